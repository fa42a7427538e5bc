import {
  type HandoffFormHandoffFragment,
  type HandoffFormSaveDraftMutation,
  handoffFormSaveDraftMutation,
} from "@baton/api-contract";
import type { Answered } from "../../connection/connection.ts";
import type { Write } from "../../device/outbox.ts";
import { savedFromHandoff } from "../form-data.ts";
import type { SaveAnswer } from "./autosave.ts";
import type { Flight } from "./draft.ts";

/** Sends one save and says what came of it; `onHandoff` is told of the handoff in the answer. */
export async function sendDraft(
  write: Write,
  tourId: string,
  flight: Flight,
  onHandoff: (handoff: HandoffFormHandoffFragment) => void,
): Promise<SaveAnswer> {
  const { key: idempotencyKey, expectedRevision, content } = flight;
  const answer = (await write(
    handoffFormSaveDraftMutation,
    { input: { idempotencyKey, tourId, expectedRevision, content } },
    // Only the save that creates the handoff changes what else is on the page.
    { refetch: expectedRevision === 0 },
  )) as Answered<HandoffFormSaveDraftMutation>;
  if (!answer.ok) {
    const { kind, message } = answer.error;
    if (kind === "network" || kind === "unauthenticated") return { type: "failed", by: kind };
    return { type: "refused", errors: [{ code: kind, message }] };
  }
  const { handoff, userErrors } = answer.data.handoffSaveDraft;
  const now = handoff && savedFromHandoff(handoff);
  if (handoff) onHandoff(handoff);
  if (userErrors.length === 0 && now) return { type: "saved", now };
  if (userErrors.some(({ code }) => code === "STALE_REVISION") && now) return { type: "stale", now };
  return { type: "refused", errors: userErrors };
}
