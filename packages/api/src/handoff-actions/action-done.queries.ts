import { handoffActionsDone } from "@baton/database";
import { asc, getTableColumns, inArray } from "drizzle-orm";
import type { Operation } from "../operation/operation.ts";

const { builderId: _, ...columns } = getTableColumns(handoffActionsDone);

export type ActionDoneRecord = Omit<typeof handoffActionsDone.$inferSelect, "builderId">;

/** What was done of the action lists of handoffs that are visible already, in the order it was done. */
export function actionsDoneOf({ tx }: Operation, handoffIds: readonly string[]): Promise<ActionDoneRecord[]> {
  return tx
    .select(columns)
    .from(handoffActionsDone)
    .where(inArray(handoffActionsDone.handoffId, [...handoffIds]))
    .orderBy(asc(handoffActionsDone.doneAt), asc(handoffActionsDone.actionKey));
}

export async function insertActionDone({ tx, builder }: Operation, done: ActionDoneRecord): Promise<void> {
  await tx.insert(handoffActionsDone).values({ builderId: builder.id, ...done });
}
