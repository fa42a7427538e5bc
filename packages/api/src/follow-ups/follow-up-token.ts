import { createHash, randomBytes } from "node:crypto";
import { isUuid } from "../schema/global-id.ts";

const idBytes = 16;
const secretBytes = 24;

/** What a link says about itself, without being trusted with anything yet. */
export interface ClaimedFollowUp {
  readonly builderId: string;
  readonly secretHash: string;
}

/** What a new link carries: base64url of the builder's id and 192 random bits. Only their hash is kept. */
export function newFollowUpToken(builderId: string): ClaimedFollowUp & { readonly token: string } {
  const id = Buffer.from(builderId.replaceAll("-", ""), "hex");
  const secret = randomBytes(secretBytes);
  return {
    token: Buffer.concat([id, secret]).toString("base64url"),
    builderId,
    secretHash: hashOf(secret),
  };
}

/** Reads what a link carries; null for what is not written as one. */
export function readFollowUpToken(token: string): ClaimedFollowUp | null {
  const bytes = Buffer.from(token, "base64url");
  if (bytes.length !== idBytes + secretBytes || bytes.toString("base64url") !== token) return null;
  const hex = bytes.subarray(0, idBytes).toString("hex");
  const builderId = hex.replace(/^(.{8})(.{4})(.{4})(.{4})(.{12})$/, "$1-$2-$3-$4-$5");
  return isUuid(builderId) ? { builderId, secretHash: hashOf(bytes.subarray(idBytes)) } : null;
}

function hashOf(secret: Uint8Array): string {
  return createHash("sha256").update(secret).digest("hex");
}
