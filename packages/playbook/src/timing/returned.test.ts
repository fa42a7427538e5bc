import { expect, it } from "vitest";
import { defaultPolicy } from "../policy/policy.ts";
import type { TimingFacts } from "./facts.ts";
import { readTiming } from "./read.ts";
import { returnedTiming } from "./returned.ts";

const hour = 3_600_000;
const start = new Date("2026-11-28T17:00:00Z");
const after = (instant: Date, milliseconds: number) => new Date(instant.getTime() + milliseconds);
const delivered: TimingFacts = {
  timeZone: "America/Chicago",
  startsAt: start,
  endsAt: after(start, hour),
  bookedAt: after(start, -96 * hour),
  rescheduledAt: null,
  cancelled: false,
  draftCreatedAt: after(start, -96 * hour),
  firstDeliveredAt: after(start, -72 * hour),
  currentVersionReadAt: [after(start, -2 * hour)],
  returnedAt: null,
  outcomeAt: null,
};
const at = (returnedAt: Date | null, now = start, facts: Partial<TimingFacts> = {}) =>
  returnedTiming({ ...delivered, returnedAt, ...facts }, defaultPolicy, now);

it.each([
  ["long before: when it was due anyway", -48 * hour, -24 * hour],
  ["just in time for that", -24.5 * hour, -24 * hour],
  ["later: half an hour on", -24.5 * hour + 1, -24 * hour + 1],
  ["right before the tour: its start", -1, 0],
  ["in the middle of it: its start", hour, 0],
])("sent back %s", (_, returned, due) => {
  const returnedAt = after(start, returned);
  expect(at(returnedAt)).toMatchObject({ returnedAt, dueAt: after(start, due) });
});

it("is late a millisecond after it was due", () => {
  const returnedAt = after(start, -10 * hour);
  const dueAt = after(start, -9.5 * hour);
  expect(at(returnedAt, dueAt)).toEqual({
    returnedAt,
    dueAt,
    state: "DUE",
    nextAt: after(dueAt, 1),
    nextState: "LATE",
  });
  expect(at(returnedAt, after(dueAt, 1))).toMatchObject({ state: "LATE", nextAt: null });
});

it("is nothing where nothing was sent back, and ends with the tour", () => {
  expect(at(null)).toEqual({
    returnedAt: null,
    dueAt: null,
    state: "NOT_RETURNED",
    nextAt: null,
    nextState: null,
  });
  expect(at(null, start, { cancelled: true }).state).toBe("ENDED");
  const returnedAt = after(start, -10 * hour);
  expect(at(returnedAt, start, { cancelled: true })).toEqual({
    returnedAt,
    dueAt: after(start, -9.5 * hour),
    state: "ENDED",
    nextAt: null,
    nextState: null,
  });
});

it("leaves nothing to read, whoever read it before", () => {
  const read = (returnedAt: Date | null) => readTiming({ ...delivered, returnedAt }, defaultPolicy, start);
  expect(read(null).state).toBe("READ");
  expect(read(after(start, -hour))).toMatchObject({ state: "NOT_DELIVERED", doneAt: null, nextAt: null });
});
