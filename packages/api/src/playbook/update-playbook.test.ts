import { builders, events } from "@baton/database";
import { testDatabases } from "@baton/testing";
import { eq } from "drizzle-orm";
import { afterAll, beforeAll, beforeEach, describe, expect, test } from "vitest";
import { toGlobalId } from "../schema/global-id.ts";
import { live } from "../testing/life.ts";
import { mutateAs } from "../testing/mutate-as.ts";
import { openWorld, saturday, type World, wednesday } from "../testing/world.ts";

const hour = 3_600_000;
const timing = `query ($id: ID!) { tour(id: $id) { timing {
  delivery { dueAt state nextAt nextState } read { opensAt state nextAt nextState } } } }`;

describe.each(testDatabases())("the playbook on $engine", ({ fresh }) => {
  let world: World;
  beforeAll(async () => {
    world = await openWorld(await fresh());
  });
  afterAll(() => world.close());
  beforeEach(() =>
    world.database.withTenant({ builderId: world.ours.id }, (tx) =>
      tx.update(builders).set({ playbook: null }),
    ),
  );

  const update = (input: object, member = "Sam") => mutateAs(world.as(member), "playbookUpdate", input);
  const inDatabase = <Row>(
    read: (tx: Parameters<Parameters<World["database"]["withTenant"]>[1]>[0]) => Promise<Row>,
  ) => world.database.withTenant({ builderId: world.ours.id }, read);
  const changesOf = () =>
    inDatabase((tx) =>
      tx
        .select({ changes: events.changes, actorId: events.actorId })
        .from(events)
        .where(eq(events.kind, "playbook.updated")),
    );

  test("a changed figure moves every state derived from it at once, in both directions", async () => {
    const { tour } = await live(world, "DRAFTED");
    const id = toGlobalId("Tour", tour);
    const now = async () => {
      const { data } = await world.as("Nora").send<{ tour: { timing: object } }>(timing, { id });
      return data.tour.timing;
    };
    const lead = (hours: number) => new Date(saturday.getTime() - hours * hour).toISOString();
    expect(await now()).toMatchObject({
      delivery: { dueAt: lead(24), state: "DUE", nextAt: lead(28), nextState: "AT_RISK" },
      read: { opensAt: lead(4), state: "NOT_DELIVERED", nextAt: null, nextState: null },
    });
    // Wednesday 21:00 UTC is 68 hours before: inside a lead of 72, so the tour was booked at short notice.
    expect((await update({ deliveryLeadHours: 72, readWindowHours: 6 })).userErrors).toEqual([]);
    expect(await now()).toMatchObject({
      delivery: {
        dueAt: new Date(wednesday.getTime() + hour / 2).toISOString(),
        state: "AT_RISK",
        nextState: "LATE",
      },
      read: { opensAt: lead(6) },
    });
    await update({ deliveryLeadHours: 24 });
    expect(await now()).toMatchObject({
      delivery: { dueAt: lead(24), state: "DUE" },
      read: { opensAt: lead(6) },
    });
  });

  test("the payload has the whole policy, and the log what changed from what to what", async () => {
    const { object } = await update({ pattern: "MORNING_SYNC", onCallAnswerSeconds: 90 }, "Ada");
    expect(object).toMatchObject({
      id: toGlobalId("Playbook", world.ours.id),
      pattern: "MORNING_SYNC",
      onCallAnswerSeconds: 90,
      deliveryLeadHours: 24,
    });
    expect(await changesOf()).toContainEqual({
      actorId: world.ours.uuid("Ada"),
      changes: [
        { field: "Pattern", from: "Structured record", to: "Morning sync" },
        { field: "The time to answer a question on call", from: "60 seconds", to: "90 seconds" },
      ],
    });
  });

  test("a figure out of bounds is refused with the bounds, and nothing is written", async () => {
    const before = (await changesOf()).length;
    const { userErrors, object } = await update({ readWindowHours: 6, onCallAnswerSeconds: 5 });
    expect(object).toBeNull();
    expect(userErrors).toEqual([
      {
        code: "INVALID_INPUT",
        message:
          "The time to answer a question on call must be a whole number from 15 to 3600 seconds; 5 is not. Choose one within it.",
        field: ["onCallAnswerSeconds"],
      },
    ]);
    expect(await changesOf()).toHaveLength(before);
    expect(await inDatabase((tx) => tx.select({ playbook: builders.playbook }).from(builders))).toEqual([
      { playbook: null },
    ]);
  });

  test("only what differs from the defaults is kept; saying the same again writes nothing", async () => {
    await update({ readWindowHours: 6, atRiskHours: 4 });
    const stored = () => inDatabase((tx) => tx.select({ playbook: builders.playbook }).from(builders));
    expect(await stored()).toEqual([{ playbook: { readWindowHours: 6 } }]);
    const before = (await changesOf()).length;
    await update({ readWindowHours: 6 });
    expect(await changesOf()).toHaveLength(before);
    await update({ readWindowHours: 4 });
    expect(await stored()).toEqual([{ playbook: null }]);
  });

  test("the same key twice changes it once, whatever it became in between", async () => {
    const again = { idempotencyKey: "playbook-1", syncMinutes: 15 };
    await update(again);
    await update({ syncMinutes: 20 });
    expect((await update(again)).userErrors).toEqual([]);
    const { data } = await world.as("Nora").send<{ playbook: object }>("{ playbook { syncMinutes } }");
    expect(data.playbook).toEqual({ syncMinutes: 20 });
  });

  test("two changes at once are both kept", async () => {
    await Promise.all([update({ syncMinutes: 15 }), update({ followUpDays: 3 }, "Ada")]);
    const { data } = await world
      .as("Nora")
      .send<{ playbook: object }>("{ playbook { syncMinutes followUpDays } }");
    expect(data.playbook).toEqual({ syncMinutes: 15, followUpDays: 3 });
  });
});
