import type { Tx } from "@baton/database";
import { accept, type Result } from "@baton/playbook";
import { type CryptoKey, importJWK, type JWTPayload, jwtVerify } from "jose";
import { findActor } from "../operation/actor.queries.ts";
import type { Principal } from "../operation/operation.ts";
import { findKey, type KeyRecord } from "./key.queries.ts";
import type { TokenProblem, UnverifiedToken } from "./read-token.ts";

/** Who a token is for. */
export const audience = "baton";
/** Longest time from `iat` to `exp`, in seconds. */
export const longestValidity = 3600;
/** How far the clocks of two honest servers may be apart, in seconds. */
const clockSkew = 60;

/**
 * Verifies a token with the key its builder has registered under the token's `kid`, and finds the member it was
 * signed for. The algorithm is the key's: what the token says about it is only compared. `exp` and `iat` are held
 * against the real clock, whatever the domain clock says.
 */
export async function verifyToken(
  tx: Tx,
  { token, kid, memberId }: UnverifiedToken,
): Promise<Result<Principal, TokenProblem>> {
  const [key, principal] = await Promise.all([findKey(tx, kid), findActor(tx, memberId)]);
  if (!key) return problem("UNKNOWN_KEY");
  if (key.revokedAt) return problem("REVOKED_KEY");
  const material = await keyMaterial(key).catch(() => null);
  if (!material) return problem("UNUSABLE_KEY");
  const payload = await verifiedPayload(token, material, key.alg);
  if (!payload) return problem("NOT_VERIFIED");
  const { iat = 0, exp = Number.POSITIVE_INFINITY } = payload;
  if (!(exp - iat <= longestValidity)) return problem("VALID_TOO_LONG");
  return principal ? accept(principal) : problem("UNKNOWN_MEMBER");
}

async function keyMaterial({ alg, secret, publicJwk }: KeyRecord): Promise<CryptoKey | Uint8Array | null> {
  if (secret !== null) return Buffer.from(secret, "base64url");
  return publicJwk && importJWK(publicJwk, alg);
}

async function verifiedPayload(
  token: string,
  key: CryptoKey | Uint8Array,
  alg: KeyRecord["alg"],
): Promise<JWTPayload | null> {
  try {
    const { payload } = await jwtVerify(token, key, {
      algorithms: [alg],
      audience,
      clockTolerance: clockSkew,
      maxTokenAge: longestValidity,
      requiredClaims: ["exp", "iat", "iss", "sub"],
    });
    return payload;
  } catch {
    return null;
  }
}

function problem(refusal: TokenProblem) {
  return { ok: false as const, refusal };
}
