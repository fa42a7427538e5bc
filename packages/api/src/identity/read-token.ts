import { accept, type Result } from "@baton/playbook";
import { decodeJwt, decodeProtectedHeader } from "jose";
import { toUuid } from "../schema/global-id.ts";
import { isStorableText } from "../text/storable-text.ts";
import { type ClaimedKey, looksPublishable, readPublishableKey } from "./publishable-key.ts";

/** Why a token is not accepted. For the server's log only: a caller is never told. */
export type TokenProblem =
  | "NO_TOKEN"
  | "MALFORMED"
  | "UNKNOWN_KEY"
  | "REVOKED_KEY"
  | "UNUSABLE_KEY"
  | "NOT_VERIFIED"
  | "VALID_TOO_LONG"
  | "UNKNOWN_MEMBER"
  | "UNKNOWN_PUBLISHABLE_KEY"
  | "REVOKED_PUBLISHABLE_KEY"
  | "WRONG_ORIGIN"
  /** A publishable key where only a member has anything to hear. */
  | "NOT_A_MEMBER";

/** What an unverified token says about itself: enough to look its key up, and to be trusted with nothing. */
export interface UnverifiedToken {
  readonly kind: "TOKEN";
  readonly token: string;
  readonly kid: string;
  readonly builderId: string;
  readonly memberId: string;
}

/** What a request shows for itself. */
export type Credential = UnverifiedToken | ClaimedKey;

type Read = Result<Credential, TokenProblem>;

const longestToken = 8192;
const longestKid = 200;

/** Reads a member's token, or a publishable key, out of an `Authorization` header. Verifies nothing. */
export function readToken(authorization: string | undefined): Read {
  if (!authorization) return problem("NO_TOKEN");
  const token = /^Bearer +([\w.-]+) *$/i.exec(authorization.slice(0, longestToken + 1))?.[1];
  if (token === undefined || authorization.length > longestToken) return problem("MALFORMED");
  if (looksPublishable(token)) {
    const key = readPublishableKey(token);
    return key ? accept(key) : problem("UNKNOWN_PUBLISHABLE_KEY");
  }
  try {
    const { kid } = decodeProtectedHeader(token);
    const { iss, sub } = decodeJwt(token);
    if (typeof kid !== "string" || kid.length > longestKid || !isStorableText(kid))
      return problem("MALFORMED");
    if (typeof iss !== "string" || typeof sub !== "string") return problem("MALFORMED");
    return accept({
      kind: "TOKEN",
      token,
      kid,
      builderId: toUuid("Builder", iss),
      memberId: toUuid("Member", sub),
    });
  } catch {
    return problem("MALFORMED");
  }
}

function problem(refusal: TokenProblem) {
  return { ok: false as const, refusal };
}
