import type { Connection } from "./connection.type.ts";
import { type Cursor, encodeCursor } from "./cursor.ts";
import type { KeysetOrder } from "./keyset.ts";
import type { Page } from "./page.ts";

interface List<Row, Node> {
  readonly order: KeysetOrder;
  readonly page: Page;
  /** The rows of the page and, if there are more, one beyond it. */
  readonly rows: readonly Row[];
  readonly keyOf: (row: Row) => Date | string | null;
  readonly nodeOf: (row: Row) => Node;
  readonly count: () => Promise<number>;
}

/** Makes a Relay connection of rows fetched with `limit: first + 1`. */
export function toConnection<Row extends { readonly id: string }, Node>(
  list: List<Row, Node>,
): Connection<Node> {
  const { order, page, nodeOf } = list;
  const edges = list.rows.slice(0, page.first).map((row) => ({
    cursor: encodeCursor(order, { key: cursorKey(list.keyOf(row)), id: row.id }),
    node: nodeOf(row),
  }));
  return {
    edges,
    nodes: edges.map((edge) => edge.node),
    pageInfo: {
      hasNextPage: list.rows.length > page.first,
      hasPreviousPage: page.after !== null,
      startCursor: edges.at(0)?.cursor ?? null,
      endCursor: edges.at(-1)?.cursor ?? null,
    },
    totalCount: list.count,
  };
}

function cursorKey(key: Date | string | null): Cursor["key"] {
  return key instanceof Date ? key.getTime() : key;
}
