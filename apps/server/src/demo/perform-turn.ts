import {
  answerClarification,
  answerFollowUp,
  askClarification,
  confirmReadBack,
  createFollowUp,
  type Operation,
  returnHandoff,
} from "@baton/api";
import { handoffReceipts } from "@baton/database";
import { accept, type Result } from "@baton/playbook";
import { desc, eq } from "drizzle-orm";
import type { Act } from "./acts.ts";

type TurnAct = Extract<
  Act,
  { kind: "sendBack" | "ask" | "answer" | "correct" | "askBuyer" | "buyerAnswers" }
>;

/** Where an act's handoff stands, and what its keys were made into. */
interface Made {
  readonly handoffOf: (tour: string) => { readonly id: string; readonly version: number };
  readonly idOfMade: (key: string) => string;
}

/** The key of what the buyer of a tour is asked with. */
export const linkOf = (tour: string) => `${tour}-link`;

/** Carries out what goes back and forth over a handoff. */
export async function performTurn(
  operation: Operation,
  act: TurnAct,
  { handoffOf, idOfMade }: Made,
): Promise<Result<string>> {
  if (act.kind === "answer")
    return answerClarification(operation, { clarificationId: idOfMade(act.question), answer: act.words });
  if (act.kind === "buyerAnswers") return answerOfBuyer(operation, idOfMade(linkOf(act.tour)), act);
  const { id: handoffId, version: versionNumber } = handoffOf(act.tour);
  switch (act.kind) {
    case "sendBack":
      return returnHandoff(operation, { handoffId, versionNumber, reason: act.reason, words: act.words });
    case "ask":
      return askClarification(operation, { handoffId, question: act.words, field: null });
    case "askBuyer": {
      const asked = await createFollowUp(operation, handoffId);
      return asked.ok ? accept(asked.value.token) : asked;
    }
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

/** Through the same door as the page they answer on. */
async function answerOfBuyer(
  { tx, now, newId }: Operation,
  token: string,
  { hadToRepeat, comment }: Extract<Act, { kind: "buyerAnswers" }>,
): Promise<Result<string>> {
  const answered = await answerFollowUp({ tx, now, newId }, token, { hadToRepeat, comment });
  if (answered !== "ANSWERED") throw new Error(`The demo's buyer cannot answer: ${JSON.stringify(answered)}`);
  return accept(token);
}
