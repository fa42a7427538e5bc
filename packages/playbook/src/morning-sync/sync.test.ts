import { describe, expect, it } from "vitest";
import {
  closeSync,
  pauseSync,
  resumeSync,
  type SummaryFacts,
  type SyncFacts,
  startSync,
  summarizeTour,
} from "./sync.ts";

const minute = 60_000;
const nine = new Date("2026-11-28T15:00:00Z");
const later = new Date(nine.getTime() + 4 * minute);
const running: SyncFacts = { timer: { runningSince: nine, elapsedMs: 0 }, closedAt: null };
const closed: SyncFacts = { timer: { runningSince: null, elapsedMs: 4 * minute }, closedAt: later };
const dana = { id: "1", name: "Dana Herrera", summarized: true };
const lee = { id: "2", name: "Lee Chan", summarized: false };
const sam = { id: "3", name: "Sam Okafor", summarized: false };
const words = "Start with the Magnolia; the HOA answer is with Mark.";

describe("startSync", () => {
  it("starts the timer with it", () => {
    expect(startSync([dana], nine)).toEqual({
      ok: true,
      value: { startedAt: nine, timer: { runningSince: nine, elapsedMs: 0 } },
    });
  });

  it("needs a tour to talk over", () => {
    expect(startSync([], nine)).toMatchObject({
      ok: false,
      refusal: { code: "NOTHING_TO_SYNC", field: ["day"] },
    });
  });
});

describe("pausing and going on", () => {
  it("may be pressed by two at once", () => {
    const paused = { runningSince: null, elapsedMs: 4 * minute };
    expect(pauseSync(running, later)).toEqual({ ok: true, value: paused });
    expect(pauseSync({ ...running, timer: paused }, later)).toEqual({ ok: true, value: paused });
    expect(resumeSync(running, later)).toEqual({ ok: true, value: running.timer });
    expect(resumeSync({ ...running, timer: paused }, later)).toEqual({
      ok: true,
      value: { ...paused, runningSince: later },
    });
  });

  it("is over with the close", () => {
    for (const decided of [pauseSync(closed, later), resumeSync(closed, later)])
      expect(decided).toMatchObject({ ok: false, refusal: { code: "SYNC_CLOSED" } });
  });
});

describe("summarizeTour", () => {
  const summarize = (input: object, newest: SummaryFacts | null = null, sync = running) =>
    summarizeTour(sync, newest, { words, replacesId: null, ...input }, later);

  it("is written, and another in its place by who saw it", () => {
    const written = { ok: true, value: { words, writtenAt: later } };
    expect(summarize({})).toEqual(written);
    expect(summarize({ replacesId: "s1" }, { id: "s1", words: "Before", writtenAt: nine })).toEqual(written);
  });

  it("does not write over what somebody else wrote meanwhile", () => {
    const refused = { refusal: { code: "NEWER_SUMMARY", field: ["replacesId"] } };
    expect(summarize({}, { id: "s1", words: "Theirs", writtenAt: nine })).toMatchObject(refused);
    expect(summarize({ replacesId: "s1" }, { id: "s2", words: "Theirs", writtenAt: nine })).toMatchObject(
      refused,
    );
    expect(summarize({ replacesId: "s1" })).toMatchObject(refused);
  });

  it("is the newer one, also by the clock of somebody who had to wait", () => {
    const waitedFor = { id: "s1", words: "Before", writtenAt: later };
    expect(summarize({ replacesId: "s1" }, waitedFor)).toEqual({
      ok: true,
      value: { words, writtenAt: new Date(later.getTime() + 1) },
    });
  });

  it("adds nothing where it says what is there already, whoever wrote that", () => {
    expect(summarize({ words: ` ${words}` }, { id: "s1", words, writtenAt: nine })).toEqual({
      ok: true,
      value: { words: null, writtenAt: later },
    });
  });

  it("takes no blank one, none that is too long, and none after the close", () => {
    for (const bad of ["\u200b ", "x".repeat(1001), 7])
      expect(summarize({ words: bad })).toMatchObject({
        ok: false,
        refusal: { code: "INVALID_INPUT", field: ["words"] },
      });
    expect(summarize({}, null, closed)).toMatchObject({ ok: false, refusal: { code: "SYNC_CLOSED" } });
  });
});

describe("closeSync", () => {
  it("names every tour without a summary, and no other", () => {
    expect(closeSync(running, [dana, lee, sam], later)).toMatchObject({
      ok: false,
      refusal: {
        code: "SUMMARY_MISSING",
        message: expect.stringContaining("no summary is written for Lee Chan, Sam Okafor."),
        missing: [lee, sam],
      },
    });
  });

  it("stops the timer where it is", () => {
    expect(closeSync(running, [dana], later)).toEqual({
      ok: true,
      value: { closedAt: later, timer: { runningSince: null, elapsedMs: 4 * minute } },
    });
  });

  it("closes a day whose tours were all called off since", () => {
    expect(closeSync(running, [], later)).toMatchObject({ ok: true });
  });

  it("happens once", () => {
    expect(closeSync(closed, [lee], later)).toMatchObject({
      ok: false,
      refusal: { code: "SYNC_CLOSED", missing: [] },
    });
  });
});
