import { GraphQLError } from "graphql";
import { type Cursor, decodeCursor } from "./cursor.ts";
import type { KeysetOrder } from "./keyset.ts";

export const largestPage = 100;

/** A parsed `first` and `after`. */
export interface Page {
  readonly first: number;
  /** Where the page before ended; null for the first page. */
  readonly after: Cursor | null;
}

/**
 * Parses the arguments every list has.
 *
 * @throws GraphQLError BAD_USER_INPUT saying what `first` may be, or that `after` is a cursor of another list
 */
export function parsePage(order: KeysetOrder, first: number, after: string | null | undefined): Page {
  parseFirst(first);
  if (after === null || after === undefined) return { first, after: null };
  const cursor = decodeCursor(order, after);
  if (cursor) return { first, after: cursor };
  throw badArgument(
    "after",
    "`after` is not a cursor of this list in this order. Use an `endCursor` or `cursor` that the same field gave, or leave it out to start again.",
  );
}

/**
 * Parses `first` of a list that is only cut off.
 *
 * @throws GraphQLError BAD_USER_INPUT saying what it may be
 */
export function parseFirst(first: number): number {
  if (first >= 1 && first <= largestPage) return first;
  throw badArgument("first", `\`first\` must be between 1 and ${largestPage}; it is ${first}.`);
}

function badArgument(argument: string, message: string): GraphQLError {
  return new GraphQLError(message, { extensions: { code: "BAD_USER_INPUT", argument } });
}
