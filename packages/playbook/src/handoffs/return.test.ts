import { describe, expect, it } from "vitest";
import { defaultPolicy } from "../policy/policy.ts";
import { cedarPark } from "./cedar-park.fixture.ts";
import { acknowledge, cancelHandoff, deliver, type HandoffFacts, saveDraft } from "./lifecycle.ts";
import { returnHandoff } from "./return.ts";

const now = new Date("2026-11-27T16:00:00Z");
const tour = { startsAt: new Date("2026-11-28T17:00:00Z") };
const input = { versionNumber: 2, reason: "UNCLEAR", words: " Who decides? " } as const;
const delivered: HandoffFacts = {
  status: "DELIVERED",
  revision: 3,
  draft: cedarPark,
  currentVersion: { number: 2, content: cedarPark },
};
const returned: HandoffFacts = { ...delivered, status: "RETURNED" };
const draft: HandoffFacts = { ...delivered, status: "DRAFT", currentVersion: null };

describe("returnHandoff", () => {
  it("sends back what was delivered, read or not", () => {
    for (const status of ["DELIVERED", "ACKNOWLEDGED"] as const) {
      expect(returnHandoff({ ...delivered, status }, tour, input, now)).toEqual({
        ok: true,
        value: {
          status: "RETURNED",
          returned: { versionNumber: 2, reason: "UNCLEAR", words: "Who decides?", returnedAt: now },
        },
      });
    }
  });

  it.each([
    [draft, 1, now, "NOT_DELIVERED", "Ask the OSC for it."],
    [delivered, 1, now, "NEWER_VERSION", "Version 2 was delivered while you read version 1."],
    [delivered, 3, now, "INVALID_INPUT", "There is no version 3; the latest is 2."],
    [delivered, 0, now, "INVALID_INPUT", "There is no version 0"],
    [returned, 2, now, "ALREADY_RETURNED", "with the OSC"],
    [delivered, 2, tour.startsAt, "TOUR_STARTED", "into the outcome"],
    [{ ...delivered, status: "CLOSED" } as const, 2, now, "HANDOFF_ENDED", "outcome is written"],
    [{ ...delivered, status: "CANCELLED" } as const, 2, now, "HANDOFF_ENDED", "was cancelled"],
  ])("refuses %#", (handoff, versionNumber, at, code, words) => {
    expect(returnHandoff(handoff, tour, { ...input, versionNumber }, at)).toMatchObject({
      ok: false,
      refusal: { code, message: expect.stringContaining(words) },
    });
  });

  it("is in time until the tour starts, and needs words", () => {
    const justBefore = new Date(tour.startsAt.getTime() - 1);
    expect(returnHandoff(delivered, tour, input, justBefore).ok).toBe(true);
    expect(returnHandoff(delivered, tour, { ...input, words: " " }, now)).toMatchObject({
      ok: false,
      refusal: { code: "INVALID_INPUT", field: ["words"] },
    });
  });
});

describe("a returned handoff", () => {
  it("is delivered again as the next version, also when nothing was changed", () => {
    const facts = { promiseCount: 1 };
    expect(deliver(returned, { expectedRevision: 3 }, defaultPolicy, facts, now)).toMatchObject({
      value: { status: "DELIVERED", version: { number: 3, content: cedarPark } },
    });
    expect(deliver(delivered, { expectedRevision: 3 }, defaultPolicy, facts, now)).toMatchObject({
      ok: false,
      refusal: { code: "NOTHING_NEW" },
    });
  });

  it("cannot be confirmed as read", () => {
    expect(acknowledge(returned, { versionNumber: 2, readBack: "Both decide." }, now)).toMatchObject({
      ok: false,
      refusal: { code: "RETURNED", message: expect.stringContaining("Version 2 was sent back") },
    });
  });

  it("stays returned while it is written, and ends with its tour", () => {
    const save = { expectedRevision: 3, content: cedarPark, tourCancelled: false };
    expect(saveDraft(returned, save)).toMatchObject({ value: { status: "RETURNED", revision: 4 } });
    expect(cancelHandoff(returned)).toEqual({ ok: true, value: { status: "CANCELLED" } });
  });
});
