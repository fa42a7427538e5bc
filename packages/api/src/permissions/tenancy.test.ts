import "reflect-metadata";
import { randomUUID } from "node:crypto";
import { buyerIntakes, handoffReturns, notifications, readBackReviews } from "@baton/database";
import { type SeededBuilder, testDatabases } from "@baton/testing";
import { isInputObjectType } from "graphql";
import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { startSync } from "../morning-syncs/start-sync.ts";
import { summarizeTour } from "../morning-syncs/summarize-tour.ts";
import { makeSchema } from "../schema/build-schema.ts";
import { type GlobalIdType, globalIdTypes, toGlobalId } from "../schema/global-id.ts";
import { type InputIds, inputs } from "../testing/inputs.ts";
import { as, type Life, live, must } from "../testing/life.ts";
import { mutateAs } from "../testing/mutate-as.ts";
import { type MutationName, mutations } from "../testing/operations.ts";
import { questionAbout } from "../testing/question.ts";
import { openWorld, saturday, type World, wednesday } from "../testing/world.ts";

/** Who may send what Sam may not. */
const callers: Partial<Record<MutationName, string>> = {
  handoffAcknowledge: "Mark",
  handoffReturn: "Mark",
  handoffRecordOutcome: "Mark",
  publishableKeyCreate: "Ada",
  publishableKeyRevoke: "Ada",
};

const lists = [
  "buyers",
  "tours",
  "handoffs",
  "commitments",
  "communities",
  "floorplans",
  "notifications",
  "publishableKeys",
] as const;

