import { randomUUID } from "node:crypto";
import {
  acknowledgeHandoff,
  bookTour,
  breakCommitment,
  cancelTour,
  createBuyer,
  deliverHandoff,
  keepCommitment,
  makeCommitment,
  type Operation,
  openOperation,
  recordInteraction,
  recordOutcome,
  releaseCommitment,
  rescheduleTour,
  saveDraft,
  updatePlaybook,
} from "@baton/api";
import type { Tx } from "@baton/database";
import type { Result } from "@baton/playbook";
import { type Act, doorOf } from "./acts.ts";
import { type BuilderData, idOf } from "./builder-data.ts";
import { linkOf, performTurn } from "./perform-turn.ts";

/** A handoff as far as the story has come. */
interface HandoffSoFar {
  readonly id: string;
  readonly revision: number;
  readonly version: number;
}

/**
 * Carries acts out through the API's own use cases, each as the member who did it and at the time it was done: what
 * the demo shows is what the rules allow.
 *
 * @throws {Error} naming the act that was refused, and why
 */
export async function perform(tx: Tx, builder: BuilderData, acts: readonly Act[]): Promise<void> {
  const ids = new Map<string, string>();
  const handoffs = new Map<string, HandoffSoFar>();
  for (const act of acts) {
    const memberId = idOf(builder, "members", act.by);
    const operation = await openOperation({
      tx,
      memberId,
      now: act.at,
      newId: randomUUID,
      door: doorOf(act),
    });
    const result = await carryOut(operation, act);
    if (!result.ok) {
      throw new Error(
        `The demo story cannot be told: ${act.by} may not ${act.kind}. ${result.refusal.message}`,
      );
    }
    remember(act, result.value);
  }

  function carryOut(operation: Operation, act: Act): Promise<Result<string>> {
    switch (act.kind) {
      case "createBuyer": {
        const contactPoints = [
          { kind: "PHONE", value: act.phone, label: null },
          { kind: "EMAIL", value: act.email, label: null },
        ];
        return createBuyer(operation, { people: act.people, contactPoints, source: act.source });
      }
      case "recordInteraction":
        return recordInteraction(operation, {
          buyerId: idOfMade(act.buyer),
          channel: act.channel,
          occurredAt: act.at,
          summary: act.summary,
          floorplanIds: act.plans.map((plan) => idOf(builder, "floorplans", plan)),
          objections: act.objections,
        });
      case "bookTour":
        return bookTour(operation, {
          buyerId: idOfMade(act.buyer),
          communityId: idOf(builder, "communities", act.community),
          onsiteManagerId: idOf(builder, "members", act.osm),
          startsAt: act.startsAt,
          visit: act.visit,
        });
      case "moveTour":
        return rescheduleTour(operation, { ...act, tourId: idOfMade(act.tour) });
      case "cancelTour":
        return cancelTour(operation, { ...act, tourId: idOfMade(act.tour) });
      case "makePromise":
        return makeCommitment(operation, {
          buyerId: idOfMade(act.buyer),
          words: act.words,
          ownerId: idOf(builder, "members", act.owner),
          source:
            "handoffOf" in act.source
              ? { kind: "HANDOFF", id: handoffOf(act.source.handoffOf).id }
              : { kind: "INTERACTION", id: idOfMade(act.source.interaction) },
          dueAt: act.dueAt,
        });
      case "keepPromise":
        return keepCommitment(operation, { commitmentId: idOfMade(act.promise), note: act.note });
      case "breakPromise":
        return breakCommitment(operation, { commitmentId: idOfMade(act.promise), note: act.note });
      case "releasePromise":
        return releaseCommitment(operation, { commitmentId: idOfMade(act.promise), note: act.note });
      case "choosePattern":
        return updatePlaybook(operation, { pattern: act.pattern });
      case "sendBack":
      case "ask":
      case "answer":
      case "correct":
      case "askBuyer":
      case "buyerAnswers":
        return performTurn(operation, act, { handoffOf, idOfMade });
      default:
        return carryOutHandoff(operation, act);
    }
  }

  function carryOutHandoff(operation: Operation, act: HandoffAct): Promise<Result<string>> {
    if (act.kind === "saveDraft") {
      const interactionIds = act.interactions.map(idOfMade);
      return saveDraft(operation, {
        tourId: idOfMade(act.tour),
        expectedRevision: handoffs.get(act.tour)?.revision ?? 0,
        content: { ...act.content, history: { ...act.content.history, interactionIds } },
      });
    }
    const { id: handoffId, revision, version } = handoffOf(act.tour);
    switch (act.kind) {
      case "deliver":
        return deliverHandoff(operation, { handoffId, expectedRevision: revision });
      case "acknowledge":
        return acknowledgeHandoff(operation, { handoffId, versionNumber: version, readBack: act.readBack });
      case "recordOutcome": {
        const { attendance, result, summary, objectionsOpen, askedAgain, walked, next } = act;
        const plansWalked = walked.map(({ plan, reaction }) => ({
          floorplanId: idOf(builder, "floorplans", plan),
          reaction,
          note: "",
        }));
        const { words, owner, dueAt } = next;
        const nextStep = { words, ownerId: idOf(builder, "members", owner), dueAt };
        const told = { attendance, result, summary, objectionsOpen, askedAgain };
        return recordOutcome(operation, {
          handoffId,
          outcome: { ...told, plansWalked, nextStep, otherReactions: "" },
        });
      }
    }
  }

  function remember(act: Act, id: string): void {
    if (act.kind === "createBuyer") ids.set(act.buyer, id);
    if (act.kind === "recordInteraction") ids.set(act.interaction, id);
    if (act.kind === "bookTour") ids.set(act.tour, id);
    if (act.kind === "ask") ids.set(act.question, id);
    if (act.kind === "askBuyer") ids.set(linkOf(act.tour), id);
    if (act.kind === "makePromise") ids.set(act.promise, id);
    if (act.kind === "saveDraft") {
      const { revision = 0, version = 0 } = handoffs.get(act.tour) ?? {};
      handoffs.set(act.tour, { id, revision: revision + 1, version });
    }
    if (act.kind === "deliver") {
      const handoff = handoffOf(act.tour);
      handoffs.set(act.tour, { ...handoff, version: handoff.version + 1 });
    }
  }

  function idOfMade(key: string): string {
    const id = ids.get(key);
    if (!id) throw new Error(`The demo story uses ${key} before it is made.`);
    return id;
  }

  function handoffOf(tour: string): HandoffSoFar {
    const handoff = handoffs.get(tour);
    if (!handoff) throw new Error(`The demo story uses the handoff of ${tour} before its first draft.`);
    return handoff;
  }
}

type HandoffAct = Extract<Act, { kind: "saveDraft" | "deliver" | "acknowledge" | "recordOutcome" }>;
