import {
  type PrepCardQuery,
  prepCardAcknowledgeMutation,
  prepCardQuery,
  tourOutcomeAskBuyerMutation,
  tourOutcomeQuery,
  tourOutcomeRecordMutation,
} from "@baton/api-contract";
import { type MemoryConnection, memoryConnection } from "../connection/memory-connection.ts";
import type { CardHandoff, CardTour, CardVersion } from "../prep-card/card.ts";
import type { PromiseItem } from "../promises/promise.ts";
import { herreraCall, herreraPeople, herreraText, herreraVersion, priyaContact } from "./herrera-version.ts";
import { herreraAsked, herreraFollowUps, outcomeOf } from "./outcome-of.ts";
import { builder, cedarPark, herreraTour, hoursFromNow, maya, priya, storyNow, tomas } from "./people.ts";
import { promiseApi } from "./promise-api.ts";
import { madeUpPromise } from "./promises.ts";
import { answerThread, type ThreadApiOptions } from "./thread-api.ts";
import { answerTurns } from "./turns-api.ts";

const herreraPromises: readonly PromiseItem[] = [
  madeUpPromise({ id: "promise-incentives" }),
  madeUpPromise({
    id: "promise-map",
    words: "Someone will text you the lot map.",
    status: "KEPT",
    owner: priya,
    settledAt: hoursFromNow(-39.3),
    settlementNote: "sent from the front desk phone",
    viewerCan: { settle: false, change: false },
  }),
  madeUpPromise({
    id: "promise-fence",
    words: "I’ll get you the fence rules once the board has met.",
    dueAt: hoursFromNow(200),
    owner: priya,
    viewerCan: { settle: false, change: false },
  }),
];

const floorplans = [
  { id: "plan-juniper", name: "Juniper" },
  { id: "plan-magnolia", name: "Magnolia" },
  { id: "plan-sandalwood", name: "Sandalwood" },
] as const;

/** What somebody may do who only reads. */
export const readsOnly: CardHandoff["viewerCan"] = {
  ...{ acknowledge: false, return: false, confirmReadBack: false, markActionDone: false },
  recordOutcome: false,
};

const herreraHandoff: CardHandoff = {
  id: "handoff-herrera",
  status: "DELIVERED",
  currentVersion: herreraVersion,
  commitments: herreraPromises,
  outcome: null,
  actionsDone: [],
  syncSummaries: [],
  returns: { nodes: [] },
  viewerCan: {
    ...{ acknowledge: true, return: true, confirmReadBack: false, markActionDone: true },
    recordOutcome: true,
  },
};

export const herreraCard: CardTour = {
  ...herreraTour,
  endsAt: hoursFromNow(3.67),
  status: "CONFIRMED",
  visit: "FIRST_VISIT",
  cancellationReason: null,
  bookedBy: priyaContact,
  onsiteManager: maya,
  community: { ...cedarPark, floorplans, onsiteManagers: [maya, tomas] },
  buyer: {
    id: "buyer-herrera",
    name: "Dana & Luis Herrera",
    people: herreraPeople,
    latestOutcome: null,
    interactions: { nodes: [herreraCall, herreraText] },
    commitments: { nodes: herreraPromises },
  },
  timing: {
    delivery: {
      dueAt: hoursFromNow(-21.33),
      doneAt: hoursFromNow(-40.1),
      shortNotice: false,
      state: "ON_TIME",
    },
    read: {
      opensAt: hoursFromNow(-1.33),
      dueAt: herreraTour.startsAt,
      doneAt: null,
      state: "UNREAD",
      nextAt: null,
      nextState: null,
    },
    returned: { dueAt: null, state: "NOT_RETURNED" },
    outcome: { dueAt: "2026-11-29T06:00:00.000Z", doneAt: null, state: "NOT_YET" },
  },
  handoff: herreraHandoff,
};

export interface CardStory {
  readonly tour?: Partial<CardTour>;
  readonly handoff?: Partial<CardHandoff>;
  readonly version?: Partial<CardVersion>;
  /** What was asked about it; nothing otherwise. */
  readonly questions?: ThreadApiOptions["questions"];
  /** The moment the story plays at. */
  readonly now?: string;
  /** Who looks at it. @defaultValue Maya, the OSM */
  readonly viewer?: { readonly id: string; readonly name: string };
}

/** The Herrera card with what matters to the story changed. */
export function cardTour({ tour, handoff, version }: CardStory = {}): CardTour {
  return {
    ...herreraCard,
    handoff: { ...herreraHandoff, currentVersion: { ...herreraVersion, ...version }, ...handoff },
    ...tour,
  };
}

/** An API that holds one card: promises are kept, the read-back and the outcome are written into it. */
export function cardApi(story: CardStory = {}): MemoryConnection {
  const { now = storyNow, viewer = maya } = story;
  const promises = [...(story.handoff?.commitments ?? herreraPromises)];
  let tour = cardTour(story);

  function change(given: Partial<CardHandoff>, timing: Partial<CardTour["timing"]>) {
    if (!tour.handoff) throw new Error("the story has no handoff");
    tour = { ...tour, handoff: { ...tour.handoff, ...given }, timing: { ...tour.timing, ...timing } };
    return { handoff: tour.handoff as CardHandoff, userErrors: [] as [] };
  }

  const held = () => tour.handoff ?? herreraHandoff;
  const api = answerTurns(promiseApi(promises, memoryConnection()), { now, viewer, held, change });
  const connection = answerThread(api, {
    now,
    viewer,
    questions: story.questions ?? [],
    ...(tour.handoff ? {} : { handoff: null }),
    tour: { startsAt: tour.startsAt, status: tour.status },
  });
  return connection
    .answer(prepCardQuery, (): PrepCardQuery => {
      const handoff = tour.handoff && { ...tour.handoff, commitments: [...promises] };
      return { viewer: { now, builder, member: viewer }, tour: { ...tour, handoff } };
    })
    .answer(prepCardAcknowledgeMutation, ({ input }) => {
      const version = tour.handoff?.currentVersion ?? herreraVersion;
      const receipt = {
        id: "receipt-new",
        reader: maya,
        readAt: now,
        readBack: input.readBack,
        state: "READ",
        review: null,
      } as const;
      const read = { ...tour.timing.read, state: "READ", doneAt: now } as const;
      const currentVersion = { ...version, receipts: [...version.receipts, receipt] };
      return { handoffAcknowledge: change({ status: "ACKNOWLEDGED", currentVersion }, { read }) };
    })
    .answer(tourOutcomeQuery, () => ({ viewer: { now, builder, member: viewer }, tour }))
    .answer(tourOutcomeAskBuyerMutation, () => ({
      followUpCreate: {
        link: "https://baton.example.com/follow-up/Eq3kVbnJQ8a0mZxk2hW9TtYd1uP7sLrC4oFgIeNjBvXyAzHi",
        handoff: herreraAsked(herreraFollowUps.waiting),
        userErrors: [],
      },
    }))
    .answer(tourOutcomeRecordMutation, ({ input }) => {
      const outcome = outcomeOf(input, now);
      return { handoffRecordOutcome: change({ status: "CLOSED", outcome }, {}) };
    });
}
