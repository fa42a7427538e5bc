import { TokenFailure } from "./connection-error.ts";
import { inTime } from "./in-time.ts";
import { hearOtherTabs, tellOtherTabs } from "./other-tabs.ts";
import { claimsOf, isSameMember } from "./token-claims.ts";

/** Gets a token for the signed-in member from the host's own backend. Called again shortly before it expires. */
export type GetToken = () => string | Promise<string>;

export const defaultTimeoutMs = 20_000;

/** A token is renewed this long before it expires, so that no request leaves with one that dies on the way. */
const renewBeforeMs = 60_000;

export interface TokenSource {
  /** The token to send; asks the host only when there is none or it is about to expire. */
  current(): Promise<string>;
  /** Forgets a token the API refused, unless a newer one is already here. */
  reject(token: string): void;
  /** Takes a newer token of the same member, from another tab. */
  hear(token: string): void;
}

export interface TokenOptions {
  /**
   * Told when a new token is for another member than the one before, which is not used here, and when the member has
   * signed out in another tab.
   */
  readonly onOtherMember?: ((signedOut?: boolean) => void) | undefined;
  /** How long `getToken()` may take, in milliseconds. */
  readonly timeoutMs?: number | undefined;
  readonly now?: () => number;
}

/**
 * One token for everything on the page: callers who ask at the same moment share one `getToken()` call, and tabs of
 * the same member tell each other of a new one.
 */
export function tokenSource(
  getToken: GetToken,
  { onOtherMember, timeoutMs = defaultTimeoutMs, now = Date.now }: TokenOptions = {},
): TokenSource {
  let token: string | undefined;
  let last: string | undefined;
  let renewAt = 0;
  let pending: Promise<string> | undefined;

  // A tab where somebody else is signed in has nothing to say here, nor has one whose token is the older.
  const hear = (told: string) => {
    if (told === claimsOf(last)?.member) onOtherMember?.(true);
    const isNewer = (claimsOf(told)?.exp ?? 0) > (claimsOf(last)?.exp ?? 0);
    if (isNewer && isSameMember(told, last)) use(told);
  };
  hearOtherTabs(hear);

  function use(fresh: string): void {
    token = fresh;
    last = fresh;
    renewAt = renewalTime(fresh, now());
  }

  async function renew(): Promise<string> {
    let given: unknown;
    try {
      given = await getToken();
    } catch (cause) {
      const why = cause instanceof Error ? cause.message : "no reason given";
      throw new TokenFailure(`Baton: getToken() failed (${why})`, { cause });
    }
    // A backend that ends its answer with a new line means the token all the same.
    const fresh = typeof given === "string" ? given.trim() : "";
    if (!/^[!-~]+$/.test(fresh)) {
      throw new TokenFailure("Baton: getToken() must return the token as a string");
    }
    if (onOtherMember && last !== undefined && !isSameMember(fresh, last)) {
      onOtherMember();
      throw new TokenFailure("Baton: another member has signed in");
    }
    use(fresh);
    tellOtherTabs(fresh);
    return fresh;
  }

  return {
    hear,
    current() {
      if (token !== undefined && now() < renewAt) return Promise.resolve(token);
      pending ??= inTime(renew(), timeoutMs, "getToken() did not answer in time").finally(() => {
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
  const exp = claimsOf(token)?.exp;
  if (exp === undefined) return Number.POSITIVE_INFINITY;
  return Math.max(exp - renewBeforeMs, now + (exp - now) / 2);
}
