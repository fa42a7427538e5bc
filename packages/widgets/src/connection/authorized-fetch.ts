import type { ConnectionSettings } from "./settings.ts";
import { tokenSource } from "./token-source.ts";

export interface FetchSettings extends ConnectionSettings {
  /** Told when the host hands out a token for another member than before. */
  readonly onOtherMember?: () => void;
}

/** A `fetch` that carries the member's token, gives up in time, and tries once more with a new token on 401. */
export function authorizedFetch({
  getToken,
  timeoutMs = 20_000,
  onOtherMember,
}: FetchSettings): typeof fetch {
  const tokens = tokenSource(getToken, { onOtherMember });

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
