import { queryRows } from "@baton/database";
import { testDatabases } from "@baton/testing";
import { sql } from "drizzle-orm";
import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { dayLife } from "../testing/day-life.ts";
import { type Life, live } from "../testing/life.ts";
import { openWorld, saturday, type World } from "../testing/world.ts";
import { asked } from "./day.fixture.ts";

const hour = 3_600_000;
const morning = new Date(saturday.getTime() - 2 * hour);

describe.each(testDatabases())("the day's statements on $engine", ({ engine, fresh }) => {
  let world: World;

  beforeAll(async () => {
    world = await openWorld(await fresh());
    world.now = morning;
  });
  afterAll(() => world.close());

  /** So many buyers at each stage, on one day. */
  const more = async (count: number) => {
    const made = dayLife(world, world.ours);
    for (let index = 0; index < count; index += 1) {
      const startsAt = new Date(saturday.getTime() + (index + 1) * 60_000);
      const lives: Life[] = [];
      for (const stage of ["BOOKED", "DRAFTED", "DELIVERED", "ACKNOWLEDGED"] as const)
        lives.push(await live(world, stage, { name: `${stage} ${index}`, startsAt }));
      const [, , delivered, acknowledged] = lives;
      await made.asked(acknowledged?.handoff ?? "", morning);
      await made.reviewed(acknowledged?.handoff ?? "", saturday, index % 2 ? "The other plan" : null);
      if (index % 2) await made.returned(delivered?.handoff ?? "", morning);
      await live(world, "CLOSED", { startsAt: new Date(saturday.getTime() - (24 + index) * hour) });
    }
  };
  const statements = async (member: string, query: "oscDay" | "osmDay") => {
    const { statements: taken, data, errors } = await asked(world.as(member), query, {});
    expect(errors).toEqual([]);
    return { taken, entries: data.day?.sections.reduce((sum, { totalCount }) => sum + totalCount, 0) ?? 0 };
  };

  test("twenty tours take as many as two", async () => {
    await more(2);
    const two = [await statements("Nora", "oscDay"), await statements("Mark", "osmDay")];
    await more(18);
    const twenty = [await statements("Nora", "oscDay"), await statements("Mark", "osmDay")];
    // Over a network answers come in pieces, so a batch may now and then be asked in two.
    const leeway = engine === "pglite" ? 0 : 4;
    for (const [index, { taken, entries }] of twenty.entries()) {
      expect(entries).toBeGreaterThan((two[index]?.entries ?? 0) * 5);
      expect(taken.length).toBeLessThanOrEqual((two[index]?.taken.length ?? 0) + leeway);
      expect(taken.length).toBeLessThanOrEqual(34 + leeway);
    }
  });

  test("no statement goes through all tours, handoffs, questions or promises", async () => {
    const { taken } = await statements("Nora", "oscDay");
    const { taken: osms } = await statements("Mark", "osmDay");
    const texts = [...taken, ...osms].filter((text) => text.includes("count(*) over"));
    expect(texts.length).toBeGreaterThan(12);
    await world.database.withTenant({ builderId: world.ours.id }, async (tx) => {
      // With few rows a scan is the quickest: what matters is that an index serves where there are many.
      await tx.execute(sql`set local enable_seqscan = off`);
      await tx.execute(sql`set local plan_cache_mode = force_generic_plan`);
      for (const [index, text] of texts.entries()) {
        const values = new Set(text.match(/\$\d+/g)).size;
        await tx.execute(sql.raw(`prepare day_${index} as ${text}`));
        const nulls = Array.from({ length: values }, () => "null").join(", ");
        const plan = await queryRows<{ "QUERY PLAN": string }>(
          tx,
          sql.raw(`explain execute day_${index}${values > 0 ? `(${nulls})` : ""}`),
        );
        const steps = plan.map((row) => row["QUERY PLAN"]).join("\n");
        expect(steps).not.toMatch(/Seq Scan on (tour|handoff|clarification|commitment|handoff_receipt)\b/);
        // Whose tours they are narrows them before anything else is looked at, but for open questions, which are few.
        if (/from "tour"/.test(text)) expect(steps).toMatch(/tour_by_(booker|onsite_manager|buyer)/);
      }
    });
  });
});
