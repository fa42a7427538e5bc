import { builderKeys, members } from "@baton/database";
import { testDatabases } from "@baton/testing";
import { eq } from "drizzle-orm";
import { afterAll, beforeAll, describe, expect, onTestFinished, test, vi } from "vitest";
import { toGlobalId } from "../schema/global-id.ts";
import { live } from "../testing/life.ts";
import { connectLive, type LiveClient, type Subscribed } from "../testing/live-client.ts";
import { done } from "../testing/mutate-as.ts";
import { openWorld, tokenFor, type World } from "../testing/world.ts";
import { liveLimits } from "./limits.ts";

const handoffChanged =
  "subscription ($tourId: ID!) { handoffChanged(tourId: $tourId) { kind at tour { id status } } }";
/** A busy machine takes its time; what never comes fails all the same. */
const until = (holds: () => void) => vi.waitFor(holds, 15_000);
const dayChanged = "subscription { dayChanged { kind at } }";

describe.each(testDatabases())("live on $engine", ({ fresh }) => {
  let world: World;
  beforeAll(async () => {
    world = await openWorld(await fresh());
  });
  afterAll(() => world.close());

  async function connect(member: string, builder = world.ours): Promise<LiveClient> {
    const client = connectLive(world, `Bearer ${await tokenFor(member, builder)}`);
    onTestFinished(() => client.close());
    await until(() => expect(client.messages[0]?.type).toBe("connection_ack"));
    return client;
  }

  /** What was heard after the first signal, which says that it has begun. */
  const kinds = ({ heard }: Subscribed) =>
    heard.slice(1).flatMap(({ data }) => Object.values(data ?? {}).map((change) => change?.kind));

  async function begun(...subscriptions: readonly Subscribed[]) {
    await until(() => expect(subscriptions.every(({ heard }) => heard.length > 0)).toBe(true));
  }

  test("tells who looks at a tour what happens to it, as it is after that", async () => {
    const { tour } = await live(world, "BOOKED");
    const tourId = toGlobalId("Tour", tour);
    const subscribed = (await connect("Mark")).subscribe(handoffChanged, { tourId });
    await begun(subscribed);
    await done(world.as("Nora"), "tourCancel", { tourId, reason: "Ill" });
    await until(() => expect(kinds(subscribed)).toContain("tour.cancelled"));
    expect(subscribed.heard[1]?.data?.handoffChanged).toMatchObject({
      tour: { id: tourId, status: "CANCELLED" },
    });
  });

  test("says nothing of other tours, nor of what is only being typed", async () => {
    const [one, other] = [await live(world, "BOOKED"), await live(world, "BOOKED", { name: "Ann Lee" })];
    const subscribed = (await connect("Mark")).subscribe(handoffChanged, {
      tourId: toGlobalId("Tour", one.tour),
    });
    await begun(subscribed);
    await done(world.as("Nora"), "tourCancel", { tourId: toGlobalId("Tour", other.tour), reason: "Ill" });
    await done(world.as("Nora"), "commitmentKeep", {
      commitmentId: toGlobalId("Commitment", one.commitment),
      note: "Sent",
    });
    await until(() => expect(kinds(subscribed)).toEqual(["commitment.kept"]));
  });

  test("tells no one of what they may not see: another builder, another community, no role for it", async () => {
    const theirs = await live(world, "BOOKED", { builder: world.theirs });
    const ours = await live(world, "BOOKED");
    const variables = { tourId: toGlobalId("Tour", ours.tour) };
    const stranger = await connect("Mark", world.theirs);
    const [deaf, elsewhere] = [stranger.subscribe(handoffChanged, variables), stranger.subscribe(dayChanged)];
    const ruth = await connect("Ruth");
    const [blind, outOfScope] = [ruth.subscribe(handoffChanged, variables), ruth.subscribe(dayChanged)];
    const mia = (await connect("Mia")).subscribe(dayChanged);
    const mark = (await connect("Mark")).subscribe(dayChanged);
    await begun(elsewhere, outOfScope, mia, mark);
    await done(world.as("Nora"), "tourCancel", { ...variables, reason: "Ill" });
    await done(world.as("Nora", world.theirs), "tourCancel", {
      tourId: toGlobalId("Tour", theirs.tour),
      reason: "Moved",
    });
    // The stranger's own comes after ours: what was to be heard before it has been.
    await until(() => expect(kinds(elsewhere)).toEqual(["tour.cancelled"]));
    await until(() => expect(kinds(mark)).toEqual(["tour.cancelled"]));
    // Not even that it has begun: what one may not see does not exist.
    expect([deaf, blind].flatMap(({ heard }) => heard)).toEqual([]);
    expect(kinds(outOfScope)).toEqual([]);
    expect(kinds(elsewhere)).toHaveLength(1);
    expect(mia.heard).toEqual([
      expect.objectContaining({ errors: [expect.objectContaining({ extensions: { code: "FORBIDDEN" } })] }),
    ]);
  });

  test("tells who asks and who answers of a question, and nobody who may not see its handoff", async () => {
    const { handoff } = await live(world, "DELIVERED");
    const handoffId = toGlobalId("Handoff", handoff);
    const query = `subscription ($handoffId: ID!) { clarificationChanged(handoffId: $handoffId) {
      kind clarification { question answer } } }`;
    const hear = async (member: string, builder = world.ours) =>
      (await connect(member, builder)).subscribe(query, { handoffId });
    const [nora, mark] = [await hear("Nora"), await hear("Mark")];
    const [ruth, stranger] = [await hear("Ruth"), await hear("Mark", world.theirs)];
    await begun(nora, mark);
    const clarificationId = await done(world.as("Mark"), "clarificationAsk", { handoffId, question: "Who?" });
    await done(world.as("Nora"), "clarificationAnswer", { clarificationId, answer: "Dana" });
    const both = ["clarification.asked", "clarification.answered"];
    await until(() => expect([kinds(nora), kinds(mark)]).toEqual([both, both]));
    expect(mark.heard[2]?.data?.clarificationChanged).toMatchObject({ clarification: { answer: "Dana" } });
    expect([ruth, stranger].flatMap(({ heard }) => heard)).toEqual([]);
  });

  test("says nothing of what was rolled back, and nothing after it was told to stop", async () => {
    const { tour } = await live(world, "BOOKED");
    const tourId = toGlobalId("Tour", tour);
    const subscribed = (await connect("Sam")).subscribe(dayChanged);
    await begun(subscribed);
    await world
      .as("Nora")
      .send(
        `mutation { a: tourCancel(input: {idempotencyKey: "k", tourId: "${tourId}", reason: "x"}) { tour { id } } b: nonsense }`,
      );
    subscribed.stop();
    const other = (await connect("Sam")).subscribe(dayChanged);
    await begun(other);
    await done(world.as("Nora"), "tourCancel", { tourId, reason: "Ill" });
    await until(() => expect(kinds(other)).toEqual(["tour.cancelled"]));
    expect(kinds(subscribed)).toEqual([]);
  });

  test.each([
    ["no token", undefined],
    ["nonsense", "Bearer nonsense"],
    ["a number", 7],
  ])("closes a socket that shows %s", async (_, authorization) => {
    const client = connectLive(world);
    client.send({ type: "connection_init", payload: { authorization } });
    expect((await client.closed)[0]).toBe(4403);
  });

  test("closes a socket that shows a publishable key, or a member who has left", async () => {
    const key = connectLive(world, `Bearer ${world.websiteKey().key}`);
    expect((await key.closed)[0]).toBe(4403);
    const gone = connectLive(world, `Bearer ${await tokenFor("Gone", world.ours)}`);
    expect((await gone.closed)[0]).toBe(4403);
  });

  test("closes a socket that subscribes before it says whose it is", async () => {
    const client = connectLive(world);
    client.subscribe(dayChanged);
    expect((await client.closed)[0]).toBe(4401);
  });

  test("closes the socket of a member who may do nothing any more, at the next thing that happens", async () => {
    const { tour } = await live(world, "BOOKED");
    const client = await connect("Oscar");
    const subscribed = client.subscribe(dayChanged);
    await begun(subscribed);
    await world.database.withTenant({ builderId: world.ours.id }, (tx) =>
      tx
        .update(members)
        .set({ deactivatedAt: new Date() })
        .where(eq(members.id, world.ours.uuid("Oscar"))),
    );
    await done(world.as("Nora"), "tourCancel", { tourId: toGlobalId("Tour", tour), reason: "Ill" });
    expect((await client.closed)[0]).toBe(4403);
    expect(kinds(subscribed)).toEqual([]);
  });

  test("answers subscriptions alone, and within the limits of a query", async () => {
    const client = await connect("Nora");
    const codes = async (query: string, variables = {}) => {
      const subscribed = client.subscribe(query, variables);
      await until(() => expect(subscribed.refused).not.toEqual([]));
      return subscribed.refused.map(({ extensions }) => extensions.code);
    };
    expect(await codes("{ viewer { now } }")).toEqual(["BAD_REQUEST"]);
    expect(await codes("unknownDocument-12345678")).toEqual(["UNKNOWN_DOCUMENT"]);
    expect(await codes("subscription { dayChanged {")).toEqual(["GRAPHQL_PARSE_FAILED"]);
    expect(await codes("subscription { nothing }")).toEqual(["GRAPHQL_VALIDATION_FAILED"]);
    const aliases = Array.from({ length: 31 }, (_, n) => `a${n}: kind`).join(" ");
    expect(await codes(`subscription { dayChanged { ${aliases} } }`)).toEqual(["ALIAS_LIMIT_EXCEEDED"]);
    const deep = `subscription ($t: ID!) { handoffChanged(tourId: $t) { tour { buyer { tours(first: 100) { nodes {
      buyer { tours(first: 100) { nodes { buyer { tours(first: 100) { nodes { id } } } } } } } } } } } }`;
    expect(await codes(handoffChanged)).toEqual(["BAD_USER_INPUT"]);
    expect(await codes(deep, { t: "x" })).toEqual(["COST_LIMIT_EXCEEDED"]);
  });

  test("bounds subscriptions, sockets and messages", async () => {
    const client = await connect("Ada");
    const all = Array.from({ length: liveLimits.subscriptionsPerSocket + 1 }, () =>
      client.subscribe(dayChanged),
    );
    await until(() => expect(all.at(-1)?.refused[0]?.extensions.code).toBe("SUBSCRIPTION_LIMIT_EXCEEDED"));
    expect(all.slice(0, -1).flatMap(({ refused }) => refused)).toEqual([]);
    for (let n = 0; n <= liveLimits.messagesPerMinute; n += 1) client.send({ type: "pong" });
    expect((await client.closed)[0]).toBe(4429);

    for (let n = 0; n < liveLimits.socketsPerMember; n += 1) await connect("Ada");
    const tooMany = connectLive(world, `Bearer ${await tokenFor("Ada", world.ours)}`);
    expect((await tooMany.closed)[0]).toBe(1013);
  });

  test("is told over HTTP where subscriptions are answered", async () => {
    const { status, errors } = await world.as("Nora").send(dayChanged);
    expect(status).toBe(400);
    expect(errors[0]?.message).toContain("graphql-transport-ws");
  });

  test("a revoked key ends what was opened with it", async () => {
    const client = await connect("Mark", world.theirs);
    await begun(client.subscribe(dayChanged));
    await world.database.withTenant({ builderId: world.theirs.id }, (tx) =>
      tx.update(builderKeys).set({ revokedAt: new Date() }),
    );
    await live(world, "BOOKED", { builder: world.theirs });
    expect((await client.closed)[0]).toBe(4403);
  });
});
