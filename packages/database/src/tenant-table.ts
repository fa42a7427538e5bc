import { type SQL, sql } from "drizzle-orm";
import { type AnyPgColumn, check, pgPolicy, timestamp, uuid } from "drizzle-orm/pg-core";

/** The builder a row belongs to: first column of every key, so no reference can cross from one builder to another. */
export const builderId = () => uuid("builder_id").notNull();

/** A UTC instant. Millisecond precision, as a JavaScript `Date`, so keyset cursors compare exactly. */
export const instant = (name: string) => timestamp(name, { withTimezone: true, precision: 3, mode: "date" });

/**
 * Shows and takes only the rows of the transaction's builder. Wrapped in a select so it is evaluated once per
 * statement, not per row. For every role, not just the application's: one that comes without a tenant gets an error.
 */
export const tenantPolicy = () =>
  pgPolicy("tenant", {
    using: sql`builder_id = (select current_builder_id())`,
    withCheck: sql`builder_id = (select current_builder_id())`,
  });

/**
 * Limits a text column to the values given. Text with a check rather than a Postgres enum: a value can be added or
 * retired in one ordinary migration, where an enum's new value cannot be used in the transaction that adds it and
 * an old one can never be dropped.
 */
export function oneOf(name: string, column: AnyPgColumn, values: readonly string[]) {
  return check(name, sql`${column} in (${literals(values)})`);
}

/** The column says something: more than white space. A null passes. */
export function notBlank(name: string, column: AnyPgColumn) {
  return check(name, sql`${column} ~ '[^[:space:]]'`);
}

/** Check constraints are stored as text and take no parameters. The values are this package's own constants. */
function literals(values: readonly string[]): SQL {
  return sql.raw(values.map((value) => `'${value}'`).join(", "));
}
