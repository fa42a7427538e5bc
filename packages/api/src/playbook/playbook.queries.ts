import { builders } from "@baton/database";
import type { PlaybookPolicy } from "@baton/playbook";
import { eq } from "drizzle-orm";
import type { Operation } from "../operation/operation.ts";

/** What the builder changed of the defaults, locked until the transaction ends: two changes at once wait for each other. */
export async function lockPlaybook({ tx, builder }: Operation): Promise<Partial<PlaybookPolicy> | null> {
  const [row] = await tx
    .select({ playbook: builders.playbook })
    .from(builders)
    .where(eq(builders.builderId, builder.id))
    .for("update");
  return row?.playbook ?? null;
}

export async function writePlaybook(
  { tx, builder }: Operation,
  playbook: Partial<PlaybookPolicy> | null,
): Promise<void> {
  await tx.update(builders).set({ playbook }).where(eq(builders.builderId, builder.id));
}
