import { rescheduleTour } from "@baton/api";
import { type Database, openDatabase } from "@baton/database";
import { testDatabases } from "@baton/testing";
import { afterAll, afterEach, beforeAll, beforeEach, describe, expect, test, vi } from "vitest";
import { type House, must, openHouse, saturday, wednesday } from "./house.fixture.ts";
import { type Jobs, startJobs } from "./start-jobs.ts";

const hour = 3_600_000;
/** Looks are made by the second: what is told is waited for. */
const soon = { timeout: 20_000, interval: 50 };

describe.each(testDatabases())("the jobs on $engine", ({ engine, fresh }) => {
  let database: Database;
  let house: House;
  let jobs: Jobs;
  const errors: unknown[] = [];

  const start = (more: Partial<Parameters<typeof startJobs>[0]> = {}) =>
    startJobs({
      database,
      clock: () => house.now,
      every: 0.5,
      onError: (queue, error) => errors.push(queue, error),
      ...more,
    });

  beforeAll(async () => {
    database = await openDatabase(await fresh());
    jobs = await start();
  });

  beforeEach(async () => {
    errors.length = 0;
    house = await openHouse(database, () => jobs.wake);
  });

  afterEach(() => expect(errors).toEqual([]));

  afterAll(async () => {
    await jobs.stop();
    await database.close();
  });

  /** Waiting looks: whose, and when by the domain's clock. */
  async function waiting(): Promise<readonly { at: string; key: string }[]> {
    const { rows } = await database.queue.executeSql(
      `select data->>'at' as at, singleton_key as key from pgboss.job
        where name = 'look' and state = 'created' and data->>'builderId' = $1::text order by 1`,
      [house.builder.id],
    );
    return rows as { at: string; key: string }[];
  }

  /** Whether a look is under way or due: it may be about to move what waits. */
  async function isLooking(): Promise<boolean> {
    const { rows } = await database.queue.executeSql(
      `select 1 from pgboss.job where name = 'look' and data->>'builderId' = $1::text
        and (state in ('active', 'retry') or state = 'created' and start_after <= pgboss.job_now())`,
      [house.builder.id],
    );
    return rows.length > 0;
  }

  const atRest = () => vi.waitFor(async () => expect(await isLooking()).toBe(false), soon);

  const moveTo = async (at: Date) => {
    await atRest();
    house.now = at;
    await jobs.retime();
  };

  const nextIs = async (at: string) => {
    await atRest();
    await vi.waitFor(async () => expect((await waiting()).map((one) => one.at)).toEqual([at]), soon);
  };

  test("a booking is looked at, then looked at again when its first notice is due", async () => {
    await house.book(saturday);
    // The set-up's reminder: four hours before the day ends.
    await nextIs("2026-11-26T01:59:59.999Z");
    expect(await house.told()).toEqual([]);
    await moveTo(new Date("2026-11-26T02:00:00Z"));
    await vi.waitFor(async () => expect(await house.told()).toEqual(["SET_UP REMINDER Nora"]), soon);
    await nextIs("2026-11-26T06:00:00.000Z");
  });

  test("a change that is not committed is not looked at", async () => {
    await house.book(saturday);
    await nextIs("2026-11-26T01:59:59.999Z");
    const before = await waiting();
    const failing = house.act("Nora", async (osc) => {
      osc.woken.add(before[0]?.key ?? "");
      throw new Error("no");
    });
    await expect(failing).rejects.toThrow("no");
    const rolledBack = database.withTenant({ builderId: house.builder.id }, async (tx) => {
      await jobs.wake(tx, [{ builderId: house.builder.id, buyerId: crypto.randomUUID() }]);
      throw new Error("no");
    });
    await expect(rolledBack).rejects.toThrow("no");
    expect(await waiting()).toEqual(before);
  });

  test("a tour that moves is looked at for its new start", async () => {
    const tourId = await house.book(saturday);
    await nextIs("2026-11-26T01:59:59.999Z");
    const startsAt = new Date(wednesday.getTime() + 4 * hour);
    await house.act("Nora", async (osc) => {
      const onsiteManagerId = house.builder.uuid("Mark");
      must(await rescheduleTour(osc, { tourId, startsAt, onsiteManagerId, reason: "Asked by text" }));
    });
    await vi.waitFor(async () => expect(await house.told()).toEqual(["SHORT_NOTICE NEWS Mark"]), soon);
    await nextIs(new Date(wednesday.getTime() + hour / 4).toISOString());
  });

  test("the first change after a start has everything looked at that was there before", async () => {
    const { wake } = jobs;
    jobs = { ...jobs, wake: async () => {} };
    await house.book(saturday);
    await house.book(new Date(saturday.getTime() + hour));
    expect(await waiting()).toEqual([]);
    jobs = { ...jobs, wake };
    await house.book(new Date(saturday.getTime() + 2 * hour));
    await vi.waitFor(async () => expect(await waiting()).toHaveLength(3), soon);
  });

  test("looked at any number of times, a notice is told once", async () => {
    const others: Jobs[] = [];
    if (engine === "postgres") others.push(await start(), await start());
    await house.book(new Date(wednesday.getTime() + 4 * hour));
    await vi.waitFor(async () => expect(await house.told()).toEqual(["SHORT_NOTICE NEWS Mark"]), soon);
    for (let round = 0; round < 5; round += 1) await jobs.lookEverywhere(house.builder.id);
    await moveTo(new Date(wednesday.getTime() + hour / 4));
    const both = ["SHORT_NOTICE NEWS Mark", "SHORT_NOTICE REMINDER Nora"];
    await vi.waitFor(async () => expect(await house.told()).toEqual(both), soon);
    await nextIs(new Date(wednesday.getTime() + hour / 2 + 1).toISOString());
    expect(await house.told()).toEqual(both);
    await Promise.all(others.map((other) => other.stop()));
  });

  test("a buyer of whom nothing more is to be told is not looked at again", async () => {
    await house.book(new Date(wednesday.getTime() + 4 * hour));
    await vi.waitFor(async () => expect(await house.told()).toHaveLength(1), soon);
    await moveTo(new Date(wednesday.getTime() + 90 * hour));
    await vi.waitFor(async () => expect(await waiting()).toEqual([]), soon);
    expect(await house.told()).toHaveLength(1);
  });
});
