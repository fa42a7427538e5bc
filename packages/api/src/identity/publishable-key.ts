import { randomBytes } from "node:crypto";
import { isUuid } from "../schema/global-id.ts";

/** What a publishable key says about itself; nothing in it is secret, and it is trusted with nothing yet. */
export interface ClaimedKey {
  readonly kind: "PUBLISHABLE_KEY";
  readonly key: string;
  readonly builderId: string;
}

const prefix = "pk_";
const idBytes = 16;
const randomPart = 18;

/** A new key of a builder: `pk_` and base64url of the builder's id and 144 random bits, 49 characters in all. */
export function newPublishableKey(builderId: string): string {
  const id = Buffer.from(builderId.replaceAll("-", ""), "hex");
  return prefix + Buffer.concat([id, randomBytes(randomPart)]).toString("base64url");
}

export function looksPublishable(token: string): boolean {
  return token.startsWith(prefix);
}

/** Which builder a key says it is of; null for what is not written as one. */
export function readPublishableKey(key: string): ClaimedKey | null {
  const bytes = Buffer.from(key.slice(prefix.length), "base64url");
  if (bytes.length !== idBytes + randomPart || prefix + bytes.toString("base64url") !== key) return null;
  const hex = bytes.subarray(0, idBytes).toString("hex");
  const builderId = hex.replace(/^(.{8})(.{4})(.{4})(.{4})(.{12})$/, "$1-$2-$3-$4-$5");
  return isUuid(builderId) ? { kind: "PUBLISHABLE_KEY", key, builderId } : null;
}
