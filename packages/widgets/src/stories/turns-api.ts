import {
  confirmReadBackMutation,
  prepCardMarkActionDoneMutation,
  prepCardReturnMutation,
} from "@baton/api-contract";
import type { MemoryConnection } from "../connection/memory-connection.ts";
import type { CardHandoff, CardTour } from "../prep-card/card.ts";
import { hoursFromNow } from "./people.ts";

export interface TurnsHeld {
  readonly now: string;
  readonly viewer: { readonly id: string; readonly name: string };
  readonly held: () => CardHandoff;
  readonly change: (
    handoff: Partial<CardHandoff>,
    timing: Partial<CardTour["timing"]>,
  ) => { readonly handoff: CardHandoff; readonly userErrors: [] };
}

/** What goes to and fro between the two: returns, reviews of read-backs, actions done. */
export function answerTurns(
  connection: MemoryConnection,
  { now, viewer, held, change }: TurnsHeld,
): MemoryConnection {
  return connection
    .answer(prepCardReturnMutation, ({ input: { versionNumber, reason, words } }) => {
      const returned = {
        ...{ id: "return-new", versionNumber, reason, words },
        ...{ returnedAt: now, returnedBy: viewer },
      };
      const { viewerCan } = held();
      const status = "RETURNED" as const;
      return {
        handoffReturn: change(
          {
            status,
            returns: { nodes: [returned] },
            viewerCan: { ...viewerCan, return: false, acknowledge: false },
          },
          { returned: { dueAt: hoursFromNow(0.5), state: "DUE" } },
        ),
      };
    })
    .answer(confirmReadBackMutation, ({ input: { receiptId, verdict, correction = null } }) => {
      const { currentVersion } = held();
      if (!currentVersion) throw new Error("the story has no version");
      const review = { id: "review-new", verdict, correction, reviewedAt: now, reviewedBy: viewer };
      const receipts = currentVersion.receipts.map((receipt) =>
        receipt.id === receiptId ? { ...receipt, review } : receipt,
      );
      return { handoffConfirmReadBack: change({ currentVersion: { ...currentVersion, receipts } }, {}) };
    })
    .answer(prepCardMarkActionDoneMutation, ({ input: { actionKey } }) => {
      const done = { key: actionKey, doneAt: now, doneBy: viewer };
      return { handoffMarkActionDone: change({ actionsDone: [...held().actionsDone, done] }, {}) };
    });
}
