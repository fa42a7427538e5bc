import { describe, expect, it } from "vitest";
import { defaultPolicy } from "../policy/policy.ts";
import { cedarPark, financingNotAsked } from "./cedar-park.fixture.ts";
import {
  acknowledge,
  cancelHandoff,
  deliver,
  type HandoffFacts,
  hasUndeliveredChanges,
  saveDraft,
} from "./lifecycle.ts";

const now = new Date("2026-11-27T16:00:00Z");
const facts = { promiseCount: 1 };
const edited = { ...cedarPark, nextAction: { ...cedarPark.nextAction, doFirst: "Sandalwood first" } };

const draft: HandoffFacts = { status: "DRAFT", revision: 3, draft: cedarPark, currentVersion: null };
const delivered: HandoffFacts = {
  status: "DELIVERED",
  revision: 3,
  draft: cedarPark,
  currentVersion: { number: 1, content: cedarPark },
};
const acknowledged: HandoffFacts = { ...delivered, status: "ACKNOWLEDGED" };
const ended: HandoffFacts[] = [
  { ...delivered, status: "CLOSED" },
  { ...delivered, status: "CANCELLED" },
];

describe("saveDraft", () => {
  const content = edited;

  it("makes the first draft", () => {
    expect(saveDraft(null, { expectedRevision: 0, content, tourCancelled: false })).toEqual({
      ok: true,
      value: { status: "DRAFT", revision: 1, draft: edited },
    });
  });

  it("counts saves and leaves a delivered handoff delivered", () => {
    expect(saveDraft(acknowledged, { expectedRevision: 3, content, tourCancelled: false })).toMatchObject({
      value: { status: "ACKNOWLEDGED", revision: 4 },
    });
  });

  it.each([
    [draft, 2, "STALE_REVISION", "was saved since you opened it"],
    [draft, 0, "STALE_REVISION", "was saved since you opened it"],
    [draft, 4, "INVALID_INPUT", "There is no revision 4; the latest is 3."],
    [draft, -1, "INVALID_INPUT", "There is no revision -1"],
    [null, 1, "INVALID_INPUT", "There is no revision 1; the latest is 0."],
  ])("refuses a save that started from another revision", (handoff, expectedRevision, code, words) => {
    expect(saveDraft(handoff, { expectedRevision, content, tourCancelled: false })).toMatchObject({
      ok: false,
      refusal: { code, field: ["expectedRevision"], message: expect.stringContaining(words) },
    });
  });

  it("refuses when the handoff or its tour has ended, whatever the revision", () => {
    for (const handoff of [...ended, null]) {
      expect(saveDraft(handoff, { expectedRevision: 9, content, tourCancelled: true })).toMatchObject({
        ok: false,
        refusal: { code: "HANDOFF_ENDED" },
      });
    }
    expect(saveDraft(null, { expectedRevision: 0, content, tourCancelled: true })).toMatchObject({
      ok: false,
      refusal: { message: "This tour was cancelled, so it takes no handoff. Book a new tour to go on." },
    });
  });
});

