import { describe, expect, it } from "vitest";
import { cedarPark } from "./cedar-park.fixture.ts";
import type { HandoffFacts } from "./lifecycle.ts";
import type { Outcome } from "./outcome.ts";
import { recordOutcome } from "./record-outcome.ts";

const startsAt = new Date("2026-03-07T17:00:00Z");
const tour = { startsAt };
const draft: HandoffFacts = { status: "DRAFT", revision: 3, draft: cedarPark, currentVersion: null };
const delivered: HandoffFacts = {
  ...draft,
  status: "DELIVERED",
  currentVersion: { number: 1, content: cedarPark },
};
const outcome: Outcome = {
  attendance: "ATTENDED",
  result: "BE_BACK",
  summary: "Loved it",
  plansWalked: [{ floorplanId: "magnolia", reaction: "LIKED", note: "" }],
  otherReactions: "",
  objectionsOpen: ["The HOA fee"],
  nextStep: { words: "Second visit", ownerId: "maya", dueAt: startsAt },
  askedAgain: ["BUDGET"],
};
const noShow: Outcome = {
  ...outcome,
  attendance: "NO_SHOW",
  result: "FOLLOW_UP",
  plansWalked: [],
  askedAgain: [],
};

describe("recordOutcome", () => {
  it.each(["DELIVERED", "RETURNED", "ACKNOWLEDGED"] as const)(
    "closes a handoff that is %s, and its tour, from the start on",
    (status) => {
      expect(recordOutcome({ ...delivered, status }, tour, outcome, startsAt)).toMatchObject({
        value: { status: "CLOSED", tourStatus: "COMPLETED", outcome: { ...outcome, recordedAt: startsAt } },
      });
    },
  );

  it("keeps which questions were answered by then: undecided and declined are answers too", () => {
    const { qualification } = cedarPark;
    const content = {
      ...cedarPark,
      qualification: {
        ...qualification,
        budget: { state: "DECLINED" as const },
        timeline: { state: "UNDECIDED" as const },
        financing: { state: "NOT_ASKED" as const },
      },
    };
    const handoff = { ...delivered, currentVersion: { number: 1, content } };
    const recorded = recordOutcome(handoff, tour, outcome, startsAt);
    const known = recorded.ok ? recorded.value.outcome.known : [];
    expect(known).toEqual(expect.arrayContaining(["BUDGET", "TIMELINE", "MUST_HAVES"]));
    expect(known).not.toContain("FINANCING");
    expect(recordOutcome(handoff, tour, { ...outcome, askedAgain: ["FINANCING"] }, startsAt)).toMatchObject({
      ok: false,
      refusal: { code: "INVALID_INPUT", field: ["askedAgain", "0"] },
    });
  });

  it("knows nothing where nothing was delivered", () => {
    expect(recordOutcome(draft, tour, noShow, startsAt)).toMatchObject({ value: { outcome: { known: [] } } });
  });

  it.each([draft, delivered])("makes the tour a no-show when nobody came, delivered or not", (handoff) => {
    expect(recordOutcome(handoff, tour, noShow, startsAt)).toMatchObject({
      value: { status: "CLOSED", tourStatus: "NO_SHOW" },
    });
    const before = new Date(startsAt.getTime() - 1);
    expect(recordOutcome(handoff, tour, noShow, before)).toMatchObject({
      ok: false,
      refusal: { code: "TOUR_NOT_STARTED" },
    });
  });

  it("takes a next step from the start of the tour on, not before", () => {
    const before = new Date(startsAt.getTime() - 1);
    const nextStep = { words: "Call", ownerId: "maya", dueAt: before };
    expect(recordOutcome(delivered, tour, { ...outcome, nextStep }, startsAt)).toMatchObject({
      ok: false,
      refusal: { code: "INVALID_INPUT", field: ["nextStep", "dueAt"] },
    });
  });

  it.each([
    [draft, startsAt, "NOT_DELIVERED"],
    [delivered, new Date(startsAt.getTime() - 1), "TOUR_NOT_STARTED"],
    [{ ...delivered, status: "CLOSED" as const }, startsAt, "HANDOFF_ENDED"],
    [{ ...delivered, status: "CANCELLED" as const }, startsAt, "HANDOFF_ENDED"],
  ])("refuses %#", (handoff, at, code) => {
    expect(recordOutcome(handoff, tour, outcome, at)).toMatchObject({ ok: false, refusal: { code } });
  });
});
