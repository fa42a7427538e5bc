import { readFile } from "node:fs/promises";
import { notifications } from "@baton/database";
import { testDatabases } from "@baton/testing";
import { sql } from "drizzle-orm";
import { Kind, parse } from "graphql";
import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { toGlobalId } from "../schema/global-id.ts";
import { herreras } from "../testing/content.ts";
import { inputs } from "../testing/inputs.ts";
import { type Life, live } from "../testing/life.ts";
import { done, mutateAs } from "../testing/mutate-as.ts";
import { openWorld, saturday, type World } from "../testing/world.ts";

/** In everything that is written about this buyer, and in nothing else. */
const mark = "Quillfeather";
const personal = [mark, "5550133", "quill@example.com", "Q-4711"];

/** The widgets' and the portal's own queries. */
const queries = Object.entries(
  JSON.parse(
    await readFile(new URL("../../../api-contract/trusted-documents/0.1.0.json", import.meta.url), "utf8"),
  ) as Record<string, string>,
).filter(([, text]) => /^query /.test(text));

describe.each(testDatabases())("after an erasure on $engine", ({ fresh }) => {
  let world: World;
  let life: Life;
  let before: string;

  beforeAll(async () => {
    world = await openWorld(await fresh());
    life = await live(world, "DRAFTED", { name: `Zara ${mark}` });
    await writeEverywhere(world, life);
    before = await dump(world);
    await done(world.as("Sam"), "buyerErase", {
      buyerId: toGlobalId("Buyer", life.buyer),
      reason: "Asked for it by letter",
    });
  });
  afterAll(() => world.close());

  test("nothing personal is left in any table of the builder", async () => {
    for (const words of personal) expect(before).toContain(words);
    const after = await dump(world);
    for (const words of personal) expect(after).not.toContain(words);
    expect(after).toContain("Erased buyer");
  });

  test.each(queries)("%s still answers, and shows nobody", async (name, text) => {
    const [definition] = parse(text).definitions;
    const variables = definition?.kind === Kind.OPERATION_DEFINITION ? definition.variableDefinitions : [];
    const given = Object.fromEntries(
      (variables ?? []).map(({ variable }) => [variable.name.value, argumentFor(name, variable.name.value)]),
    );
    for (const member of ["Sam", "Nora", "Mark"]) {
      const answer = await world.as(member).send(text, given);
      expect(answer.status).toBe(200);
      const broken = answer.errors.filter(({ extensions }) => extensions.code !== "FORBIDDEN");
      expect(broken, answer.body).toEqual([]);
      for (const words of personal) expect(answer.body).not.toContain(words);
    }
  });

  test("the counts and times are still there", async () => {
    const { data } = await world.as("Sam").send<{ buyer: Record<string, unknown> }>(
      `query ($id: ID!) { buyer(id: $id) { name tours(first: 9) { totalCount nodes { startsAt status } }
        interactions(first: 9) { totalCount } commitments(first: 9) { totalCount } latestOutcome { result } } }`,
      { id: toGlobalId("Buyer", life.buyer) },
    );
    expect(data.buyer).toMatchObject({
      name: "Erased buyer",
      tours: { totalCount: 1, nodes: [{ status: "COMPLETED" }] },
      interactions: { totalCount: 2 },
      commitments: { totalCount: 3 },
      latestOutcome: { result: "NOT_A_FIT" },
    });
  });

  function argumentFor(query: string, name: string): unknown {
    const day = "2025-11-22";
    const values: Record<string, unknown> = {
      id: toGlobalId(/Tour/.test(query) ? "Tour" : /Handoff/.test(query) ? "Handoff" : "Buyer", life.tour),
      tourId: toGlobalId("Tour", life.tour),
      handoffId: toGlobalId("Handoff", life.handoff),
      commitmentId: toGlobalId("Commitment", life.commitment),
      oscId: world.id("Member", "Nora"),
      osmId: world.id("Member", "Mark"),
      first: 20,
      day,
      filter: {},
      unreadOnly: false,
    };
    if (name === "id" && /Buyer|Interactions/.test(query)) return toGlobalId("Buyer", life.buyer);
    if (name === "id" && /Handoff/.test(query)) return toGlobalId("Handoff", life.handoff);
    return values[name] ?? null;
  }
});