describe.each(testDatabases())("two builders on $engine", ({ fresh }) => {
  let world: World;
  let mine: Life;
  let theirs: Life;
  let theirIntake: string;
  let theirTurns: Turns;
  const syncs = new Map<SeededBuilder, string>();
  const questions = new Map<SeededBuilder, string>();
  const notices = new Map<string, string>();

  beforeAll(async () => {
    world = await openWorld(await fresh());
    mine = await live(world, "ACKNOWLEDGED");
    theirs = await live(world, "CLOSED", { builder: world.theirs });
    theirIntake = await intakeOf(world, world.theirs);
    theirTurns = await turnsOf(world, world.theirs, theirs);
    syncs.set(world.ours, await syncOf(world, world.ours, mine));
    syncs.set(world.theirs, await syncOf(world, world.theirs, theirs));
    questions.set(world.ours, await questionAbout(world, mine.handoff, world.ours));
    questions.set(world.theirs, await questionAbout(world, theirs.handoff, world.theirs));
    notices.set("Ada of theirs", await noticeOf(world, world.theirs, "Ada"));
    notices.set(world.theirs.id, await noticeOf(world, world.theirs, "Sam"));
    notices.set(world.ours.id, await noticeOf(world, world.ours, "Sam"));
    notices.set("Ada of ours", await noticeOf(world, world.ours, "Ada"));
    world.now = new Date(saturday.getTime() + 3_600_000);
  });
  afterAll(() => world.close());

  /** Where each type's row of the other builder is; null where only the row itself knows. */
  const foreign = async (type: GlobalIdType): Promise<string> => {
    const { theirs: builder } = world;
    const simple: Partial<Record<GlobalIdType, string>> = {
      Builder: builder.id,
      Playbook: builder.id,
      Division: builder.uuid("Central Texas"),
      Community: builder.uuid("Cedar Park"),
      Floorplan: builder.uuid("Magnolia"),
      Member: builder.uuid("Mark"),
      Buyer: theirs.buyer,
      Interaction: theirs.interaction,
      Tour: theirs.tour,
      Handoff: theirs.handoff,
      Commitment: theirs.commitment,
      MorningSync: syncs.get(builder) ?? "",
      ReadBackReview: theirTurns.review,
      HandoffReturn: theirTurns.returned,
      Clarification: questions.get(builder) ?? "",
      Notification: notices.get("Ada of theirs") ?? "",
      PublishableKey: world.websiteKey(builder).id,
      BuyerIntake: theirIntake,
    };
    const uuid = simple[type];
    if (uuid !== undefined) return toGlobalId(type, uuid);
    const { data } = await world
      .as("Mark", builder)
      .send<{ handoff: Parts }>(
        "query ($id: ID!) { handoff(id: $id) { outcome { id } syncSummaries { id } currentVersion { id receipts { id } } } }",
        { id: toGlobalId("Handoff", theirs.handoff) },
      );
    const { outcome, currentVersion, syncSummaries } = data.handoff;
    const found = {
      Outcome: outcome.id,
      MorningSyncSummary: syncSummaries[0]?.id,
      HandoffVersion: currentVersion.id,
      ReadReceipt: currentVersion.receipts[0]?.id,
    }[type as "Outcome"];
    if (!found) throw new Error(`The other builder has no ${type}`);
    return found;
  };

  const idsOf = (life: Life, builder = world.ours): InputIds => ({
    buyer: toGlobalId("Buyer", life.buyer),
    interaction: toGlobalId("Interaction", life.interaction),
    tour: toGlobalId("Tour", life.tour),
    handoff: toGlobalId("Handoff", life.handoff),
    receipt: toGlobalId("ReadReceipt", life.receipt),
    commitment: toGlobalId("Commitment", life.commitment),
    community: world.id("Community", "Cedar Park", builder),
    osm: world.id("Member", "Mark", builder),
    osc: world.id("Member", "Nora", builder),
    clarification: toGlobalId("Clarification", questions.get(builder) ?? ""),
    covering: world.id("Member", "Sam", builder),
    morningSync: toGlobalId("MorningSync", syncs.get(builder) ?? ""),
    owner: world.id("Member", "Nora", builder),
    magnolia: world.id("Floorplan", "Magnolia", builder),
    sandalwood: world.id("Floorplan", "Sandalwood", builder),
    notification: toGlobalId("Notification", notices.get(builder.id) ?? ""),
    publishableKey: toGlobalId("PublishableKey", world.websiteKey(builder).id),
  });

  test.each(globalIdTypes)("node: another builder's %s is not there, and the owner's is", async (type) => {
    const id = await foreign(type);
    const query = "query ($id: ID!) { node(id: $id) { __typename id } }";
    const asked = await world.as("Ada").send<{ node: unknown }>(query, { id });
    const random = await world.as("Ada").send(query, { id: toGlobalId(type, randomUUID()) });
    expect(asked.body).toBe(random.body);
    const own = await world.as("Ada", world.theirs).send<{ node: unknown }>(query, { id });
    expect(own.data.node).toEqual({ __typename: type, id });
  });

  test.each(["buyer", "tour", "handoff", "commitment", "community"] as const)(
    "%s(id): another builder's, a random, a malformed and a wrong type's id all answer alike",
    async (field) => {
      const type = (field.charAt(0).toUpperCase() + field.slice(1)) as GlobalIdType;
      const query = `query ($id: ID!) { ${field}(id: $id) { id } }`;
      const spellings = [
        await foreign(type),
        toGlobalId(type, randomUUID()),
        toGlobalId("Floorplan", world.ours.uuid("Magnolia")),
        world.ours.uuid("Magnolia"),
        "",
        "\u0000",
        "x".repeat(10_000),
      ];
      for (const member of ["Ada", "Nora", "Sam", "Mark"]) {
        const bodies = await Promise.all(spellings.map((id) => world.as(member).send(query, { id })));
        expect(new Set(bodies.map(({ body }) => body)).size).toBe(1);
        expect(bodies[0]?.data).toEqual({ [field]: null });
      }
    },
  );

  test.each(lists)("%s: nothing of another builder's, not even filtered by its ids", async (field) => {
    const filter = makeSchema()
      .getQueryType()
      ?.getFields()
      [field]?.args.find(({ name }) => name === "filter");
    const filters = isInputObjectType(filter?.type) ? filter.type.getFields() : {};
    const idFields = Object.values(filters).filter(({ type }) => String(type) === "ID");
    const own = await world
      .as("Ada")
      .send<Listed>(`{ list: ${field}(first: 100) { totalCount nodes { id } } }`);
    const others = await world
      .as("Ada", world.theirs)
      .send<Listed>(`{ list: ${field}(first: 100) { totalCount nodes { id } } }`);
    expect(own.data.list.totalCount).toBeGreaterThan(0);
    expect(own.data.list.totalCount).toBe(own.data.list.nodes.length);
    const ids = new Set(own.data.list.nodes.map(({ id }) => id));
    expect(others.data.list.nodes.filter(({ id }) => ids.has(id))).toEqual([]);
    for (const { name } of idFields) {
      const type = { ownerId: "Member", onsiteManagerId: "Member" }[name] ?? capitalised(name.slice(0, -2));
      const filtered = await world
        .as("Ada")
        .send<Listed>(
          `query ($id: ID!) { list: ${field}(first: 9, filter: { ${name}: $id }) { totalCount nodes { id } } }`,
          {
            id: await foreign(type as GlobalIdType),
          },
        );
      expect([name, filtered.data.list]).toEqual([name, { totalCount: 0, nodes: [] }]);
    }
  });

  test("every root field is tried here", () => {
    const schema = makeSchema();
    const tried = [...lists, "node", "buyer", "tour", "handoff", "commitment", "community", "buyerExport"];
    // These two take no id and tell of the caller alone; of a morning sync and a day their own tests tell.
    expect(Object.keys(schema.getQueryType()?.getFields() ?? {}).toSorted()).toEqual(
      [...tried, "viewer", "playbook", "morningSync", "morningSyncPartners", "oscDay", "osmDay"].toSorted(),
    );
    expect(Object.keys(schema.getMutationType()?.getFields() ?? {}).toSorted()).toEqual(
      Object.keys(mutations).toSorted(),
    );
  });

  const idCases = (Object.keys(inputs) as MutationName[]).flatMap((name) =>
    idPaths(inputs[name](marked())).map((path) => ({ name, path })),
  );

  test.each(idCases)(
    "$name: another builder's id at $path is refused exactly as a random one",
    async ({ name, path }) => {
      const caller = name === "buyerIntakeSubmit" ? world.page() : world.as(callers[name] ?? "Sam");
      const good = inputs[name](idsOf(mine));
      const bad = inputs[name](idsOf(theirs, world.theirs));
      const foreignId = at(bad, path);
      const type = Buffer.from(foreignId, "base64url").toString().split(":")[0] as GlobalIdType;
      const send = async (id: string) => {
        const { userErrors, object, answer } = await mutateAs(caller, name, put(good, path, id));
        return { userErrors, object, errors: answer.errors, statements: answer.statements.length };
      };
      const asked = await send(foreignId);
      expect(asked).toEqual(await send(toGlobalId(type, randomUUID())));
      expect(asked.object).toBeNull();
      expect(asked.userErrors).toEqual([
        { code: "NOT_FOUND", message: expect.any(String), field: expect.any(Array), ...more(name) },
      ]);
    },
  );
});

