import { randomUUID } from "node:crypto";
import { clarifications } from "@baton/database";
import type { SeededBuilder } from "@baton/testing";
import { type World, wednesday } from "./world.ts";

/** Mark's open question about a handoff, as if it had been asked on the way. Gives its uuid. */
export async function questionAbout(
  { database }: World,
  handoffId: string,
  builder: SeededBuilder,
): Promise<string> {
  const id = randomUUID();
  await database.withTenant({ builderId: builder.id }, (tx) =>
    tx.insert(clarifications).values({
      ...{ builderId: builder.id, id, handoffId, question: "Who signs?" },
      ...{ askedById: builder.uuid("Mark"), askedAt: wednesday },
    }),
  );
  return id;
}
