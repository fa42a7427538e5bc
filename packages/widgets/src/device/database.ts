import { createStore, promisifyRequest } from "idb-keyval";

/** One thing kept on the device. */
export interface Kept {
  /** Whose it is, the schema's version, what it is and a random part: see `Place`. */
  readonly key: string;
  readonly name: string;
  readonly value: unknown;
  /** Device time, in milliseconds. */
  readonly savedAt: number;
  /** Another with every change: tells whether somebody wrote here since one looked. */
  readonly stamp: string;
}

/** A change of one key: what is to stand there, and the stamp that is expected there now. */
export interface Change {
  readonly kept: Kept | undefined;
  readonly key: string;
  readonly seen: string | undefined;
}

/** Opened with the first use; a browser that forbids it refuses each promise below. */
export const store = createStore("@baton/widgets", "kept");

/** Names the owner who was here last, for a page that signs them out without showing any of their widgets. */
export const last = "last";

const keptForMs = 7 * 24 * 3_600_000;

/** What is kept for an owner. What is too old, whoever it belongs to, is removed on the way. */
export async function readKept(owner: string, prefix: string): Promise<readonly Kept[]> {
  const savedAt = Date.now();
  return store("readwrite", async (kept) => {
    const all: readonly Kept[] = await promisifyRequest(kept.getAll());
    kept.put({ key: last, name: owner, value: null, savedAt, stamp: "" } satisfies Kept, last);
    return all.filter((each) => {
      const isOld = each.savedAt < savedAt - keptForMs;
      if (isOld) kept.delete(each.key);
      return !isOld && each.key.startsWith(prefix);
    });
  });
}

/**
 * Makes all changes or none. Where another tab wrote since, its text stays: ours goes beside it.
 *
 * @returns the keys that had to be other ones, by those they were to be
 */
export async function writeKept(
  changes: readonly Change[],
  newKey: (key: string) => string,
): Promise<ReadonlyMap<string, string>> {
  const moved = new Map<string, string>();
  await store("readwrite", (kept) => {
    for (const { key, kept: value, seen } of changes) {
      const there: IDBRequest<Kept | undefined> = kept.get(key);
      there.onsuccess = () => {
        const isOthers = there.result !== undefined && there.result.stamp !== seen;
        if (isOthers && value) moved.set(key, newKey(key));
        const at = moved.get(key) ?? key;
        if (value) kept.put({ ...value, key: at }, at);
        else if (!isOthers) kept.delete(at);
      };
    }
    return promisifyRequest(kept.transaction);
  });
  return moved;
}
