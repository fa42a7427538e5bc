import { randomUUID } from "node:crypto";
import { notifications } from "@baton/database";
import type { NoticeStage } from "@baton/playbook";
import { testDatabases } from "@baton/testing";
import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { toGlobalId } from "../schema/global-id.ts";
import { as, type Life, live } from "../testing/life.ts";
import { done, mutateAs } from "../testing/mutate-as.ts";
import { openWorld, saturday, type World, wednesday } from "../testing/world.ts";
import { lookAtBuyer } from "./look-at-buyer.ts";

const list = `query ($unread: Boolean!, $first: Int!, $after: String) {
  viewer { unreadNotifications }
  notifications(first: $first, after: $after, unreadOnly: $unread) { totalCount pageInfo { hasNextPage endCursor }
    nodes { id rule stage subjectType subjectId at dueAt readAt tour { id } buyer { name } } } }`;

interface Listed {
  readonly viewer: { readonly unreadNotifications: number };
  readonly notifications: {
    readonly totalCount: number;
    readonly pageInfo: { readonly hasNextPage: boolean; readonly endCursor: string };
    readonly nodes: readonly Record<string, unknown>[];
  };
}

describe.each(testDatabases())("notifications on $engine", ({ fresh }) => {
  let world: World;
  let life: Life;

  beforeAll(async () => {
    world = await openWorld(await fresh());
    life = await live(world, "DELIVERED");
  });
  afterAll(() => world.close());

  const look = (now: Date) =>
    world.database.withTenant({ builderId: world.ours.id }, (tx) =>
      lookAtBuyer(tx, { builderId: world.ours.id, buyerId: life.buyer, now, newId: randomUUID }),
    );
  const ask = async (member: string, variables: object = {}) =>
    (await world.as(member).send<Listed>(list, { unread: false, first: 10, ...variables })).data;

  test("a look tells what is due, once, and says when the next is", async () => {
    const opens = new Date(saturday.getTime() - 4 * 3_600_000);
    const before = await look(new Date(opens.getTime() - 1));
    expect(before).toEqual({ sent: [], nextAt: opens });
    const { sent } = await look(opens);
    expect(sent.map(({ memberId }) => memberId).sort()).toEqual(
      [world.ours.uuid("Mark"), world.ours.uuid("Nora")].sort(),
    );
    expect((await look(opens)).sent).toEqual([]);
  });

  test("each sees their own, with where it leads", async () => {
    const { notifications: mark, viewer } = await ask("Mark");
    expect(viewer.unreadNotifications).toBe(1);
    expect(mark.nodes).toEqual([
      {
        ...{ id: expect.any(String), rule: "READ", stage: "REMINDER", subjectType: "HANDOFF" },
        subjectId: toGlobalId("Handoff", life.handoff),
        at: "2025-11-22T13:00:00.000Z",
        dueAt: saturday.toISOString(),
        readAt: null,
        tour: { id: toGlobalId("Tour", life.tour) },
        buyer: { name: "Dana Herrera" },
      },
    ]);
    const { notifications: nora } = await ask("Nora");
    expect(nora.nodes).toMatchObject([{ rule: "COMMITMENT", subjectType: "COMMITMENT", tour: null }]);
    expect((await ask("Sam")).notifications.totalCount).toBe(0);
  });

  test("what is marked as read stays in the list and leaves the count; another's is not there", async () => {
    const [notice] = (await ask("Mark")).notifications.nodes;
    const refused = await mutateAs(world.as("Nora"), "notificationMarkRead", {
      notificationIds: [notice?.id],
    });
    expect(refused.userErrors).toMatchObject([{ code: "NOT_FOUND", field: ["notificationIds"] }]);
    world.now = saturday;
    await done(world.as("Mark"), "notificationMarkRead", { notificationIds: [notice?.id] });
    world.now = new Date(saturday.getTime() + 1);
    await done(world.as("Mark"), "notificationMarkRead", {});
    const { viewer, notifications: all } = await ask("Mark");
    expect(viewer.unreadNotifications).toBe(0);
    expect(all.nodes).toMatchObject([{ readAt: saturday.toISOString() }]);
    expect((await ask("Mark", { unread: true })).notifications.nodes).toEqual([]);
    expect((await ask("Nora")).viewer.unreadNotifications).toBe(1);
  });

  test("come newest first, page by page, and all at once are marked as read", async () => {
    const rows = ["REMINDER", "MISSED", "NEWS"].map((stage, index) => ({
      ...{ builderId: world.ours.id, id: randomUUID(), memberId: world.ours.uuid("Oscar"), rule: "DELIVERY" },
      ...{ stage: stage as NoticeStage, subjectType: "Tour", subjectId: life.tour, arming: "x" },
      at: new Date(wednesday.getTime() + index),
    }));
    await as(world, world.ours, "Oscar", wednesday, ({ tx }) => tx.insert(notifications).values(rows));
    const { notifications: first } = await ask("Oscar", { first: 2 });
    expect(first.nodes.map(({ stage }) => stage)).toEqual(["NEWS", "MISSED"]);
    const after = first.pageInfo.endCursor;
    const { notifications: second } = await ask("Oscar", { first: 2, after });
    expect(second.nodes.map(({ stage }) => stage)).toEqual(["REMINDER"]);
    expect(second.pageInfo.hasNextPage).toBe(false);
    await done(world.as("Oscar"), "notificationMarkRead", {});
    expect((await ask("Oscar")).viewer.unreadNotifications).toBe(0);
  });

  test("quiet hours are set by the member, held to be hours, and hold for the next look", async () => {
    const hours = "{ viewer { quietHours { timeZone from to } } }";
    const input = { timeZone: "America/Chicago", from: "21:00", to: "08:00" };
    await done(world.as("Sam"), "memberUpdateQuietHours", input);
    const { data } = await world.as("Sam").send<{ viewer: { quietHours: object } }>(hours);
    expect(data.viewer.quietHours).toEqual(input);
    const refused = await mutateAs(world.as("Sam"), "memberUpdateQuietHours", { from: "9 pm", to: "08:00" });
    expect(refused.userErrors).toMatchObject([{ code: "INVALID_INPUT", field: ["from"] }]);
    // Missed at midnight, told when his night is over.
    const { nextAt } = await look(new Date("2025-11-23T06:00:00.001Z"));
    expect(nextAt).toEqual(new Date("2025-11-23T14:00:00Z"));
    await done(world.as("Sam"), "memberUpdateQuietHours", {});
    const { sent } = await look(new Date("2025-11-23T06:00:00.001Z"));
    expect(sent.map(({ memberId }) => memberId)).toContain(world.ours.uuid("Sam"));
  });
});
