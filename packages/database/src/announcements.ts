import { type SQL, sql } from "drizzle-orm";

/** The channel on which every process that uses the database hears what was announced. */
export const channel = "baton_events";

/** PostgreSQL takes less than 8000 bytes. */
const longest = 7_900;

/** Who hears announcements. Kept until stopped, whatever becomes of the connection meanwhile. */
export interface Listener {
  /** Called with each announcement once the transaction that made it is committed, in this process or another. */
  readonly hear: (announcement: string) => void;
  /** Called when the connection is back: what was announced meanwhile was not heard. */
  readonly missed: () => void;
}

/**
 * An expression that announces a text to all who listen, with the transaction and only if it is committed. Fits into
 * the `returning` of what is being written, so that it takes no statement of its own.
 *
 * @throws Error when the text is longer than PostgreSQL takes
 */
export function announce(announcement: string): SQL<string> {
  if (Buffer.byteLength(announcement) > longest)
    throw new Error(
      `Baton: an announcement takes at most ${longest} bytes. Announce ids, not what they stand for.`,
    );
  return sql<string>`pg_notify(${channel}, ${announcement})::text`;
}
