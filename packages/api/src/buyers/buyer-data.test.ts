import { buyers } from "@baton/database";
import { testDatabases } from "@baton/testing";
import { eq, sql } from "drizzle-orm";
import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { toGlobalId } from "../schema/global-id.ts";
import { type Life, live } from "../testing/life.ts";
import { done, mutateAs } from "../testing/mutate-as.ts";
import { openWorld, saturday, tokenFor, type World } from "../testing/world.ts";

interface Exported {
  readonly buyerExport: {
    readonly fileName: string;
    readonly document: Readonly<Record<string, readonly Record<string, unknown>[]>>;
  } | null;
}
const exportQuery = "query ($id: ID!) { buyerExport(id: $id) { fileName document } }";

/** Where the rows of a table stand in the document; of the buyer's own row, by itself. */
const inDocument: Readonly<Record<string, string>> = {
  buyer: "buyer",
  buyer_person: "people",
  buyer_contact_point: "contactPoints",
  buyer_external_id: "externalIds",
  buyer_intake: "intakes",
  interaction: "interactions",
  interaction_floorplan: "interactionFloorplans",
  tour: "tours",
  handoff: "handoffs",
  handoff_version: "handoffVersions",
  handoff_receipt: "readReceipts",
  read_back_review: "readBackReviews",
  handoff_return: "handoffReturns",
  handoff_action_done: "actionsDone",
  clarification: "clarifications",
  handoff_outcome: "outcomes",
  outcome_floorplan: "outcomeFloorplans",
  follow_up: "followUps",
  morning_sync_summary: "morningSyncSummaries",
  commitment: "commitments",
  commitment_event: "commitmentTrail",
  notification: "notifications",
  event: "trail",
};

