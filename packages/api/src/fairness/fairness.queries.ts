import { events } from "@baton/database";
import type { ProtectedClass } from "@baton/playbook";
import { and, asc, eq, inArray } from "drizzle-orm";
import type { Operation } from "../operation/operation.ts";

export interface FairnessRecord {
  readonly handoffId: string;
  readonly at: Date;
  readonly actorId: string | null;
  readonly field: string;
  /** Null once the buyer is erased. */
  readonly term: string | null;
  readonly protectedClass: ProtectedClass;
}

interface Warned {
  readonly field: string;
  readonly terms?: readonly string[];
  readonly classes: readonly ProtectedClass[];
}

/** The warnings recorded with each handoff, oldest first. */
export async function fairnessOfHandoffs(
  { tx }: Operation,
  handoffIds: readonly string[],
): Promise<FairnessRecord[]> {
  const rows = await tx
    .select({ handoffId: events.subjectId, at: events.at, actorId: events.actorId, data: events.data })
    .from(events)
    .where(
      and(
        eq(events.subjectType, "Handoff"),
        inArray(events.subjectId, [...handoffIds]),
        eq(events.kind, "fairness.warned"),
      ),
    )
    .orderBy(asc(events.at), asc(events.id));
  return rows.flatMap(({ data, ...row }) => {
    const { field, terms, classes } = data as unknown as Warned;
    return classes.map((protectedClass, index) => ({
      ...row,
      field,
      term: terms?.[index] ?? null,
      protectedClass,
    }));
  });
}
