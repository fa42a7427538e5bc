export { aBuilder, type SeededBuilder } from "./builders/a-builder.ts";
export { type TestDatabase, testDatabases } from "./databases/test-databases.ts";