describe("deliver", () => {
  it("makes version 1 of a complete draft", () => {
    expect(deliver(draft, { expectedRevision: 3 }, defaultPolicy, facts, now)).toEqual({
      ok: true,
      value: { status: "DELIVERED", version: { number: 1, content: cedarPark, deliveredAt: now } },
    });
  });

  it("makes the next version of an edited one, unread again", () => {
    const changed = { ...acknowledged, draft: edited };
    expect(deliver(changed, { expectedRevision: 3 }, defaultPolicy, facts, now)).toMatchObject({
      value: { status: "DELIVERED", version: { number: 2, content: edited } },
    });
  });

  it("lists every field that blocks it", () => {
    const blocked = {
      ...draft,
      draft: { ...financingNotAsked, nextAction: { ...cedarPark.nextAction, doFirst: "" } },
    };
    expect(deliver(blocked, { expectedRevision: 3 }, defaultPolicy, facts, now)).toMatchObject({
      ok: false,
      refusal: {
        code: "REQUIRED_FIELD_MISSING",
        message:
          "The handoff cannot be delivered yet. Still needed: Financing — not asked; Do first — write what to do first.",
        missing: [
          { section: "QUALIFICATION", field: "FINANCING" },
          { section: "NEXT_ACTION", field: "DO_FIRST" },
        ],
      },
    });
  });

  it("refuses what is already delivered, also when keys come in another order", () => {
    const { identity, ...rest } = cedarPark;
    for (const same of [cedarPark, { ...rest, identity }]) {
      expect(
        deliver({ ...delivered, draft: same }, { expectedRevision: 3 }, defaultPolicy, facts, now),
      ).toMatchObject({
        ok: false,
        refusal: { code: "NOTHING_NEW", missing: [] },
      });
    }
  });

  it("refuses a draft saved meanwhile, a revision that never was, and an ended handoff", () => {
    for (const [expectedRevision, code] of [
      [2, "STALE_REVISION"],
      [4, "INVALID_INPUT"],
      [-1, "INVALID_INPUT"],
    ] as const) {
      expect(deliver(draft, { expectedRevision }, defaultPolicy, facts, now)).toMatchObject({
        ok: false,
        refusal: { code, missing: [] },
      });
    }
    for (const handoff of ended) {
      expect(deliver(handoff, { expectedRevision: 3 }, defaultPolicy, facts, now)).toMatchObject({
        ok: false,
        refusal: { code: "HANDOFF_ENDED" },
      });
    }
  });
});

describe("acknowledge", () => {
  const input = { versionNumber: 1, readBack: " Both decide. " };

  it("makes a receipt, and another one on a refresh", () => {
    for (const handoff of [delivered, acknowledged]) {
      expect(acknowledge(handoff, input, now)).toEqual({
        ok: true,
        value: {
          status: "ACKNOWLEDGED",
          receipt: { versionNumber: 1, readAt: now, readBack: "Both decide." },
        },
      });
    }
  });

  it("needs a read-back", () => {
    expect(acknowledge(delivered, { ...input, readBack: " " }, now)).toMatchObject({
      ok: false,
      refusal: { code: "INVALID_INPUT", field: ["readBack"] },
    });
  });

  it.each([
    [draft, 1, "NOT_DELIVERED"],
    [{ ...delivered, currentVersion: { number: 2, content: cedarPark } }, 1, "NEWER_VERSION"],
    [delivered, 2, "INVALID_INPUT"],
    [delivered, 0, "INVALID_INPUT"],
    [delivered, -5, "INVALID_INPUT"],
    [ended[0] as HandoffFacts, 1, "HANDOFF_ENDED"],
  ])("refuses %#: %s", (handoff, versionNumber, code) => {
    expect(acknowledge(handoff, { ...input, versionNumber }, now)).toMatchObject({
      ok: false,
      refusal: { code },
    });
  });

  it("names the version it is about, and says what to do", () => {
    const refused = (handoff: HandoffFacts) => acknowledge(handoff, input, now);
    const newer = { ...delivered, currentVersion: { number: 2, content: cedarPark } };
    expect(refused(newer)).toMatchObject({
      refusal: {
        field: ["versionNumber"],
        message: expect.stringContaining("Read what changed, then confirm."),
      },
    });
    expect(refused(draft)).toMatchObject({
      refusal: { message: expect.stringContaining("Ask the OSC for it.") },
    });
    expect(refused({ ...delivered, status: "RETURNED" })).toMatchObject({
      ok: false,
      refusal: { code: "RETURNED", field: ["versionNumber"] },
    });
  });
});

describe("cancelHandoff", () => {
  it("cancels what has not ended", () => {
    for (const handoff of [draft, delivered, acknowledged]) {
      expect(cancelHandoff(handoff)).toEqual({ ok: true, value: { status: "CANCELLED" } });
    }
    for (const handoff of ended)
      expect(cancelHandoff(handoff)).toMatchObject({ ok: false, refusal: { code: "HANDOFF_ENDED" } });
  });
});

describe("hasUndeliveredChanges", () => {
  it("is about what the reader has not got", () => {
    expect(hasUndeliveredChanges(draft)).toBe(false);
    expect(hasUndeliveredChanges(delivered)).toBe(false);
    expect(hasUndeliveredChanges({ ...delivered, draft: edited })).toBe(true);
  });
});
