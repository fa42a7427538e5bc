import { events, followUps } from "@baton/database";
import { testDatabases } from "@baton/testing";
import { and, eq } from "drizzle-orm";
import { afterAll, beforeAll, beforeEach, describe, expect, test } from "vitest";
import { toGlobalId } from "../schema/global-id.ts";
import { type Life, live } from "../testing/life.ts";
import { mutateAs } from "../testing/mutate-as.ts";
import { key, openWorld, saturday, type World } from "../testing/world.ts";
import { type FollowUpPages, followUpPages } from "./answer-follow-up.ts";

const day = 86_400_000;

describe.each(testDatabases())("the question to the buyer on $engine", ({ fresh }) => {
  let world: World;
  let pages: FollowUpPages;
  let life: Life;

  beforeAll(async () => {
    world = await openWorld(await fresh());
    pages = followUpPages({ database: world.database, clock: () => world.now });
  });
  afterAll(() => world.close());
  beforeEach(async () => {
    life = await live(world, "CLOSED");
    world.now = new Date(saturday.getTime() + day);
  });

  const input = () => ({ handoffId: toGlobalId("Handoff", life.handoff), idempotencyKey: key() });
  const ask = async (member = "Nora", given: object = input()) => {
    const { answer, codes, object } = await mutateAs(world.as(member), "followUpCreate", given);
    const { link } = (answer.data as { followUpCreate: { link: string | null } }).followUpCreate;
    return { codes, object, token: link?.split("/follow-up/")[1] ?? "" };
  };
  const rows = () =>
    world.database.withTenant({ builderId: world.ours.id }, (tx) =>
      tx.select().from(followUps).where(eq(followUps.handoffId, life.handoff)),
    );
  const seen = async () => {
    const { data } = await world.as("Mark").send<{ handoff: { followUp: unknown } }>(
      `query ($id: ID!) { handoff(id: $id) { viewerCan { askBuyer }
        followUp { state hadToRepeat comment answeredAt } } }`,
      { id: toGlobalId("Handoff", life.handoff) },
    );
    return data.handoff;
  };

  test("is asked by link, answered once, and told with the handoff", async () => {
    expect(await seen()).toEqual({ viewerCan: { askBuyer: true }, followUp: null });
    const { object, token } = await ask();
    expect(object).toMatchObject({ followUp: { state: "WAITING", createdBy: { name: "Nora" } } });
    expect(await pages.open(token)).toEqual({ builderName: "Juniper Homes" });
    expect(await pages.answer(token, { hadToRepeat: true, comment: "The budget" })).toBe("ANSWERED");
    expect(await pages.open(token)).toBeNull();
    expect(await pages.answer(token, { hadToRepeat: false, comment: "" })).toBe("CLOSED");
    expect(await seen()).toEqual({
      viewerCan: { askBuyer: false },
      followUp: {
        state: "ANSWERED",
        hadToRepeat: true,
        comment: "The budget",
        answeredAt: world.now.toISOString(),
      },
    });
    expect((await ask()).codes).toEqual(["ALREADY_ANSWERED"]);
  });

  test("the link is told once and kept nowhere: the database holds its hash", async () => {
    const given = input();
    const { token } = await ask("Nora", given);
    expect(token).toHaveLength(54);
    const [row] = await rows();
    expect(row?.secretHash).toMatch(/^[0-9a-f]{64}$/);
    expect(JSON.stringify(row)).not.toContain(token.slice(22));
    expect((await ask("Nora", given)).token).toBe("");
    expect(await rows()).toHaveLength(1);
    expect(Buffer.from(token, "base64url").toString("latin1")).not.toContain(life.handoff);
  });

  test("works until it expires, to the millisecond", async () => {
    const { token } = await ask();
    world.now = new Date(saturday.getTime() + 8 * day - 1);
    expect(await pages.open(token)).not.toBeNull();
    world.now = new Date(saturday.getTime() + 8 * day);
    expect(await pages.open(token)).toBeNull();
    expect(await pages.answer(token, { hadToRepeat: false, comment: "" })).toBe("CLOSED");
    expect(await seen()).toMatchObject({ followUp: { state: "EXPIRED" }, viewerCan: { askBuyer: true } });
  });

  test("a later link takes the place of one that was not answered", async () => {
    const first = await ask();
    world.now = new Date(world.now.getTime() + 1000);
    const second = await ask("Mark");
    expect(await pages.open(first.token)).toBeNull();
    expect(await pages.answer(first.token, { hadToRepeat: true, comment: "" })).toBe("CLOSED");
    expect(await pages.answer(second.token, { hadToRepeat: true, comment: "" })).toBe("ANSWERED");
  });

  test("pressed five times at once, it is stored once", async () => {
    const { token } = await ask();
    const answers = await Promise.all(
      [1, 2, 3, 4, 5].map((count) => pages.answer(token, { hadToRepeat: true, comment: `${count}` })),
    );
    expect(answers.filter((answer) => answer === "ANSWERED")).toHaveLength(1);
    expect(answers.filter((answer) => answer === "CLOSED")).toHaveLength(4);
  });

  test("no other text is a link, whatever it looks like", async () => {
    const { token } = await ask();
    const bytes = Buffer.from(token, "base64url");
    const elsewhere = Buffer.concat([
      Buffer.from(world.theirs.id.replaceAll("-", ""), "hex"),
      bytes.subarray(16),
    ]);
    const hostile = [
      "",
      "a",
      `${token}=`,
      `${token}A`,
      token.slice(0, -1),
      token.toUpperCase(),
      "' or 1=1 --",
      "%00",
      "../../etc/passwd",
      "A".repeat(100_000),
      elsewhere.toString("base64url"),
      Buffer.alloc(40).toString("base64url"),
      life.handoff,
    ];
    for (const text of hostile) {
      expect([text.slice(0, 20), await pages.open(text)]).toEqual([text.slice(0, 20), null]);
      expect(await pages.answer(text, { hadToRepeat: true, comment: "" })).toBe("CLOSED");
    }
    expect(await pages.open(token)).not.toBeNull();
  });

  test("an answer that is none is refused, and can be given again", async () => {
    const { token } = await ask();
    expect(await pages.answer(token, { hadToRepeat: null, comment: "" })).toMatchObject({
      code: "INVALID_INPUT",
      field: ["hadToRepeat"],
    });
    expect(await pages.answer(token, { hadToRepeat: true, comment: "x".repeat(1001) })).toMatchObject({
      field: ["comment"],
    });
    expect(await pages.answer(token, { hadToRepeat: false, comment: "" })).toBe("ANSWERED");
  });

  test("is in the trail, through its own door and by nobody", async () => {
    const { token } = await ask();
    await pages.answer(token, { hadToRepeat: true, comment: "The budget" });
    const [event] = await world.database.withTenant({ builderId: world.ours.id }, (tx) =>
      tx
        .select()
        .from(events)
        .where(and(eq(events.kind, "handoff.followUpAnswered"), eq(events.subjectId, life.handoff))),
    );
    expect(event).toMatchObject({
      door: "FOLLOW_UP",
      actorId: null,
      buyerId: life.buyer,
      data: { hadToRepeat: true },
      changes: [{ field: "What the buyer wrote", from: null, to: "The budget" }],
    });
    expect(JSON.stringify(event?.data)).not.toContain("budget");
  });

  test("is not asked before the outcome, nor of who did not come, nor by marketing", async () => {
    expect((await ask("Mia")).codes).toEqual(["FORBIDDEN"]);
    expect((await ask("Ruth")).codes).toEqual(["NOT_FOUND"]);
    life = await live(world, "DELIVERED");
    world.now = new Date(saturday.getTime() + day);
    expect((await ask()).codes).toEqual(["NO_OUTCOME"]);
    const dueAt = new Date(saturday.getTime() + day);
    const { codes } = await mutateAs(world.as("Mark"), "handoffRecordOutcome", {
      handoffId: toGlobalId("Handoff", life.handoff),
      attendance: "NO_SHOW",
      result: "FOLLOW_UP",
      summary: "Nobody came",
      nextStep: { words: "Call", ownerId: world.id("Member", "Nora"), dueAt },
    });
    expect(codes).toEqual([]);
    expect((await ask()).codes).toEqual(["NOT_ATTENDED"]);
  });
});
