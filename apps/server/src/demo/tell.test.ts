import { localDate } from "@baton/playbook";
import { describe, expect, test } from "vitest";
import type { Act } from "./acts.ts";
import { fernhollow } from "./fernhollow.ts";
import { tellStory } from "./tell.ts";

/** Every third hour of a day in a zone behind UTC, and days on which the clocks change. */
const moments = ["2026-11-22", "2026-03-09", "2026-11-02", "2026-07-04"].flatMap((day) =>
  [0, 3, 6, 9, 12, 15, 18, 21].map((hour) => new Date(Date.parse(`${day}T06:00:00Z`) + hour * 3_600_000)),
);

type Kind = Act["kind"];
const of = <K extends Kind>(acts: readonly Act[], kind: K) =>
  acts.filter((act): act is Extract<Act, { kind: K }> => act.kind === kind);

describe.each(moments)("the demo story told at %s", (now) => {
  const acts = tellStory(now);

  test("is about forty buyers, each met before anything happens to them", () => {
    expect(of(acts, "createBuyer")).toHaveLength(40);
    const met = new Set<string>();
    for (const act of acts) {
      if (act.kind === "createBuyer") met.add(act.buyer);
      else if ("buyer" in act) expect(met).toContain(act.buyer);
    }
  });

  test("has happened, in order", () => {
    const times = acts.map(({ at }) => at.getTime());
    expect(times).toEqual([...times].sort((a, b) => a - b));
    expect(times.at(-1)).toBeLessThanOrEqual(now.getTime());
  });

  test("has tours on the days around today, most of them prepared", () => {
    const tours = of(acts, "bookTour");
    const moved = new Map(of(acts, "moveTour").map(({ tour, startsAt }) => [tour, startsAt]));
    const onDay = (days: number) =>
      tours.filter(({ tour, startsAt, community }) => {
        const zone = fernhollow.communities[community as keyof typeof fernhollow.communities].timeZone;
        const day = localDate(new Date(now.getTime() + days * 86_400_000), zone);
        return localDate(moved.get(tour) ?? startsAt, zone) === day;
      }).length;
    expect(onDay(0)).toBeGreaterThanOrEqual(8);
    expect(onDay(1)).toBeGreaterThanOrEqual(6);
    expect(onDay(-1)).toBeGreaterThanOrEqual(3);
    expect(of(acts, "deliver").length).toBeGreaterThan(15);
  });

  test("promises nothing for after the tour, and keeps in time, by daylight, what it keeps", () => {
    const starts = new Map(of(acts, "bookTour").map(({ tour, startsAt }) => [tour, startsAt]));
    for (const { tour, startsAt } of of(acts, "moveTour")) starts.set(tour, startsAt);
    const due = new Map<string, Date>();
    for (const { promise, source, dueAt = new Date(0), at } of of(acts, "makePromise")) {
      expect(dueAt.getTime() - at.getTime(), promise).toBeGreaterThan(1_800_000);
      if ("handoffOf" in source) expect(dueAt <= (starts.get(source.handoffOf) ?? now), promise).toBe(true);
      due.set(promise, dueAt);
    }
    for (const { promise, at } of acts.flatMap((act) => (act.kind === "keepPromise" ? [act] : []))) {
      expect(at < (due.get(promise) ?? at), promise).toBe(true);
      const hour = new Intl.DateTimeFormat("en-US", {
        hour: "numeric",
        hourCycle: "h23",
        timeZone: "America/Denver",
      });
      expect(Number(hour.format(at)), promise).toBeGreaterThanOrEqual(6);
    }
  });

  test("has promises in every state", () => {
    for (const kind of ["makePromise", "keepPromise", "breakPromise", "releasePromise"] as const) {
      expect(of(acts, kind).length).toBeGreaterThan(0);
    }
  });
});

test("the same moment gives the same story", () => {
  expect(tellStory(moments[0] as Date)).toEqual(tellStory(moments[0] as Date));
});

test("names nobody who could be real: 555-01xx numbers and example.com addresses only", () => {
  for (const { phone, email } of of(tellStory(moments[0] as Date), "createBuyer")) {
    expect(phone).toMatch(/^\+1(512|720)55501\d\d$/);
    expect(email).toMatch(/^[a-z.]+@example\.com$/);
  }
});
