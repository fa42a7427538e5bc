import { randomUUID } from "node:crypto";
import type { Result } from "@baton/playbook";
import type { SeededBuilder } from "@baton/testing";
import { createBuyer } from "../buyers/create-buyer.ts";
import { makeCommitment } from "../commitments/make-commitment.ts";
import { acknowledgeHandoff } from "../handoffs/acknowledge-handoff.ts";
import { deliverHandoff } from "../handoffs/deliver-handoff.ts";
import { recordOutcome } from "../handoffs/record-outcome.ts";
import { saveDraft } from "../handoffs/save-draft.ts";
import { receiptsOf } from "../handoffs/version.queries.ts";
import { recordInteraction } from "../interactions/record-interaction.ts";
import { type Operation, openOperation } from "../operation/operation.ts";
import { bookTour } from "../tours/book-tour.ts";
import { herreras } from "./content.ts";
import { saturday, type World, wednesday } from "./world.ts";

/** The uuids of one buyer's whole life. */
export interface Life {
  readonly buyer: string;
  readonly interaction: string;
  readonly tour: string;
  readonly handoff: string;
  readonly commitment: string;
  /** "" until it is read. */
  readonly receipt: string;
}

export type Stage = "BOOKED" | "DRAFTED" | "DELIVERED" | "ACKNOWLEDGED" | "CLOSED";
const stages: readonly Stage[] = ["BOOKED", "DRAFTED", "DELIVERED", "ACKNOWLEDGED", "CLOSED"];

/**
 * Lives one buyer's life up to a stage through the use cases, as the members and at the times it would happen.
 * Before a draft is saved there is no handoff; its id is then "".
 */
export async function live(
  world: World,
  until: Stage,
  { builder = world.ours, name = "Dana Herrera", startsAt = saturday }: Partial<LifeOptions> = {},
): Promise<Life> {
  const reached = (stage: Stage) => stages.indexOf(until) >= stages.indexOf(stage);
  const plans = { magnolia: builder.uuid("Magnolia"), sandalwood: builder.uuid("Sandalwood") };
  const before = await as(world, builder, "Nora", wednesday, async (osc) => {
    const people = [{ key: "1", name, relation: "", decides: true, comesToTour: true }];
    const contactPoints = [{ kind: "PHONE", value: "512 555 0142", label: null }];
    const externalIds = [{ system: "crm", value: randomUUID() }];
    const buyer = must(
      await createBuyer(osc, { people, contactPoints, externalIds, source: "Website form" }),
    );
    const interaction = must(
      await recordInteraction(osc, {
        buyerId: buyer,
        channel: "CALL",
        occurredAt: wednesday,
        summary: "Compared Magnolia and Sandalwood",
        floorplanIds: [plans.magnolia, plans.sandalwood],
        objections: [{ key: "1", objection: "The HOA fee", answer: "" }],
      }),
    );
    const onsiteManagerId = builder.uuid("Mark");
    const booking = { buyerId: buyer, communityId: builder.uuid("Cedar Park"), onsiteManagerId, startsAt };
    const tour = must(await bookTour(osc, booking));
    const source = { kind: "INTERACTION", id: interaction } as const;
    const promise = { words: "Updated incentive sheets ready on Saturday", ownerId: osc.actor.id, source };
    const commitment = must(await makeCommitment(osc, { buyerId: buyer, ...promise }));
    if (!reached("DRAFTED")) return { buyer, interaction, tour, commitment, handoff: "", receipt: "" };
    const content = withUuids(herreras(plans, interaction, builder.uuid("Mark")));
    const handoff = must(await saveDraft(osc, { tourId: tour, expectedRevision: 0, content }));
    if (reached("DELIVERED")) must(await deliverHandoff(osc, { handoffId: handoff, expectedRevision: 1 }));
    return { buyer, interaction, tour, commitment, handoff, receipt: "" };
  });
  const handoffId = before.handoff;
  if (!reached("ACKNOWLEDGED")) return before;
  const twoHoursBefore = new Date(startsAt.getTime() - 7_200_000);
  const receipt = await as(world, builder, "Mark", twoHoursBefore, (osm) => readBack(osm, handoffId));
  if (reached("CLOSED"))
    await as(world, builder, "Mark", new Date(startsAt.getTime() + 3_600_000), async (osm) => {
      const outcome = {
        attendance: "ATTENDED",
        result: "BE_BACK",
        summary: "Walked the Magnolia",
        plansWalked: [{ floorplanId: plans.magnolia, reaction: "LIKED", note: "" }],
        otherReactions: "",
        objectionsOpen: [],
        nextStep: {
          words: "Be-back",
          ownerId: builder.uuid("Nora"),
          dueAt: new Date(startsAt.getTime() + 86_400_000),
        },
        askedAgain: [],
      };
      must(await recordOutcome(osm, { handoffId, outcome }));
    });
  return { ...before, receipt };
}

/** A content as the use cases take it: what GraphQL may leave out is null. */
export function withUuids(content: ReturnType<typeof herreras>): object {
  const expectations = content.nextAction.expectations.map((row) => ({ floorplanId: null, ...row }));
  return { ...content, nextAction: { ...content.nextAction, expectations } };
}

/** Reads the first version back. Gives the receipt's uuid. */
export async function readBack(osm: Operation, handoffId: string): Promise<string> {
  must(await acknowledgeHandoff(osm, { handoffId, versionNumber: 1, readBack: "Start with the Magnolia" }));
  const [receipt] = await receiptsOf(osm, [handoffId]);
  if (!receipt) throw new Error(`Handoff ${handoffId} has no receipt`);
  return receipt.id;
}

interface LifeOptions {
  readonly builder: SeededBuilder;
  readonly name: string;
  readonly startsAt: Date;
}

/** Runs use cases as a member at a time. */
export function as<T>(
  { database }: World,
  builder: SeededBuilder,
  member: string,
  now: Date,
  work: (operation: Operation) => Promise<T>,
): Promise<T> {
  return database.withTenant({ builderId: builder.id }, async (tx) =>
    work(await openOperation({ tx, memberId: builder.uuid(member), now, newId: randomUUID })),
  );
}

/** @throws Error when the use case refused */
export function must<T>(result: Result<T, { readonly message: string }>): T {
  if (result.ok) return result.value;
  throw new Error(`Refused: ${result.refusal.message}`);
}
