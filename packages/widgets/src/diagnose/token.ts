import type { ConnectionSettings } from "../connection/settings.ts";
import { error, type Finding, warning } from "./finding.ts";

export interface TokenCheck {
  readonly findings: Finding[];
  /** What to send to the API; undefined when there is nothing worth sending. */
  readonly credential: string | undefined;
}

interface Claims {
  readonly exp?: unknown;
  readonly iat?: unknown;
  readonly iss?: unknown;
  readonly sub?: unknown;
  readonly aud?: unknown;
}

/** Clocks may differ by this much, in seconds (docs/embedding.md). */
const leeway = 60;
const longestLife = 3600;

/** Asks the host's `getToken()` once and reads what it gives. The token itself is never printed. */
export async function checkToken({ getToken, publishableKey }: ConnectionSettings): Promise<TokenCheck> {
  if (publishableKey) return checkKey(publishableKey);
  let token: unknown;
  try {
    token = await getToken?.();
  } catch (cause) {
    const reason = cause instanceof Error ? cause.message : String(cause);
    return refused(
      error(
        "getToken() failed.",
        `It threw: ${reason}`,
        "Look at the address on your own backend that it asks.",
      ),
    );
  }
  if (typeof token !== "string" || token === "") {
    const given = token === "" ? "an empty string" : typeof token;
    return refused(
      error(
        `getToken() gave ${given} instead of a token.`,
        "It must return the token as a string, or a promise of it: no object, no Response.",
        "Return response.text(), or the field of the JSON that holds the token.",
      ),
    );
  }
  return { findings: checkClaims(token), credential: token };
}

const refused = (finding: Finding): TokenCheck => ({ findings: [finding], credential: undefined });

function checkKey(key: string): TokenCheck {
  if (/^pk_[\w-]{20,}$/.test(key)) return { findings: [], credential: key };
  return refused(
    error(
      "The publishableKey does not look like one.",
      "Publishable keys begin with pk_ and are 49 characters long.",
      "Copy it anew. A signing secret never belongs on a page: if this was one, revoke it.",
    ),
  );
}

function checkClaims(token: string): Finding[] {
  const claims = claimsOf(token);
  if (!claims) {
    return [
      error(
        "getToken() gave a string that is not a JWT.",
        `A JWT has three parts between dots; this has ${token.split(".").length}, or its middle is not JSON.${/^\s*</.test(token) ? " It looks like an HTML page: perhaps the sign-in page of your site." : ""}`,
        "Return the signed token alone, without quotes, JSON around it or the word Bearer.",
      ),
    ];
  }
  const now = Date.now() / 1000;
  const { exp, iat, iss, sub, aud } = claims;
  const findings: Finding[] = [];
  const missing = Object.entries({ exp, iss, sub, aud }).flatMap(([name, value]) => (value ? [] : [name]));
  if (missing.length > 0) {
    findings.push(
      error(
        `The token lacks ${missing.join(", ")}.`,
        "The API refuses a token without them.",
        "Sign iss (builder), sub (member), aud (baton), iat and exp into it.",
      ),
    );
  }
  if (aud && ![aud].flat().includes("baton")) {
    findings.push(
      error(`The token is for ${String(aud)}, not for baton.`, "The API refuses it.", "Set aud to baton."),
    );
  }
  if (typeof exp === "number" && exp < now - leeway) {
    findings.push(
      error(
        `The token expired ${ago(now - exp)} ago.`,
        "Either getToken() hands out a token it kept too long, or this device's clock is ahead.",
        "Sign a new one at each call; if it is new, set the clock.",
      ),
    );
  }
  if (typeof iat === "number" && iat > now + leeway) {
    findings.push(
      warning(
        `The token was signed ${ago(iat - now)} from now.`,
        "This device's clock is behind, or that of the server which signs is ahead.",
        "Set the clock that is wrong. The API allows 60 seconds.",
      ),
    );
  }
  if (typeof exp === "number" && typeof iat === "number" && exp - iat > longestLife) {
    findings.push(
      error(
        `The token lives ${ago(exp - iat)}.`,
        "The API takes none that lives longer than an hour.",
        "Set exp at most 3600 seconds after iat; 15 minutes is enough.",
      ),
    );
  }
  return findings;
}

function ago(seconds: number): string {
  const minutes = Math.round(seconds / 60);
  return minutes < 2 ? `${Math.round(seconds)} seconds` : `${minutes} minutes`;
}

/** Undefined when the token is no JWT. Nothing is verified here: the API does that. */
function claimsOf(token: string): Claims | undefined {
  const [, payload, signature, ...rest] = token.split(".");
  if (!payload || !signature || rest.length > 0) return undefined;
  try {
    const claims: unknown = JSON.parse(atob(payload.replaceAll("-", "+").replaceAll("_", "/")));
    return typeof claims === "object" && claims !== null ? claims : undefined;
  } catch {
    return undefined;
  }
}