interface Parts {
  readonly outcome: { readonly id: string };
  readonly syncSummaries: readonly { readonly id: string }[];
  readonly currentVersion: { readonly id: string; readonly receipts: readonly { readonly id: string }[] };
}

interface Listed {
  readonly list: { readonly totalCount: number; readonly nodes: readonly { readonly id: string }[] };
}

/** Ids that are recognised wherever an input puts them. */
function marked(): InputIds {
  return {
    buyer: "id",
    interaction: "id",
    tour: "id",
    handoff: "id",
    receipt: "id",
    commitment: "id",
    community: "id",
    osm: "id",
    osc: "id",
    clarification: "id",
    covering: "id",
    morningSync: "id",
    owner: "id",
    magnolia: "id",
    sandalwood: "id",
    notification: "id",
    publishableKey: "id",
  };
}

/** Where in an input ids stand: "content.history.interactionIds.0". */
function idPaths(input: unknown, path: readonly string[] = []): string[] {
  if (input === "id") return [path.join(".")];
  if (typeof input !== "object" || input === null) return [];
  return Object.entries(input).flatMap(([name, value]) => idPaths(value, [...path, name]));
}

function at(input: unknown, path: string): string {
  return String(path.split(".").reduce((value, name) => (value as Record<string, unknown>)[name], input));
}

