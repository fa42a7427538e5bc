import { TokenFailure } from "./connection-error.ts";

/** Gets a token for the signed-in member from the host's own backend. Called again shortly before it expires. */
export type GetToken = () => string | Promise<string>;

/** A token is renewed this long before it expires, so that no request leaves with one that dies on the way. */
const renewBeforeMs = 60_000;

export interface TokenSource {
  /** The token to send; asks the host only when there is none or it is about to expire. */
  current(): Promise<string>;
  /** Forgets a token the API refused, unless a newer one is already here. */
  reject(token: string): void;
}

/** One token for everything on the page: callers who ask at the same moment share one `getToken()` call. */
export function tokenSource(getToken: GetToken, now: () => number = Date.now): TokenSource {
  let token: string | undefined;
  let renewAt = 0;
  let pending: Promise<string> | undefined;

  async function renew(): Promise<string> {
    let fresh: unknown;
    try {
      fresh = await getToken();
    } catch (cause) {
      throw new TokenFailure("Baton: getToken() failed", { cause });
    }
    if (typeof fresh !== "string" || fresh === "") {
      throw new TokenFailure("Baton: getToken() must return the token as a non-empty string");
    }
    token = fresh;
    renewAt = renewalTime(fresh, now());
    return fresh;
  }

  return {
    current() {
      if (token !== undefined && now() < renewAt) return Promise.resolve(token);
      pending ??= renew().finally(() => {
        pending = undefined;
      });
      return pending;
    },
    reject(refused) {
      if (token === refused) token = undefined;
    },
  };
}

/**
 * When to renew: a minute before `exp`, or after half the life of a shorter token. `exp` is set by the builder's
 * clock and compared with the device's; a device far off is covered by the retry on 401.
 */
function renewalTime(token: string, now: number): number {
  const expiresAt = expiry(token);
  if (expiresAt === undefined) return Number.POSITIVE_INFINITY;
  return Math.max(expiresAt - renewBeforeMs, now + (expiresAt - now) / 2);
}

/** The `exp` of a JWT in milliseconds; undefined when the token is opaque. Nothing is verified here. */
function expiry(token: string): number | undefined {
  try {
    const payload = token.split(".")[1] ?? "";
    const claims: unknown = JSON.parse(atob(payload.replaceAll("-", "+").replaceAll("_", "/")));
    const exp = (claims as { exp?: unknown } | null)?.exp;
    return typeof exp === "number" ? exp * 1000 : undefined;
  } catch {
    return undefined;
  }
}
