export { type TestDatabase, testDatabases } from "./databases/test-databases.ts";