function put(input: Record<string, unknown>, path: string, id: string): object {
  const copy = structuredClone(input);
  const names = path.split(".");
  const last = names.pop() ?? "";
  const parent = names.reduce((value, name) => value[name] as Record<string, unknown>, copy);
  parent[last] = id;
  return copy;
}

function more(name: MutationName): object {
  if (name === "morningSyncClose") return { tourId: null };
  if (name === "buyerIntakeSubmit") return { retryAfterSeconds: null };
  return name === "handoffDeliver" ? { section: null, handoffField: null } : {};
}

interface Turns {
  readonly returned: string;
  readonly review: string;
}

/** Writes a return and a review as if they had been made on the way. Gives their uuids. */
async function turnsOf(
  { database }: World,
  builder: SeededBuilder,
  { handoff, receipt }: Life,
): Promise<Turns> {
  const [returned, review] = [randomUUID(), randomUUID()];
  const by = builder.uuid("Mark");
  await database.withTenant({ builderId: builder.id }, async (tx) => {
    await tx.insert(handoffReturns).values({
      ...{ builderId: builder.id, id: returned, handoffId: handoff, versionNumber: 1 },
      ...{ reason: "UNCLEAR", words: "Who decides?", returnedAt: wednesday, returnedById: by },
    });
    await tx.insert(readBackReviews).values({
      ...{ builderId: builder.id, id: review, receiptId: receipt, verdict: "CONFIRMED" },
      ...{ reviewedAt: wednesday, reviewedById: by },
    });
  });
  return { returned, review };
}

/** Tells a member something as the rules would. Gives its uuid. */
async function noticeOf({ database }: World, builder: SeededBuilder, member: string): Promise<string> {
  const id = randomUUID();
  await database.withTenant({ builderId: builder.id }, (tx) =>
    tx.insert(notifications).values({
      ...{ builderId: builder.id, id, memberId: builder.uuid(member), rule: "DELIVERY", stage: "MISSED" },
      ...{ subjectType: "Tour", subjectId: randomUUID(), arming: "start", at: wednesday },
    }),
  );
  return id;
}

/** Leaves details with a builder's key. Gives the uuid of what is kept. */
async function intakeOf(world: World, builder: SeededBuilder): Promise<string> {
  const input = inputs.buyerIntakeSubmit(marked());
  const caller = world.page({ key: world.websiteKey(builder).key });
  await mutateAs(caller, "buyerIntakeSubmit", { ...input, communityId: null });
  const rows = await world.database.withTenant({ builderId: builder.id }, (tx) =>
    tx.select({ id: buyerIntakes.id }).from(buyerIntakes),
  );
  return rows[0]?.id ?? "";
}

/** Begins the morning sync over a life's tour and writes its summary. Gives the uuid of the sync. */
function syncOf(world: World, builder: SeededBuilder, { tour }: Life): Promise<string> {
  return as(world, builder, "Nora", wednesday, async (osc) => {
    const pair = { oscId: builder.uuid("Nora"), osmId: builder.uuid("Mark"), day: "2025-11-22" };
    const syncId = must(await startSync(osc, pair));
    must(await summarizeTour(osc, { syncId, tourId: tour, words: "Start upstairs", replacesId: null }));
    return syncId;
  });
}

function capitalised(name: string): string {
  return name.charAt(0).toUpperCase() + name.slice(1);
}
