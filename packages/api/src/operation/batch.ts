import DataLoader from "dataloader";

/** Loads one row per key in one statement; null where there is none. */
export function oneByKey<Row>(
  fetch: (keys: readonly string[]) => Promise<readonly Row[]>,
  keyOf: (row: Row) => string,
): DataLoader<string, Row | null> {
  return new DataLoader(async (keys) => {
    const found = new Map((await fetch(keys)).map((row) => [keyOf(row), row]));
    return keys.map((key) => found.get(key) ?? null);
  });
}

/** Loads all rows of each key in one statement, in the order they come. */
export function manyByKey<Row>(
  fetch: (keys: readonly string[]) => Promise<readonly Row[]>,
  keyOf: (row: Row) => string,
): DataLoader<string, readonly Row[]> {
  return new DataLoader(async (keys) => {
    const found = Map.groupBy(await fetch(keys), keyOf);
    return keys.map((key) => found.get(key) ?? []);
  });
}

export interface ParentWith<Args> {
  readonly parentId: string;
  readonly args: Args;
}

/** Loads a page per parent: one statement for all parents that are asked with the same arguments. */
export function pageByParent<Args, Row>(
  fetch: (parentIds: readonly string[], args: Args) => Promise<readonly Row[]>,
  parentOf: (row: Row) => string,
): DataLoader<ParentWith<Args>, readonly Row[], string> {
  const argsOf = ({ args }: ParentWith<Args>) => JSON.stringify(args);
  return new DataLoader(
    async (keys) => {
      const pages = new Map<string, Map<string, readonly Row[]>>();
      for (const [text, alike] of Map.groupBy(keys, argsOf)) {
        const [first] = alike;
        if (!first) continue;
        const rows = await fetch([...new Set(alike.map((key) => key.parentId))], first.args);
        pages.set(text, Map.groupBy(rows, parentOf));
      }
      return keys.map((key) => pages.get(argsOf(key))?.get(key.parentId) ?? []);
    },
    { cacheKeyFn: (key) => `${key.parentId} ${argsOf(key)}` },
  );
}
