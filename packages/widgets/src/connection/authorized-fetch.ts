import type { ConnectionSettings } from "./settings.ts";
import { defaultTimeoutMs, type TokenSource, tokenSource } from "./token-source.ts";

export interface FetchSettings extends ConnectionSettings {
  /** Told when the host hands out a token for another member than before, or the member signed out in another tab. */
  readonly onOtherMember?: (signedOut?: boolean) => void;
}

/** The tokens of a connection: one source for all that it sends. */
export function tokensOf({ getToken = () => "", onOtherMember, timeoutMs }: FetchSettings): TokenSource {
  return tokenSource(getToken, { onOtherMember, timeoutMs });
}

/**
 * A `fetch` that gives up in time and carries the publishable key where there is one, else the member's token: then it
 * tries once more with a new one on 401.
 */
export function authorizedFetch(
  { publishableKey, timeoutMs = defaultTimeoutMs }: FetchSettings,
  tokens: TokenSource,
): typeof fetch {
  async function attempt(input: RequestInfo | URL, init: RequestInit | undefined, token: string) {
    const headers = new Headers(init?.headers);
    headers.set("authorization", `Bearer ${token}`);
    const timeout = AbortSignal.timeout(timeoutMs);
    const signal = init?.signal ? AbortSignal.any([init.signal, timeout]) : timeout;
    return fetch(input, { ...init, headers, signal });
  }

  if (publishableKey) return (input, init) => attempt(input, init, publishableKey);
  return async (input, init) => {
    const token = await tokens.current();
    const response = await attempt(input, init, token);
    if (response.status !== 401) return response;
    tokens.reject(token);
    return attempt(input, init, await tokens.current());
  };
}