/** Has the name written into every text a member can write about a buyer, and one on a page. */
async function writeEverywhere(world: World, life: Life): Promise<void> {
  const [buyerId, handoffId] = [toGlobalId("Buyer", life.buyer), toGlobalId("Handoff", life.handoff)];
  const tourId = toGlobalId("Tour", life.tour);
  const [osc, osm] = [world.as("Nora"), world.as("Mark")];
  const words = `Mrs ${mark} said so`;
  await done(osc, "buyerUpdate", {
    buyerId,
    source: words,
    contactPoints: [
      { kind: "PHONE", value: "512 555 0133" },
      { kind: "EMAIL", value: "quill@example.com" },
    ],
    externalIds: [{ system: mark, value: "Q-4711" }],
  });
  await done(osc, "interactionRecord", {
    ...{ buyerId, channel: "CALL", occurredAt: world.now, summary: words },
    objections: [{ key: "1", objection: words, answer: words }],
  });
  await done(osc, "tourReschedule", {
    tourId,
    startsAt: new Date(saturday.getTime() + 60_000),
    reason: words,
  });
  const plans = {
    magnolia: world.id("Floorplan", "Magnolia"),
    sandalwood: world.id("Floorplan", "Sandalwood"),
  };
  const content = herreras(plans, undefined, world.id("Member", "Mark"));
  const draft = (notes: string) => ({ ...content, qualification: { ...content.qualification, notes } });
  await done(osc, "handoffSaveDraft", { tourId, expectedRevision: 1, content: draft(words) });
  await done(osc, "handoffDeliver", { handoffId, expectedRevision: 2 });
  await done(osm, "handoffReturn", { handoffId, versionNumber: 1, reason: "OTHER", words });
  await done(osc, "handoffSaveDraft", { tourId, expectedRevision: 2, content: draft(`${words}, twice`) });
  await done(osc, "handoffDeliver", { handoffId, expectedRevision: 3 });
  const question = await done(osm, "clarificationAsk", { handoffId, question: words });
  await done(osc, "clarificationAnswer", { clarificationId: question, answer: words });
  const source = { handoffId };
  const promise = { buyerId, words, ownerId: world.id("Member", "Nora"), source };
  const kept = await done(osc, "commitmentMake", promise);
  await done(osc, "commitmentKeep", {
    commitmentId: kept,
    note: words,
    evidenceUrl: `https://a.example/${mark}`,
  });
  const open = await done(osc, "commitmentMake", promise);
  await done(osc, "commitmentMoveDue", {
    commitmentId: open,
    dueAt: new Date(saturday.getTime() + 9e8),
    reason: words,
  });

  world.now = new Date(saturday.getTime() - 3_600_000);
  const pair = { oscId: world.id("Member", "Nora"), osmId: world.id("Member", "Mark"), day: "2025-11-22" };
  const morningSyncId = await done(osc, "morningSyncStart", pair);
  await done(osc, "morningSyncSummarize", { morningSyncId, tourId, words });
  await done(osm, "handoffAcknowledge", { handoffId, versionNumber: 2, readBack: words });
  const { data } = await osm.send<{ handoff: { currentVersion: { receipts: readonly { id: string }[] } } }>(
    "query ($id: ID!) { handoff(id: $id) { currentVersion { receipts { id } } } }",
    { id: handoffId },
  );
  const receiptId = data.handoff.currentVersion.receipts[0]?.id;
  await done(osc, "handoffConfirmReadBack", { receiptId, verdict: "CORRECTED", correction: words });
  world.now = new Date(saturday.getTime() + 7_200_000);
  await done(osm, "handoffRecordOutcome", {
    ...{ handoffId, attendance: "ATTENDED", result: "NOT_A_FIT", summary: words, otherReactions: words },
    ...{
      objectionsOpen: [words],
      plansWalked: [{ floorplanId: plans.magnolia, reaction: "LIKED", note: words }],
    },
  });
  await done(osm, "followUpCreate", { handoffId });
  const left = {
    ...inputs.buyerIntakeSubmit({ community: world.id("Community", "Cedar Park") } as never),
    ...{
      people: [`Ada ${mark}`],
      email: "quill@example.com",
      wishes: words,
      idempotencyKey: `key of ${mark}`,
    },
  };
  await mutateAs(world.page(), "buyerIntakeSubmit", left);
  await world.database.withTenant({ builderId: world.ours.id }, (tx) =>
    tx.insert(notifications).values({
      ...{
        builderId: world.ours.id,
        id: crypto.randomUUID(),
        memberId: world.ours.uuid("Sam"),
        rule: "OUTCOME",
      },
      ...{ stage: "NEWS", subjectType: "Handoff", subjectId: life.handoff, arming: "1", at: world.now },
      ...{ tourId: life.tour, buyerId: life.buyer },
    }),
  );
}

/** Every row of every table the builder sees. */
async function dump({ database, ours }: World): Promise<string> {
  return database.withTenant({ builderId: ours.id }, async (tx) => {
    const rows = async (statement: ReturnType<typeof sql>) => {
      const found: unknown = await tx.execute(statement);
      return (Array.isArray(found) ? found : (found as { rows: unknown[] }).rows) as Record<
        string,
        unknown
      >[];
    };
    const tables = await rows(
      sql`select table_name as name from information_schema.tables where table_schema = 'public'`,
    );
    const all = [];
    for (const { name } of tables)
      all.push(
        await rows(
          sql`select ${String(name)}::text as name, to_jsonb(t) as row from ${sql.identifier(String(name))} t`,
        ),
      );
    return JSON.stringify(all);
  });
}
