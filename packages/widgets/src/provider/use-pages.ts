import type { Operation } from "@baton/api-contract";
import { useCallback, useEffect, useMemo, useRef, useState } from "react";
import type { Snapshot, Watch } from "../connection/connection.ts";
import type { ConnectionError } from "../connection/connection-error.ts";
import { useBaton } from "./connection-provider.tsx";
import { keepFresh } from "./keep-fresh.ts";
import { atHand } from "./use-watch.ts";

interface Page<Item> {
  readonly nodes: readonly Item[];
  readonly pageInfo: { readonly hasNextPage: boolean; readonly endCursor: string | null };
  readonly totalCount: number | null;
}

interface PageVariables {
  readonly first: number;
  readonly after?: string | null;
}

export interface Pages<Item> {
  /** Undefined until the first page is here. */
  readonly items: readonly Item[] | undefined;
  readonly totalCount: number | null;
  readonly hasMore: boolean;
  readonly loading: boolean;
  readonly error: ConnectionError | undefined;
  readonly loadMore: () => void;
  readonly refetch: () => void;
}

interface OpenPage<Data> {
  readonly watch: Watch | null;
  readonly snapshot: Snapshot<Data>;
}

/**
 * A list that grows page by page and stays live: every page that was opened is kept up to date. An item that moves
 * to an earlier page, because others left it, is listed once.
 */
export function usePages<Data, Variables extends PageVariables, Item extends { readonly id: string }>(
  operation: Operation<Data, Variables>,
  variables: Omit<Variables, "after"> | null,
  pageOf: (data: Data) => Page<Item>,
): Pages<Item> {
  const { connection } = useBaton();
  const key = JSON.stringify(variables);
  const [state, setState] = useState<{ key: string; pages: readonly Snapshot<Data>[] }>({ key, pages: [] });
  const open = useRef<((after: string | null) => void) | null>(null);
  const refetchAll = useRef<(() => void) | null>(null);

  useEffect(() => {
    // Callers build a new object on every render, so the effect goes by the variables' text.
    const asked: Omit<Variables, "after"> | null = JSON.parse(key);
    if (connection === null || asked === null) return;
    const opened: OpenPage<Data>[] = [];
    open.current = (after) => {
      const index = opened.length;
      opened.push({ watch: null, snapshot: { data: undefined, error: undefined, loading: true } });
      const watch = connection.watch(operation, pageAfter<Variables>(asked, after), (snapshot) => {
        opened[index] = { watch: opened[index]?.watch ?? null, snapshot };
        setState({ key, pages: opened.map((page) => page.snapshot) });
      });
      opened[index] = { watch, snapshot: opened[index]?.snapshot as Snapshot<Data> };
    };
    refetchAll.current = () => {
      for (const page of opened) void page.watch?.refetch();
    };
    open.current(null);
    const stop = keepFresh(
      () => refetchAll.current?.(),
      () => opened.some((page) => page.snapshot.error?.kind === "network"),
    );
    return () => {
      stop();
      open.current = null;
      for (const page of opened) page.watch?.stop();
    };
  }, [connection, operation, key]);

  const first = useMemo(() => {
    const asked: Omit<Variables, "after"> | null = JSON.parse(key);
    return atHand(connection, operation, asked && pageAfter<Variables>(asked, null));
  }, [connection, operation, key]);
  const pages = state.key === key && state.pages.length > 0 ? state.pages : [first];
  const loaded = pages.flatMap((page) => (page.data === undefined ? [] : [pageOf(page.data)]));
  const last = loaded.at(-1);
  const endCursor = last?.pageInfo.endCursor ?? null;
  const lastCursor = useRef(endCursor);
  lastCursor.current = endCursor;

  return {
    items: last && [...new Map(loaded.flatMap((page) => page.nodes.map((item) => [item.id, item]))).values()],
    totalCount: loaded[0]?.totalCount ?? null,
    hasMore: last?.pageInfo.hasNextPage ?? false,
    loading: pages.some((page) => page.loading),
    error: pages.find((page) => page.error)?.error,
    loadMore: useCallback(() => open.current?.(lastCursor.current), []),
    refetch: useCallback(() => refetchAll.current?.(), []),
  };
}

/** The variables of the page after a cursor; null: of the first one. */
export function pageAfter<Variables extends PageVariables>(
  asked: Omit<Variables, "after">,
  after: string | null,
): Variables {
  return { ...asked, after } as unknown as Variables;
}
