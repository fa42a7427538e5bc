import type { Operation } from "@baton/api-contract";
import { authorizedFetch, type FetchSettings, tokensOf } from "./authorized-fetch.ts";
import type { Answered, Connection, MutateOptions, Snapshot } from "./connection.ts";
import {
  bugError,
  type ConnectionError,
  errorFromFaults,
  errorFromThrown,
  networkError,
  unauthenticatedError,
} from "./connection-error.ts";

interface Reply<Data> {
  readonly data: Data | undefined;
  readonly error: ConnectionError | undefined;
}

/**
 * A connection on nothing but `fetch`: no cache, no parser. After a mutation every live watch is asked again.
 *
 * @example
 * ```ts
 * const connection = fetchConnection({ endpoint: "/graphql", getToken: () => fetch("/token").then((r) => r.text()) });
 * ```
 */
export function fetchConnection(settings: FetchSettings): Connection {
  const tokens = tokensOf(settings);
  const send = authorizedFetch(settings, tokens);
  const live = new Set<() => Promise<void>>();

  async function ask<Data, Variables>(
    operation: Operation<Data, Variables>,
    variables: Variables,
  ): Promise<Reply<Data>> {
    try {
      const response = await send(settings.endpoint, {
        method: "POST",
        headers: {
          "content-type": "application/json",
          accept: "application/graphql-response+json, application/json",
        },
        // The build puts ids in the place of operations' texts; in tests, and for who builds without, they are texts.
        body: JSON.stringify({ [operation.includes("{") ? "query" : "documentId"]: operation, variables }),
      });
      return await readReply<Data>(response);
    } catch (thrown) {
      return { data: undefined, error: errorFromThrown(thrown) };
    }
  }

  return {
    publishableKey: settings.publishableKey,
    live: settings.publishableKey ? undefined : { endpoint: settings.endpoint, tokens },
    watch<Data, Variables>(
      operation: Operation<Data, Variables>,
      variables: Variables,
      listener: (snapshot: Snapshot<Data>) => void,
    ) {
      let data: Data | undefined;
      let asked = 0;
      let shown = 0;
      async function load() {
        asked += 1;
        const mine = asked;
        listener({ data, error: undefined, loading: true });
        const reply = await ask(operation, variables);
        // A later answer, or stop(), makes this one old news. A later question does not: who asked after a write goes
        // on as soon as this is answered, and must then find it on screen.
        if (mine < shown) return;
        shown = mine;
        data = reply.data ?? data;
        const loading = mine !== asked;
        listener({ data, error: loading ? undefined : reply.error, loading });
      }
      live.add(load);
      void load();
      return {
        refetch: load,
        stop() {
          live.delete(load);
          shown = asked + 1;
        },
      };
    },
    async mutate<Data, Variables>(
      operation: Operation<Data, Variables>,
      variables: Variables,
      options?: MutateOptions,
    ): Promise<Answered<Data>> {
      const { data, error } = await ask(operation, variables);
      if (error !== undefined || data === undefined) {
        return { ok: false, error: error ?? bugError("the API answered a mutation without data.") };
      }
      if (options?.refetch !== false) await Promise.all([...live].map((load) => load()));
      return { ok: true, data };
    },
  };
}

async function readReply<Data>(response: Response): Promise<Reply<Data>> {
  if (response.status === 401) return { data: undefined, error: unauthenticatedError() };
  let body: { data?: Data | null; errors?: { message: string; extensions?: { code?: unknown } }[] };
  try {
    body = await response.json();
  } catch {
    const error = response.ok
      ? bugError("the endpoint did not answer with JSON. Is it the address of the GraphQL API?")
      : networkError(`HTTP ${response.status}`);
    return { data: undefined, error };
  }
  const data = body.data ?? undefined;
  if (body.errors?.length) return { data, error: errorFromFaults(body.errors) };
  if (data === undefined) return { data, error: networkError(`HTTP ${response.status} without data`) };
  return { data, error: undefined };
}
