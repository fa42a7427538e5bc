export { announce, type Listener } from "./announcements.ts";
export { buyerSearchText, type SearchableBuyer } from "./buyer-search-text.ts";
export type { Database, QueueStatements, TenantContext, TenantOptions, Tx } from "./database.ts";
export { DatabaseError } from "./database-error.ts";
export { createTemplate, type DatabaseOptions, openDatabase } from "./open-database.ts";
export { queryRows } from "./query-rows.ts";
export { type NewBuilder, type NewBuilderKey, registerBuilder } from "./register-builder.ts";
export * from "./schema.ts";
