import {
  acknowledgeHandoff,
  bookTour,
  cancelTour,
  createBuyer,
  deliverHandoff,
  type Operation,
  recordOutcome,
  rescheduleTour,
  returnHandoff,
  saveDraft,
} from "@baton/api";
import { emptyContent } from "@baton/playbook";
import type { SeededBuilder } from "@baton/testing";
import { must } from "../../src/jobs/house.fixture.ts";
import type { Act, Story } from "./stories.ts";

/** A story as it goes on: its rows, and how often its handoff was saved and delivered. */
export interface TourLife {
  readonly story: Story;
  tourId: string;
  handoffId: string;
  saved: number;
  delivered: number;
}

/** Who does it. */
export const actorOf = ({ deed }: Act) =>
  ["read", "return", "outcome", "noShow"].includes(deed) ? "Mark" : "Nora";

const outcome = {
  ...{ attendance: "ATTENDED", result: "LOST", summary: "Bought elsewhere", otherReactions: "" },
  ...{ plansWalked: [], objectionsOpen: [], nextStep: null, askedAgain: [] },
};

export async function book(o: Operation, builder: SeededBuilder, life: TourLife): Promise<void> {
  const people = [{ key: "1", name: "Dana Herrera", relation: "", decides: true, comesToTour: true }];
  const buyerId = must(await createBuyer(o, { people, contactPoints: [], externalIds: [], source: "" }));
  const place = { communityId: builder.uuid("Cedar Park"), onsiteManagerId: builder.uuid("Mark") };
  const startsAt = new Date(life.story.startsAt);
  life.tourId = must(await bookTour(o, { buyerId, ...place, startsAt }));
}

/** Does what the story says, through the use cases. */
export async function perform(o: Operation, life: TourLife, { deed, to }: Act): Promise<void> {
  const { tourId, handoffId } = life;
  const reason = "Asked by text";
  switch (deed) {
    case "draft":
      return save(o, life);
    case "deliver":
      return deliver(o, life);
    case "edit":
      await save(o, life);
      return deliver(o, life);
    case "read": {
      const readBack = "Start with the Magnolia";
      must(await acknowledgeHandoff(o, { handoffId, versionNumber: life.delivered, readBack }));
      return;
    }
    case "return": {
      const why = { versionNumber: life.delivered, reason: "UNCLEAR", words: "Who decides?" } as const;
      must(await returnHandoff(o, { handoffId, ...why }));
      return;
    }
    case "move":
      must(await rescheduleTour(o, { tourId, startsAt: new Date(to ?? 0), reason }));
      return;
    case "cancel":
      must(await cancelTour(o, { tourId, reason }));
      return;
    case "outcome":
      must(await recordOutcome(o, { handoffId, outcome }));
      return;
    case "noShow":
      must(await recordOutcome(o, { handoffId, outcome: { ...outcome, attendance: "NO_SHOW" } }));
  }
}

async function save(o: Operation, life: TourLife): Promise<void> {
  const empty = emptyContent();
  const content = { ...empty, nextAction: { ...empty.nextAction, doFirst: `Draft ${life.saved}` } };
  const draft = { tourId: life.tourId, expectedRevision: life.saved, content };
  life.handoffId = must(await saveDraft(o, draft));
  life.saved += 1;
}

async function deliver(o: Operation, life: TourLife): Promise<void> {
  must(await deliverHandoff(o, { handoffId: life.handoffId, expectedRevision: life.saved }));
  life.delivered += 1;
}
