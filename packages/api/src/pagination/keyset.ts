import { type SQL, sql } from "drizzle-orm";
import type { AnyPgColumn } from "drizzle-orm/pg-core";
import type { SortOrder } from "../schema/sort-order.ts";
import type { Cursor } from "./cursor.ts";

/** An order a list can be paged in: by one column, ties broken by id. */
export interface KeysetOrder {
  /** Names list and order inside a cursor, so that it fits no other. */
  readonly list: string;
  readonly column: AnyPgColumn;
  readonly id: AnyPgColumn;
  readonly kind: "instant" | "text";
  readonly direction: SortOrder;
  /** A null sorts as the smallest. @defaultValue false */
  readonly nullable: boolean;
}

/** Only what comes behind the cursor. A row comparison, so an index on (column, id) can be walked. */
export function behind(order: KeysetOrder, after: Cursor | null): SQL | undefined {
  if (!after) return undefined;
  const place = sql`(${keyOf(order)}, ${order.id})`;
  const cursor = sql`(${keyValue(order, after)}, ${sql.param(after.id, order.id)})`;
  return order.direction === "ASC" ? sql`${place} > ${cursor}` : sql`${place} < ${cursor}`;
}

export function orderBy(order: KeysetOrder): SQL[] {
  const direction = sql.raw(order.direction);
  return [sql`${keyOf(order)} ${direction}`, sql`${order.id} ${direction}`];
}

/** Numbers each parent's rows in the list's order, to take a page of every parent in one statement. */
export function rankWithin(parent: AnyPgColumn | SQL.Aliased, order: KeysetOrder): SQL.Aliased<number> {
  const sorted = sql.join(orderBy(order), sql`, `);
  return sql<number>`row_number() over (partition by ${parent} order by ${sorted})`
    .mapWith(Number)
    .as("rank");
}

function keyOf(order: KeysetOrder): SQL {
  return order.nullable ? sql`coalesce(${order.column}, '-infinity')` : sql`${order.column}`;
}

function keyValue(order: KeysetOrder, { key }: Cursor): SQL {
  if (key === null) return sql`'-infinity'::timestamptz`;
  return sql`${sql.param(order.kind === "instant" ? new Date(key) : key, order.column)}`;
}
