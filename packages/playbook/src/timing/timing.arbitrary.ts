import fc from "fast-check";
import { defaultPolicy, type PlaybookPolicy } from "../policy/policy.ts";
import type { TimingFacts } from "./facts.ts";

/** How many cases every property of the timing rules is tried with. */
export const cases = process.env.STRYKER_MUTATOR_WORKER ? 100 : 2000;

export const minute = 60_000;
export const hour = 60 * minute;
export const day = 24 * hour;

/** Zones whose clocks never change, change by an hour, by half an hour, at midnight, and in either hemisphere. */
export const zones = [
  "UTC",
  "America/Phoenix",
  "Asia/Kathmandu",
  "America/Chicago",
  "America/New_York",
  "America/Los_Angeles",
  "America/St_Johns",
  "Europe/Dublin",
  "Australia/Lord_Howe",
  "Pacific/Chatham",
  "Africa/Cairo",
  "Asia/Beirut",
  "America/Havana",
] as const;

const formats = new Map<string, Intl.DateTimeFormat>();

/** One change of a zone's clocks: the first instant after it, and by how much they jumped (negative: back). */
export interface ClockChange {
  readonly zone: string;
  readonly at: Date;
  readonly jump: number;
}

/** Every change from 2024 to 2028, found with Intl alone, not with the code under test. */
const clockChanges: readonly ClockChange[] = zones.flatMap((zone) => {
  const found: ClockChange[] = [];
  // No zone here changes its clocks twice within a week.
  for (let at = Date.UTC(2024, 0, 1); at < Date.UTC(2029, 0, 1); at += 7 * day) {
    const jump = offset(zone, at + 7 * day) - offset(zone, at);
    if (jump !== 0) found.push({ zone, at: new Date(firstAfter(zone, at, at + 7 * day)), jump });
  }
  return found;
});

export const forward = clockChanges.filter(({ jump }) => jump > 0);
export const back = clockChanges.filter(({ jump }) => jump < 0);

/** What clocks in a zone show: "2026-11-28 23:59:59". */
export function clock(instant: Date, timeZone: string): string {
  const format =
    formats.get(timeZone) ??
    new Intl.DateTimeFormat("sv-SE", { timeZone, dateStyle: "short", timeStyle: "medium" });
  formats.set(timeZone, format);
  return format.format(instant);
}

/** A tour and what happened to it, in a zone, more often than not near a change of its clocks. */
export const timingFacts: fc.Arbitrary<TimingFacts> = fc
  .tuple(fc.constantFrom(...zones), fc.boolean())
  .chain(([timeZone, near]) => {
    const changes = clockChanges.filter(({ zone }) => zone === timeZone);
    const start =
      near && changes.length > 0
        ? fc
            .tuple(fc.constantFrom(...changes), wholeMinutes(-30 * hour, 30 * hour))
            .map(([{ at }, by]) => later(at, by))
        : wholeMinutes(Date.UTC(2024, 0, 2), Date.UTC(2028, 11, 30)).map((at) => new Date(at));
    return start.chain((startsAt) => happened(timeZone, startsAt));
  });

function happened(timeZone: string, startsAt: Date): fc.Arbitrary<TimingFacts> {
  const around = instantNear(startsAt);
  const maybe = fc.option(around);
  return fc.record({
    timeZone: fc.constant<string>(timeZone),
    startsAt: fc.constant(startsAt),
    endsAt: wholeMinutes(minute, 8 * hour).map((length) => later(startsAt, length)),
    bookedAt: around,
    rescheduledAt: maybe,
    cancelled: fc.integer({ min: 0, max: 9 }).map((n) => n === 0),
    draftCreatedAt: maybe,
    firstDeliveredAt: maybe,
    currentVersionReadAt: fc.array(around, { maxLength: 3 }),
    returnedAt: fc.option(around, { freq: 3 }),
    outcomeAt: maybe,
  });
}

/** Up to four days either side, to the millisecond where a rule's edge may be. */
export function instantNear(instant: Date): fc.Arbitrary<Date> {
  const edges = [-24, -4, 0, 24].flatMap((hours) => [-1, 0, 1].map((by) => hours * hour + by));
  const by = fc.oneof(fc.integer({ min: -4 * day, max: 4 * day }), fc.constantFrom(...edges));
  return by.map((milliseconds) => later(instant, milliseconds));
}

/** A policy of any figures within their bounds that the rules read. */
export const policies: fc.Arbitrary<PlaybookPolicy> = fc
  .record({
    deliveryLeadHours: fc.integer({ min: 1, max: 168 }),
    shortNoticeMinutes: fc.integer({ min: 5, max: 240 }),
    readWindowHours: fc.integer({ min: 1, max: 24 }),
    atRiskHours: fc.integer({ min: 0, max: 72 }),
    onCallHours: fc.integer({ min: 1, max: 24 }),
    onCallAnswerSeconds: fc.integer({ min: 15, max: 3600 }),
    climbSeconds: fc.integer({ min: 15, max: 3600 }),
    promiseReminderHours: fc.integer({ min: 1, max: 72 }),
  })
  .map((figures) => ({ ...defaultPolicy, ...figures }));

export function later(instant: Date, milliseconds: number): Date {
  return new Date(instant.getTime() + milliseconds);
}

function wholeMinutes(from: number, to: number): fc.Arbitrary<number> {
  return fc.integer({ min: Math.ceil(from / minute), max: Math.floor(to / minute) }).map((n) => n * minute);
}

/** By how much clocks are ahead of UTC. */
function offset(zone: string, at: number): number {
  return Date.parse(`${clock(new Date(at), zone).replace(" ", "T")}Z`) - at;
}

function firstAfter(zone: string, from: number, to: number): number {
  let [low, high] = [from, to];
  while (high - low > 1000) {
    const middle = Math.floor((low + high) / 2000) * 1000;
    if (offset(zone, middle) === offset(zone, from)) low = middle;
    else high = middle;
  }
  return high;
}
