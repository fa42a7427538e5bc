import { builderKeys, type Tx } from "@baton/database";
import { eq } from "drizzle-orm";

export type KeyRecord = Pick<typeof builderKeys.$inferSelect, "alg" | "secret" | "publicJwk" | "revokedAt">;

/** A key of the transaction's builder, revoked or not. */
export async function findKey(tx: Tx, kid: string): Promise<KeyRecord | null> {
  const [key] = await tx
    .select({
      alg: builderKeys.alg,
      secret: builderKeys.secret,
      publicJwk: builderKeys.publicJwk,
      revokedAt: builderKeys.revokedAt,
    })
    .from(builderKeys)
    .where(eq(builderKeys.kid, kid));
  return key ?? null;
}
