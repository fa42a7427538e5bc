import { toGlobalId } from "@baton/api";
import { SignJWT } from "jose";
import { builderIdOf, idOf } from "./builder-data.ts";
import { type DemoMember, demoMembers, fernhollow } from "./fernhollow.ts";
import type { SigningKey } from "./seed.ts";

/** How long a demo token lives, in seconds. Half of what is allowed, so that renewal is seen to work. */
const lifetime = 30 * 60;

/** Signs a token the way a builder's own backend does: nothing here is taken from inside Baton but public ids. */
export function mintDemoToken({ kid, secret }: SigningKey, member: DemoMember): Promise<string> {
  const issuedAt = Math.floor(Date.now() / 1000);
  return new SignJWT()
    .setProtectedHeader({ alg: "HS256", kid, typ: "JWT" })
    .setIssuer(toGlobalId("Builder", builderIdOf(fernhollow)))
    .setSubject(toGlobalId("Member", idOf(fernhollow, "members", demoMembers[member])))
    .setAudience("baton")
    .setIssuedAt(issuedAt)
    .setExpirationTime(issuedAt + lifetime)
    .sign(Buffer.from(secret, "base64url"));
}
