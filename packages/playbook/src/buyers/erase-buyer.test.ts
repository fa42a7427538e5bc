import { describe, expect, it, test } from "vitest";
import { type EraseBuyerFacts, eraseBuyer } from "./erase-buyer.ts";

const now = new Date("2026-11-28T17:00:00Z");
const at = (hours: number) => new Date(now.getTime() + hours * 3_600_000);
const tour = (from: number, to: number) => ({
  startsAt: at(from),
  endsAt: at(to),
  timeZone: "America/Chicago",
});
const facts: EraseBuyerFacts = {
  openTours: [],
  names: ["Dana Herrera", "Will Herrera"],
  contacts: ["+15125550142", "dana@example.com"],
};
const asked = { reason: "Asked for it by letter" };

describe("eraseBuyer", () => {
  it("is decided for now, with its reason", () => {
    expect(eraseBuyer(facts, { reason: " Asked  " }, now)).toEqual({
      ok: true,
      value: { reason: "Asked", erasedAt: now },
    });
    expect(eraseBuyer(facts, { reason: " " }, now)).toMatchObject({ refusal: { field: ["reason"] } });
  });

  it("waits for a tour ahead, also for one that runs, and says when it is", () => {
    const ahead = eraseBuyer({ ...facts, openTours: [tour(-1, 1)] }, asked, now);
    expect(ahead).toMatchObject({ refusal: { code: "TOUR_AHEAD" } });
    expect(JSON.stringify(ahead)).toContain("Saturday, November 28, 2026 at 10:00 AM CST");
    expect(eraseBuyer({ ...facts, openTours: [tour(-9, -8), tour(24, 25)] }, asked, now)).toMatchObject({
      refusal: { code: "TOUR_AHEAD" },
    });
  });

  it("waits for the outcome of a tour that is over, to the minute", () => {
    const over = eraseBuyer({ ...facts, openTours: [tour(-1, 0)] }, asked, now);
    expect(over).toMatchObject({ refusal: { code: "OUTCOME_MISSING" } });
  });

  test.each([
    "Dana asked for it",
    "The Herreras’ letter: Herrera's wish",
    "Called from (512) 555-0142",
    "call 512.555.0142 to confirm",
    "wrote from DANA@example.com",
  ])("refuses a reason that stays and says who it was: %s", (reason) => {
    expect(eraseBuyer(facts, { reason }, now)).toMatchObject({ refusal: { field: ["reason"] } });
  });

  test.each(["They will not buy", "Asked on 2026-11-20, ticket 5125", "dan asked"])("takes %s", (reason) => {
    expect(eraseBuyer(facts, { reason }, now).ok).toBe(true);
  });
});
