import { useQuery } from "@apollo/client/react";
import type { Operation } from "@baton/api-contract";
import { documentOf } from "./document.ts";

/** What a page knows of what it asked for. `data` may be there while it is being refreshed, or after that failed. */
export interface Read<TData, TVariables> {
  readonly data: TData | undefined;
  readonly error: Error | undefined;
  readonly loading: boolean;
  readonly retry: () => void;
  /** Asks again with some variables changed, and puts both answers together. */
  readonly fetchMore: (variables: Partial<TVariables>, join: (before: TData, next: TData) => TData) => void;
}

interface ReadOptions {
  /** Wait: something the variables need is not known yet. */
  readonly skip?: boolean;
  /** Go on showing the last answer while one for other variables is on its way. */
  readonly keepPrevious?: boolean;
}

/** Asks the API, goes on watching what it answered, and asks again whenever a page is opened. */
export function useRead<TData, TVariables extends Record<string, unknown>>(
  operation: Operation<TData, TVariables>,
  variables: NoInfer<TVariables>,
  { skip = false, keepPrevious = false }: ReadOptions = {},
): Read<TData, TVariables> {
  const result = useQuery<unknown, Record<string, unknown>>(documentOf(operation), {
    variables,
    skip,
    notifyOnNetworkStatusChange: true,
  });
  return {
    data: (result.data ?? (keepPrevious ? result.previousData : undefined)) as TData | undefined,
    error: result.error,
    loading: result.loading,
    // A failure arrives as `error`; nobody waits for these promises.
    retry: () => void result.refetch().catch(() => undefined),
    fetchMore: (changed, join) =>
      void result
        .fetchMore({
          variables: changed,
          updateQuery: (before, { fetchMoreResult }) => join(before as TData, fetchMoreResult as TData),
        })
        .catch(() => undefined),
  };
}
