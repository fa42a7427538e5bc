import { isUuid } from "../schema/global-id.ts";
import { earliestInstant, latestInstant } from "../schema/scalars.ts";
import { isStorableText } from "../text/storable-text.ts";
import type { KeysetOrder } from "./keyset.ts";

/** Changes whenever older cursors could no longer be read rightly. */
const version = 1;

/** The place of one row in an ordered list: its sort key (an instant as epoch milliseconds) and its id. */
export interface Cursor {
  readonly key: string | number | null;
  readonly id: string;
}

// What is derived from an instant taken, such as a tour's end, may lie a little behind the latest one.
const earliestKey = earliestInstant.getTime();
const latestKey = latestInstant.getTime() + 366 * 86_400_000;
const longestCursor = 2000;

/** Opaque to clients: base64url of version, list, key and id. */
export function encodeCursor(order: KeysetOrder, { key, id }: Cursor): string {
  return Buffer.from(JSON.stringify([version, order.list, key, id])).toString("base64url");
}

/** Null for whatever is not a cursor of this list in this order and this version. Never throws. */
export function decodeCursor(order: KeysetOrder, text: string): Cursor | null {
  if (text.length > longestCursor) return null;
  const parsed = parseJson(Buffer.from(text, "base64url").toString("utf8"));
  if (!Array.isArray(parsed) || parsed.length !== 4) return null;
  const [cursorVersion, list, key, id] = parsed as unknown[];
  if (cursorVersion !== version || list !== order.list || !isUuid(id)) return null;
  return isKey(order, key) ? { key, id } : null;
}

/** A cursor can be forged: a key the database could not take is no key. */
function isKey(order: KeysetOrder, key: unknown): key is Cursor["key"] {
  if (key === null) return order.nullable;
  if (order.kind === "text") return typeof key === "string" && isStorableText(key);
  return typeof key === "number" && Number.isInteger(key) && key >= earliestKey && key <= latestKey;
}

function parseJson(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch {
    return null;
  }
}
