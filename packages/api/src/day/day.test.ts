import { randomUUID } from "node:crypto";
import { builders, morningSyncs } from "@baton/database";
import { testDatabases } from "@baton/testing";
import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { createBuyer } from "../buyers/create-buyer.ts";
import { acknowledgeHandoff } from "../handoffs/acknowledge-handoff.ts";
import { recordInteraction } from "../interactions/record-interaction.ts";
import { dayLife } from "../testing/day-life.ts";
import { as, type Life, live, must } from "../testing/life.ts";
import { type Caller, openWorld, saturday, type World, wednesday } from "../testing/world.ts";
import { bookTour } from "../tours/book-tour.ts";
import { asked, lines, type Section } from "./day.fixture.ts";

const hour = 3_600_000;
const minute = 60_000;
/** 9 AM on Saturday, two hours before `saturday`. */
const morning = new Date(saturday.getTime() - 2 * hour);
const at = (hours: number) => new Date(morning.getTime() + hours * hour);

describe.each(testDatabases())("the day on $engine", ({ fresh }) => {
  let world: World;
  const lives: Record<string, Life> = {};

  beforeAll(async () => {
    world = await openWorld(await fresh());
    world.now = morning;
    // The same twice: whatever reached the other builder would show as an entry more.
    for (const builder of [world.theirs, world.ours]) {
      const made = dayLife(world, builder);
      const of = async (name: string, stage: Parameters<typeof live>[1], hours: number) => {
        lives[name] = await live(world, stage, { builder, name, startsAt: at(hours) });
        return lives[name];
      };
      await made.returned((await of("Returned", "DELIVERED", 30)).handoff, at(-1));
      await of("Undelivered", "DRAFTED", 26);
      await of("Late", "BOOKED", 20);
      await of("Unread", "DELIVERED", 3);
      await of("Set up", "BOOKED", 200);
      await of("Next week", "DELIVERED", 170);
      const { handoff: read } = await of("Read back", "ACKNOWLEDGED", 1.75);
      await made.asked(read, new Date(morning.getTime() - 20_000));
      const { handoff: corrected } = await of("Corrected", "ACKNOWLEDGED", 1.5);
      await made.reviewed(corrected, at(-0.1), "The Sandalwood first");
      await made.asked(corrected, at(-0.6), { at: at(-0.4), by: "Nora" });
      const { handoff: closed } = await of("Came", "CLOSED", -22);
      await made.followedUp(closed, at(-20), at(-15));
      await made.asked(closed, at(-23), { at: at(-22.9), by: "Oscar" });
      await of("Long ago", "CLOSED", -70 + 20);
      await of("Open end", "ACKNOWLEDGED", -20);
      await as(world, builder, "Nora", wednesday, async (osc) => {
        const people = [{ key: "1", name: "Nothing agreed", relation: "", decides: true, comesToTour: true }];
        must(await createBuyer(osc, { people }));
      });
    }
  });
  afterAll(() => world.close());

  const day = async (caller: Caller, query: "oscDay" | "osmDay", variables: object = {}) => {
    const { data, errors } = await asked(caller, query, variables);
    expect(errors).toEqual([]);
    return data.day;
  };
  const sections = async (member: string, query: "oscDay" | "osmDay", variables: object = {}) =>
    lines((await day(world.as(member), query, variables))?.sections ?? []);

  test("an OSC's: what came back on top, then what is asked, what is due, and what happened", async () => {
    expect(await sections("Nora", "oscDay")).toEqual([
      ["RETURNED", "RETURNED Returned IN_TIME: Which of the two plans?"],
      ["QUESTIONS", "QUESTION Read back IN_TIME: Where is the bedroom to be?"],
      ["ATTENTION", "UNDELIVERED Undelivered IN_TIME", "UNREAD Unread IN_TIME", "UNDELIVERED Late LATE"],
      ["READ_BACKS", "READ_BACK Read back IN_TIME: Start with the Magnolia"],
      ["SET_UP", "SET_UP Set up LATE"],
      [
        "PROMISES",
        "PROMISE Corrected IN_TIME: Updated incentive sheets ready on Saturday",
        "PROMISE Read back IN_TIME: Updated incentive sheets ready on Saturday",
        "PROMISE Unread IN_TIME: Updated incentive sheets ready on Saturday",
        "PROMISE Open end LATE: Updated incentive sheets ready on Saturday",
        "PROMISE Came LATE: Updated incentive sheets ready on Saturday",
        "PROMISE Long ago LATE: Updated incentive sheets ready on Saturday",
      ],
      [
        "YESTERDAY",
        "OUTCOME Came UNDATED: Walked the Magnolia",
        "BUYER_ANSWER Came UNDATED: The budget, twice",
        "ANSWERED Came UNDATED: On the ground floor",
      ],
      ["BUYERS", "NO_NEXT_STEP Nothing agreed UNDATED"],
    ]);
  });

  test("an OSM's: what to read and take in, the tours in order with what is new, and what to write", async () => {
    expect(await sections("Mark", "osmDay")).toEqual([
      ["READ", "READ Unread IN_TIME"],
      ["CORRECTIONS", "CORRECTION Corrected IN_TIME: The Sandalwood first"],
      [
        "ANSWERS",
        "ASKED Read back IN_TIME: Where is the bedroom to be?",
        "ANSWER Corrected IN_TIME: On the ground floor",
      ],
      [
        "TOURS",
        "TOUR Corrected UNDATED (ANSWER CORRECTION)",
        "TOUR Read back UNDATED",
        "TOUR Unread UNDATED",
      ],
      ["OUTCOMES", "OUTCOME_DUE Open end LATE"],
    ]);
  });

  test("each entry says when time alone makes it another, and what it is about", async () => {
    const all = (await day(world.as("Nora"), "oscDay"))?.sections.flatMap(({ entries }) => entries) ?? [];
    const question = all.find(({ kind }) => kind === "QUESTION");
    const due = morning.getTime() + 40_000;
    expect(question).toMatchObject({
      dueAt: new Date(due).toISOString(),
      clarificationId: expect.any(String),
    });
    expect(question?.nextAt).toBe(new Date(due + 1).toISOString());
    const late = all.find(({ kind, state }) => kind === "UNDELIVERED" && state === "LATE");
    expect(late?.nextAt).toBe(at(20).toISOString());
    expect(all.find(({ kind }) => kind === "NO_NEXT_STEP")).toMatchObject({
      nextAt: null,
      dueAt: null,
      tour: null,
    });
    expect(all.find(({ kind }) => kind === "BUYER_ANSWER")).toMatchObject({ hadToRepeat: true });
    // One handoff was sent back; that says nothing of the others.
    const unread = all.find(({ kind }) => kind === "UNREAD");
    expect(unread?.tour).toMatchObject({ timing: { read: { state: "UNREAD" } } });
  });

  test("a section is cut at `first`, and says how many there are", async () => {
    const promises = (await day(world.as("Nora"), "oscDay", { first: 2 }))?.sections.find(
      ({ kind }) => kind === "PROMISES",
    );
    expect(promises?.entries.map(({ buyer }) => buyer?.name)).toEqual(["Corrected", "Read back"]);
    expect(promises?.totalCount).toBe(6);
    for (const first of [0, 101]) {
      const { errors } = await asked(world.as("Nora"), "oscDay", { first });
      expect(errors[0]?.extensions).toMatchObject({ code: "BAD_USER_INPUT", argument: "first" });
    }
  });

  test("of another day: its tours, and the day before it", async () => {
    const friday = await sections("Mark", "osmDay", { day: "2025-11-21" });
    expect(friday.find(([kind]) => kind === "TOURS")).toEqual([
      "TOURS",
      "TOUR Came UNDATED (ANSWER)",
      "TOUR Open end UNDATED",
    ]);
    const ofNora = await sections("Nora", "oscDay", { day: "2025-11-21" });
    expect(ofNora.find(([kind]) => kind === "YESTERDAY")?.[1]).toBe(
      "OUTCOME Long ago UNDATED: Walked the Magnolia",
    );
  });

  test("somebody else's day is for managers, and another builder's member is nobody", async () => {
    const whose = (name: string, builder = world.ours) => ({ memberId: world.id("Member", name, builder) });
    expect(await sections("Sam", "oscDay", whose("Nora"))).toEqual(await sections("Nora", "oscDay"));
    expect(await sections("Ada", "osmDay", whose("Mark"))).toEqual(await sections("Mark", "osmDay"));
    expect(await day(world.as("Oscar"), "oscDay", whose("Nora"))).toBeNull();
    expect(await day(world.as("Ruth"), "osmDay", whose("Mark"))).toBeNull();
    for (const missing of [whose("Nora", world.theirs), { memberId: "x" }, whose("Gone")])
      expect(await day(world.as("Sam"), "oscDay", missing)).toBeNull();
    const { errors } = await asked(world.as("Mia"), "oscDay", {});
    expect(errors[0]?.extensions.code).toBe("FORBIDDEN");
    const theirs = (await day(world.as("Nora", world.theirs), "oscDay"))?.sections ?? [];
    expect(lines(theirs)).toEqual(await sections("Nora", "oscDay"));
    const keys = (all: readonly Section[]) => all.flatMap(({ entries }) => entries.map(({ key }) => key));
    const own = new Set(keys((await day(world.as("Nora"), "oscDay"))?.sections ?? []));
    expect(keys(theirs).filter((key) => own.has(key))).toEqual([]);
  });

  test("a question climbs into the list of who covers the OSC, at once while they are off call", async () => {
    const questions = async () =>
      (await sections("Oscar", "oscDay")).find(([kind]) => kind === "QUESTIONS")?.slice(1) ?? [];
    expect(await questions()).toEqual([]);
    await dayLife(world, world.ours).covered("Nora", "Oscar", true);
    expect(await questions()).toEqual([]);
    world.now = new Date(morning.getTime() + minute);
    expect(await questions()).toEqual(["QUESTION Read back LATE: Where is the bedroom to be?"]);
    world.now = morning;
  });

  test("a buyer nobody has taken on stands in every OSC's list until one speaks with them", async () => {
    const ofOscar = async () => (await sections("Oscar", "oscDay")).find(([kind]) => kind === "BUYERS") ?? [];
    const buyerId = await as(world, world.ours, "Oscar", morning, async (osc) => {
      const people = [{ key: "1", name: "Left details", relation: "", decides: true, comesToTour: true }];
      return must(await createBuyer(osc, { people }));
    });
    expect(await ofOscar()).toContain("NO_NEXT_STEP Left details UNDATED");
    await as(world, world.ours, "Nora", morning, async (osc) => {
      const said = { channel: "CALL", occurredAt: morning, summary: "Rang back" } as const;
      must(await recordInteraction(osc, { buyerId, ...said }));
    });
    const ofNora = (await sections("Nora", "oscDay")).find(([kind]) => kind === "BUYERS") ?? [];
    // Heard last, told first.
    expect(ofNora[1]).toBe("NO_NEXT_STEP Left details UNDATED");
  });

  test("where the playbook has them, morning syncs of the day wait until they are closed", async () => {
    const { ours, database } = world;
    const asPlaybook = (pattern: "MORNING_SYNC" | "STRUCTURED_RECORD") =>
      database.withTenant({ builderId: ours.id }, (tx) => tx.update(builders).set({ playbook: { pattern } }));
    const syncs = async (member: string, query: "oscDay" | "osmDay") => {
      const all = (await day(world.as(member), query))?.sections.find(({ kind }) => kind === "SYNCS");
      return all?.entries.map(({ partner, tours, dueAt }) => [partner?.name, tours, dueAt]);
    };
    expect(await syncs("Nora", "oscDay")).toEqual([]);
    await asPlaybook("MORNING_SYNC");
    const first = at(1.5).toISOString();
    expect(await syncs("Nora", "oscDay")).toEqual([["Mark", 3, first]]);
    expect(await syncs("Mark", "osmDay")).toEqual([["Nora", 3, first]]);
    const by = ours.uuid("Nora");
    const pair = { builderId: ours.id, oscId: by, osmId: ours.uuid("Mark"), elapsedMs: 1 };
    const closed = { startedAt: morning, startedById: by, closedAt: morning, closedById: by };
    const close = (date: string) =>
      database.withTenant({ builderId: ours.id }, (tx) =>
        tx.insert(morningSyncs).values({ id: randomUUID(), day: date, ...pair, ...closed }),
      );
    await close("2025-11-21");
    expect(await syncs("Nora", "oscDay")).toHaveLength(1);
    await close("2025-11-22");
    expect(await syncs("Nora", "oscDay")).toEqual([]);
    await asPlaybook("STRUCTURED_RECORD");
  });

  test("the day is what the community's own clocks show", async () => {
    const book = (startsAt: Date, place: string, osm: string) =>
      as(world, world.ours, "Oscar", wednesday, async (osc) => {
        const people = [
          {
            key: "1",
            name: `${place} ${startsAt.toISOString()}`,
            relation: "",
            decides: true,
            comesToTour: true,
          },
        ];
        const buyerId = must(await createBuyer(osc, { people }));
        const where = { communityId: world.ours.uuid(place), onsiteManagerId: world.ours.uuid(osm) };
        must(await bookTour(osc, { buyerId, ...where, startsAt }));
      });
    // Half past midnight in Texas is half past eleven the evening before in Colorado.
    const night = new Date("2025-11-25T06:30:00Z");
    await book(night, "Cedar Park", "Mark");
    await book(night, "Mesa Ridge", "Ruth");
    const tours = async (member: string, date: string) =>
      (await sections(member, "osmDay", { day: date })).find(([kind]) => kind === "TOURS")?.length ?? 0;
    expect([await tours("Mark", "2025-11-25"), await tours("Mark", "2025-11-24")]).toEqual([2, 0]);
    expect([await tours("Ruth", "2025-11-25"), await tours("Ruth", "2025-11-24")]).toEqual([0, 2]);
  });

  test("who reads again has taken in the correction and the answer; the new read-back is to be checked", async () => {
    const ofCorrected = async (member: string, query: "oscDay" | "osmDay") =>
      (await sections(member, query)).flat().filter((line) => / Corrected (IN_TIME|UNDATED)/.test(line));
    await as(world, world.ours, "Mark", morning, async (osm) => {
      const handoffId = lives.Corrected?.handoff ?? "";
      must(await acknowledgeHandoff(osm, { handoffId, versionNumber: 1, readBack: "The Sandalwood" }));
    });
    expect(await ofCorrected("Mark", "osmDay")).toEqual(["TOUR Corrected UNDATED"]);
    expect(await ofCorrected("Nora", "oscDay")).toEqual([
      "READ_BACK Corrected IN_TIME: The Sandalwood",
      "PROMISE Corrected IN_TIME: Updated incentive sheets ready on Saturday",
    ]);
  });
});
