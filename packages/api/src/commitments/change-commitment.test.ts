import { events } from "@baton/database";
import { testDatabases } from "@baton/testing";
import { eq } from "drizzle-orm";
import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { toGlobalId } from "../schema/global-id.ts";
import { live } from "../testing/life.ts";
import { mutateAs } from "../testing/mutate-as.ts";
import { openWorld, saturday, type World, wednesday } from "../testing/world.ts";

const later = (minutes: number) => new Date(wednesday.getTime() + minutes * 60_000);
const sunday = new Date(saturday.getTime() + 86_400_000);

describe.each(testDatabases())("changing a promise on $engine", ({ fresh }) => {
  let world: World;
  let commitmentId: string;
  beforeAll(async () => {
    world = await openWorld(await fresh());
    commitmentId = toGlobalId("Commitment", (await live(world, "BOOKED")).commitment);
  });
  afterAll(() => world.close());

  const reown = (owner: string, more: object = {}, member = "Nora") =>
    mutateAs(world.as(member), "commitmentReown", {
      commitmentId,
      ownerId: world.id("Member", owner),
      ...more,
    });
  const moveDue = (input: object, member = "Nora") =>
    mutateAs(world.as(member), "commitmentMoveDue", {
      commitmentId,
      dueAt: sunday,
      reason: "No printer",
      ...input,
    });
  const eventsOf = (kind: string) =>
    world.database.withTenant({ builderId: world.ours.id }, (tx) =>
      tx
        .select({ changes: events.changes, buyerId: events.buyerId })
        .from(events)
        .where(eq(events.kind, kind)),
    );

  test("another member keeps it, and its trail says since when and why", async () => {
    world.now = later(1);
    const { object, codes } = await reown("Mark", { reason: "Nora is on leave" });
    expect(codes).toEqual([]);
    expect(object).toMatchObject({
      owner: { name: "Mark" },
      trail: [
        { change: "MADE" },
        { change: "OWNER_CHANGED", note: "Nora is on leave", by: { name: "Nora" } },
      ],
    });
    expect(await eventsOf("commitment.ownerChanged")).toEqual([
      {
        buyerId: expect.any(String),
        changes: [
          { field: "Owner", from: "Nora", to: "Mark" },
          { field: "Reason", from: null, to: "Nora is on leave" },
        ],
      },
    ]);
    // Who made it may still change it; an OSC who neither made nor owns it may not even find it.
    expect((await reown("Mark")).codes).toEqual(["INVALID_INPUT"]);
    expect((await reown("Oscar", {}, "Oscar")).codes).toEqual(["NOT_FOUND"]);
  });

  test("it names who could keep it instead: everybody else who sees buyers and is still here", async () => {
    const { data } = await world
      .as("Nora")
      .send<{ commitment: { couldOwn: { name: string }[] } }>(
        "query ($id: ID!) { commitment(id: $id) { couldOwn { name } } }",
        { id: commitmentId },
      );
    expect(data.commitment.couldOwn.map(({ name }) => name)).toEqual(["Ada", "Nora", "Oscar", "Ruth", "Sam"]);
  });

  test("nobody gets a promise who could not keep it", async () => {
    const fields = [
      {
        code: "INVALID_INPUT",
        field: ["ownerId"],
        message: expect.stringContaining("Pick someone in sales"),
      },
    ];
    expect((await reown("Mia")).userErrors).toEqual(fields);
    expect((await reown("Gone")).codes).toEqual(["NOT_FOUND"]);
  });

  test("its due time moves with a reason, into the trail and the log with both times", async () => {
    world.now = later(2);
    const { object, codes } = await moveDue({});
    expect(codes).toEqual([]);
    expect(object).toMatchObject({
      dueAt: sunday.toISOString(),
      trail: [{}, {}, { change: "DUE_MOVED", note: "No printer", by: { name: "Nora" } }],
    });
    expect(await eventsOf("commitment.dueMoved")).toMatchObject([
      {
        changes: [
          { field: "Due", from: "Sat, Nov 22, 2025, 11:00 AM", to: "Sun, Nov 23, 2025, 11:00 AM" },
          { field: "Reason", from: null, to: "No printer" },
        ],
      },
    ]);
  });

  test.each([
    ["without a reason", { reason: " " }, "reason"],
    ["into the past", { dueAt: new Date(0) }, "dueAt"],
    ["to where it is", { dueAt: sunday }, "dueAt"],
  ])("it does not move %s", async (_, input, field) => {
    expect((await moveDue(input)).userErrors).toMatchObject([{ code: "INVALID_INPUT", field: [field] }]);
  });

  test("it says what state it is in, and what the viewer may do with it", async () => {
    const { data } = await world
      .as("Sam")
      .send<{ commitment: object }>(
        "query ($id: ID!) { commitment(id: $id) { dueAt timing { state } viewerCan { settle change } } }",
        { id: commitmentId },
      );
    expect(data.commitment).toEqual({
      dueAt: sunday.toISOString(),
      timing: { state: "DUE" },
      viewerCan: { settle: true, change: true },
    });
  });

  test("once settled it is changed no more", async () => {
    await mutateAs(world.as("Mark"), "commitmentKeep", { commitmentId, note: "Sent" });
    expect((await reown("Nora")).codes).toEqual(["ALREADY_SETTLED"]);
    expect((await moveDue({ dueAt: saturday })).codes).toEqual(["ALREADY_SETTLED"]);
  });
});
