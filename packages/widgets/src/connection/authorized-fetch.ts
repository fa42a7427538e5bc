import { type GetToken, tokenSource } from "./token-source.ts";

/** Where the API is and how to get a token for the signed-in member. */
export interface ConnectionSettings {
  /** Address of the GraphQL API, for example `https://baton.example.com/graphql`. */
  readonly endpoint: string;
  readonly getToken: GetToken;
  /**
   * How long one request may take, in milliseconds.
   *
   * @defaultValue 20000
   */
  readonly timeoutMs?: number;
}

/** A `fetch` that carries the member's token, gives up in time, and tries once more with a new token on 401. */
export function authorizedFetch({
  endpoint,
  getToken,
  timeoutMs = 20_000,
}: ConnectionSettings): typeof fetch {
  if (!endpoint) {
    throw new Error(
      "Baton: no endpoint. Give the address of the GraphQL API, for example endpoint: '/graphql'.",
    );
  }
  if (typeof getToken !== "function") {
    throw new Error(
      "Baton: no getToken. Give a function that fetches a token for the signed-in member from your own backend.",
    );
  }
  const tokens = tokenSource(getToken);

  async function attempt(input: RequestInfo | URL, init: RequestInit | undefined, token: string) {
    const headers = new Headers(init?.headers);
    headers.set("authorization", `Bearer ${token}`);
    const timeout = AbortSignal.timeout(timeoutMs);
    const signal = init?.signal ? AbortSignal.any([init.signal, timeout]) : timeout;
    return fetch(input, { ...init, headers, signal });
  }

  return async (input, init) => {
    const token = await tokens.current();
    const response = await attempt(input, init, token);
    if (response.status !== 401) return response;
    tokens.reject(token);
    return attempt(input, init, await tokens.current());
  };
}
