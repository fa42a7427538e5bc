import { randomUUID } from "node:crypto";
import type { Database, Tx } from "@baton/database";
import { followUpState, type InvalidInput, parseFollowUpAnswer } from "@baton/playbook";
import { type OperationStart, startOperation } from "../operation/operation.ts";
import { recordEvent } from "../operation/record-event.ts";
import { followUpWithSecret, newestFollowUpId, writeAnswer } from "./follow-up.queries.ts";
import { type ClaimedFollowUp, readFollowUpToken } from "./follow-up-token.ts";

export interface FollowUpPages {
  /** Who asks, for as long as the link works; null when it does not, whatever the reason. */
  open(token: string): Promise<{ readonly builderName: string } | null>;
  /** `CLOSED` for a link that does not work, or not any more. */
  answer(token: string, answer: unknown): Promise<"ANSWERED" | "CLOSED" | InvalidInput>;
}

export interface FollowUpOptions {
  readonly database: Database;
  /** @defaultValue the real time */
  readonly clock?: () => Date;
  /** @defaultValue `crypto.randomUUID` */
  readonly newId?: () => string;
}

/**
 * What stands behind the page a buyer answers on: it knows a link's secret and nothing of who they are.
 *
 * @example
 * const followUps = followUpPages({ database });
 * const asked = await followUps.open(token);
 */
export function followUpPages({
  database,
  clock = () => new Date(),
  newId = randomUUID,
}: FollowUpOptions): FollowUpPages {
  return {
    async open(token) {
      const claimed = readFollowUpToken(token);
      if (!claimed) return null;
      const { builderId } = claimed;
      const found = await database.withTenant({ builderId }, (tx) => findOpen(tx, claimed, clock(), false), {
        readOnly: true,
      });
      return found && { builderName: found.builder.name };
    },

    async answer(token, input) {
      const claimed = readFollowUpToken(token);
      if (!claimed) return "CLOSED";
      const { builderId } = claimed;
      return database.withTenant({ builderId }, (tx) =>
        answerFollowUp({ tx, now: clock(), newId }, token, input),
      );
    },
  };
}

/** Takes what a buyer answered, within a transaction of the builder who asked. */
export async function answerFollowUp(
  { tx, now, newId }: Pick<OperationStart, "tx" | "now" | "newId">,
  token: string,
  input: unknown,
): Promise<"ANSWERED" | "CLOSED" | InvalidInput> {
  const claimed = readFollowUpToken(token);
  const found = claimed && (await findOpen(tx, claimed, now, true));
  if (!found) return "CLOSED";
  const parsed = parseFollowUpAnswer(input);
  if (!parsed.ok) return parsed.refusal;
  const { id, handoffId, tourId, buyerId, builder } = found;
  const { hadToRepeat, comment } = parsed.value;
  await writeAnswer(tx, id, { answeredAt: now, hadToRepeat, comment });
  const actor = { id, role: "FOLLOW_UP", communityIds: [] } as const;
  const operation = startOperation({ tx, now, newId, door: "FOLLOW_UP" }, { actor, builder, playbook: null });
  await recordEvent(operation, {
    kind: "handoff.followUpAnswered",
    subjectType: "Handoff",
    subjectId: handoffId,
    buyerId,
    changes: comment === null ? [] : [{ field: "What the buyer wrote", from: null, to: comment }],
    data: { tourId, followUpId: id, hadToRepeat },
  });
  return "ANSWERED";
}

/** A link that works: the newest of its handoff, not answered, and not expired. */
async function findOpen(tx: Tx, { secretHash }: ClaimedFollowUp, now: Date, forUpdate: boolean) {
  const found = await followUpWithSecret(tx, secretHash, forUpdate);
  if (!found || followUpState(found, now) !== "WAITING") return null;
  return (await newestFollowUpId(tx, found.handoffId)) === found.id ? found : null;
}