describe.each(testDatabases())("a buyer's data on $engine", ({ fresh }) => {
  let world: World;
  let life: Life;
  let buyerId: string;

  beforeAll(async () => {
    world = await openWorld(await fresh());
    life = await live(world, "CLOSED");
    buyerId = toGlobalId("Buyer", life.buyer);
    world.now = new Date(saturday.getTime() + 86_400_000);
  });
  afterAll(() => world.close());

  const exported = async (id = buyerId, member = "Sam") => {
    const { data, errors } = await world.as(member).send<Exported>(exportQuery, { id });
    expect(errors).toEqual([]);
    return data.buyerExport;
  };

  test("the document has a place for every table that holds rows of a buyer", async () => {
    const tables = await world.database.withTenant({ builderId: world.ours.id }, async (tx) => {
      // From the buyer along every foreign key that points back: what is reached is somebody's.
      const found: unknown = await tx.execute(sql`
        with recursive refers as (
          select conrelid as child, confrelid as parent from pg_constraint
          where contype = 'f' and connamespace = 'public'::regnamespace
        ), reached as (
          select 'public.buyer'::regclass::oid as id
          union select child from refers join reached on parent = id
        )
        select relname as name from reached join pg_class on oid = id`);
      const rows = Array.isArray(found) ? found : (found as { rows: unknown[] }).rows;
      return (rows as { name: string }[]).map(({ name }) => name);
    });
    expect(tables.sort()).toEqual(Object.keys(inDocument).sort());
    const { document = {} } = (await exported()) ?? {};
    expect(Object.values(inDocument).filter((name) => !(name in document))).toEqual([]);
  });

  test("it holds what was said and by whom, and nothing of another buyer or of Baton's own", async () => {
    const other = await live(world, "DELIVERED", {
      name: "Lee Chan",
      startsAt: new Date(saturday.getTime() + 9e8),
    });
    const taken = await exported();
    const text = JSON.stringify(taken?.document);
    for (const said of [
      "Dana Herrera",
      "+15125550142",
      "Lone Star Credit Union",
      "Start with the Magnolia",
      "incentive sheets",
    ])
      expect(text).toContain(said);
    expect(text).not.toContain("Lee Chan");
    expect(text).not.toContain(other.handoff);
    expect(text).not.toMatch(/builderId|searchText|inputHash|secretHash/);
    expect(taken?.document.names).toMatchObject({ [world.ours.uuid("Nora")]: "Nora" });
    expect(taken?.fileName).toMatch(/^buyer-[0-9a-f]{8}\.json$/);
    expect(taken?.document.trail?.map(({ kind }) => kind)).toContain("handoff.delivered");
  });

  test("who took it out stands in the trail, however it was asked for", async () => {
    const search = `?query=${encodeURIComponent(`{buyerExport(id:"${buyerId}"){fileName}}`)}`;
    const headers = {
      authorization: `Bearer ${await tokenFor("Ada", world.ours)}`,
      "apollo-require-preflight": "1",
    };
    const answer = await world.api.handle({ method: "GET", headers, search, body: undefined });
    expect(answer.status).toBe(200);
    const { document = {} } = (await exported()) ?? {};
    const takings = document.trail?.filter(({ kind }) => kind === "buyer.exported") ?? [];
    expect(takings.map(({ actorId }) => actorId)).toContain(world.ours.uuid("Ada"));
  });

  test("nobody else may have it, and what is not there is null", async () => {
    for (const member of ["Nora", "Mark", "Mia"]) {
      const { errors } = await world.as(member).send(exportQuery, { id: buyerId });
      expect(errors[0]?.extensions.code).toBe("FORBIDDEN");
    }
    const theirs = await live(world, "BOOKED", { builder: world.theirs });
    expect(await exported(toGlobalId("Buyer", theirs.buyer))).toBeNull();
  });

  test("an erasure waits for a tour ahead, then for its outcome, and says so", async () => {
    const booked = await live(world, "BOOKED", {
      name: "Ann Wu",
      startsAt: new Date(saturday.getTime() + 9e8),
    });
    const input = { buyerId: toGlobalId("Buyer", booked.buyer), reason: "Asked for it" };
    const ahead = await mutateAs(world.as("Sam"), "buyerErase", input);
    expect(ahead.codes).toEqual(["TOUR_AHEAD"]);
    expect(ahead.userErrors[0]?.message).toContain("Cancel it first");
    await done(world.as("Sam"), "tourCancel", {
      tourId: toGlobalId("Tour", booked.tour),
      reason: "Withdrew",
    });
    await done(world.as("Sam"), "buyerErase", input);
  });

  test("of an erased buyer nothing more is written", async () => {
    await done(world.as("Sam"), "buyerErase", { buyerId, reason: "Asked for it by letter" });
    const refused = [
      await mutateAs(world.as("Sam"), "buyerUpdate", { buyerId, source: "x" }),
      await mutateAs(world.as("Sam"), "interactionRecord", {
        buyerId,
        channel: "CALL",
        occurredAt: saturday,
        summary: "Called",
      }),
      await mutateAs(world.as("Sam"), "tourCancel", { tourId: toGlobalId("Tour", life.tour), reason: "x" }),
      await mutateAs(world.as("Nora"), "commitmentMake", {
        buyerId,
        words: "x",
        ownerId: world.id("Member", "Nora"),
        source: { tourId: toGlobalId("Tour", life.tour) },
      }),
    ];
    expect(refused.map(({ codes }) => codes)).toEqual(refused.map(() => ["NOT_FOUND"]));
  });

  test("erasing again changes nothing, and is in the trail once, with its reason", async () => {
    await done(world.as("Ada"), "buyerErase", { buyerId, reason: "Again" });
    const { document = {} } = (await exported()) ?? {};
    const erasures = document.trail?.filter(({ kind }) => kind === "buyer.erased");
    expect(erasures).toMatchObject([
      { changes: [{ field: "Reason", from: null, to: "Asked for it by letter" }] },
    ]);
    const rows = await world.database.withTenant({ builderId: world.ours.id }, (tx) =>
      tx.select({ erasedAt: buyers.erasedAt }).from(buyers).where(eq(buyers.id, life.buyer)),
    );
    expect(rows).toEqual([{ erasedAt: world.now }]);
  });
});
