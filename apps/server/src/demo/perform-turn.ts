import {
  answerClarification,
  askClarification,
  confirmReadBack,
  type Operation,
  returnHandoff,
} from "@baton/api";
import { handoffReceipts } from "@baton/database";
import type { Result } from "@baton/playbook";
import { desc, eq } from "drizzle-orm";
import type { Act } from "./acts.ts";

type TurnAct = Extract<Act, { kind: "sendBack" | "ask" | "answer" | "correct" }>;

/** Where an act's handoff stands, and what its keys were made into. */
interface Made {
  readonly handoffOf: (tour: string) => { readonly id: string; readonly version: number };
  readonly idOfMade: (key: string) => string;
}

/** Carries out what goes back and forth over a handoff. */
export async function performTurn(
  operation: Operation,
  act: TurnAct,
  { handoffOf, idOfMade }: Made,
): Promise<Result<string>> {
  if (act.kind === "answer")
    return answerClarification(operation, { clarificationId: idOfMade(act.question), answer: act.words });
  const { id: handoffId, version: versionNumber } = handoffOf(act.tour);
  switch (act.kind) {
    case "sendBack":
      return returnHandoff(operation, { handoffId, versionNumber, reason: act.reason, words: act.words });
    case "ask":
      return askClarification(operation, { handoffId, question: act.words, field: null });
    case "correct": {
      const [receipt] = await operation.tx
        .select({ id: handoffReceipts.id })
        .from(handoffReceipts)
        .where(eq(handoffReceipts.handoffId, handoffId))
        .orderBy(desc(handoffReceipts.readAt))
        .limit(1);
      const receiptId = receipt?.id ?? "";
      return confirmReadBack(operation, { receiptId, verdict: "CORRECTED", correction: act.correction });
    }
  }
}
