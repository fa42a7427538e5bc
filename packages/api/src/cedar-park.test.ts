import { testDatabases } from "@baton/testing";
import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { herreras, withoutFinancing } from "./testing/content.ts";
import { done, mutateAs } from "./testing/mutate-as.ts";
import { openWorld, saturday, type World, wednesday } from "./testing/world.ts";

const cardQuery = `query ($tour: ID!) { tour(id: $tour) {
  startsAt visit community { name timeZone } onsiteManager { name }
  buyer { name people { name decides comesToTour } }
  timing { setUp { state } delivery { state shortNotice dueAt } read { state opensAt } outcome { state } }
  handoff {
    status draft { nextAction { doFirst } } viewerCan { edit deliver acknowledge recordOutcome }
    currentVersion { number
      content {
        qualification { budget { state value { min { amount } max { amount } } } financing { state value { lender } } }
        history { floorplansDiscussed { floorplan { name } } interactions { summary } }
        nextAction { doFirst expectations { kind floorplan { name } note } temperature { level reason } }
      }
      brief { text wordCount readingSeconds } receipts { state readBack reader { name } } changesSinceRead { field before after version changedAt changedBy { name } }
    }
    commitments { id words dueAt overdue status viewerCan { settle } }
    outcome { result summary }
  } } }`;

interface Receipts {
  readonly handoff: { readonly currentVersion: { readonly receipts: readonly { readonly id: string }[] } };
}

interface Card {
  readonly tour: {
    readonly timing: Record<"setUp" | "delivery" | "read" | "outcome", { readonly state: string }>;
    readonly handoff: {
      readonly status: string;
      readonly draft: unknown;
      readonly viewerCan: Record<string, boolean>;
      readonly currentVersion: {
        readonly number: number;
        readonly content: unknown;
        readonly brief: { readonly text: string };
        readonly changesSinceRead: readonly unknown[];
        readonly receipts: readonly unknown[];
      };
      readonly commitments: readonly { readonly id: string; readonly status: string }[];
    };
  };
}

describe.each(testDatabases())("the Cedar Park story on $engine", ({ fresh }) => {
  let world: World;
  const ids: Record<"buyer" | "call" | "tour" | "handoff" | "promise", string> = {
    buyer: "",
    call: "",
    tour: "",
    handoff: "",
    promise: "",
  };

  beforeAll(async () => {
    world = await openWorld(await fresh());
  });
  afterAll(() => world.close());

  const card = async (member: string) =>
    (await world.as(member).send<Card>(cardQuery, { tour: ids.tour })).data.tour;
  const plans = () => ({
    magnolia: world.id("Floorplan", "Magnolia"),
    sandalwood: world.id("Floorplan", "Sandalwood"),
  });

  test("the OSC writes buyer, call and promise down and books the tour", async () => {
    const nora = world.as("Nora");
    ids.buyer = await done(nora, "buyerCreate", {
      people: herreras(plans()).identity.people,
      contactPoints: [{ kind: "PHONE", value: "(512) 555-0142", label: "Dana, mobile" }],
      source: "Website form",
    });
    ids.call = await done(nora, "interactionRecord", {
      buyerId: ids.buyer,
      channel: "CALL",
      occurredAt: wednesday,
      summary: "Two communities narrowed down to Cedar Park",
      floorplanIds: Object.values(plans()),
      objections: [{ key: "1", objection: "HOA fee", answer: "" }],
    });
    const booked = await mutateAs(nora, "tourBook", {
      buyerId: ids.buyer,
      communityId: world.id("Community", "Cedar Park"),
      onsiteManagerId: world.id("Member", "Mark"),
      startsAt: "2025-11-22T11:00:00-06:00",
    });
    expect(booked.object).toMatchObject({
      status: "BOOKED",
      visit: "FIRST_VISIT",
      startsAt: saturday.toISOString(),
      endsAt: "2025-11-22T18:00:00.000Z",
    });
    ids.tour = String(booked.object?.id);
    const made = await mutateAs(nora, "commitmentMake", {
      buyerId: ids.buyer,
      words: "Updated incentive sheets ready on Saturday",
      ownerId: world.id("Member", "Mark"),
      source: { interactionId: ids.call },
    });
    expect(made.object).toMatchObject({
      dueAt: saturday.toISOString(),
      source: { __typename: "Interaction" },
    });
    ids.promise = String(made.object?.id);
  });

  test("a delivery is stopped while a required field is not asked, naming section and field", async () => {
    const nora = world.as("Nora");
    const content = withoutFinancing(herreras(plans(), ids.call));
    const saved = await mutateAs(nora, "handoffSaveDraft", {
      tourId: ids.tour,
      expectedRevision: 0,
      content,
    });
    ids.handoff = String(saved.object?.id);
    const refused = await mutateAs(nora, "handoffDeliver", { handoffId: ids.handoff, expectedRevision: 1 });
    expect(refused.object).toBeNull();
    expect(refused.userErrors).toEqual([
      {
        code: "REQUIRED_FIELD_MISSING",
        message: expect.stringContaining("Financing"),
        field: null,
        section: "QUALIFICATION",
        handoffField: "FINANCING",
      },
    ]);
    const { completeness } = (
      await nora.send<{ handoff: { completeness: object } }>(
        "query ($id: ID!) { handoff(id: $id) { completeness { complete missing { section field reason } } } }",
        { id: ids.handoff },
      )
    ).data.handoff as { completeness: object };
    expect(completeness).toEqual({
      complete: false,
      missing: [{ section: "QUALIFICATION", field: "FINANCING", reason: "NOT_ASKED" }],
    });
  });

  test("completed, it is delivered well before the 24 hours", async () => {
    const nora = world.as("Nora");
    const content = herreras(plans(), ids.call);
    await done(nora, "handoffSaveDraft", { tourId: ids.tour, expectedRevision: 1, content });
    const delivered = await mutateAs(nora, "handoffDeliver", { handoffId: ids.handoff, expectedRevision: 2 });
    expect(delivered.object).toMatchObject({
      status: "DELIVERED",
      currentVersion: { number: 1 },
      hasUndeliveredChanges: false,
    });
    expect((await card("Nora")).timing).toMatchObject({
      setUp: { state: "ON_TIME" },
      delivery: { state: "ON_TIME", shortNotice: false, dueAt: "2025-11-21T17:00:00.000Z" },
      read: { state: "UNREAD", opensAt: "2025-11-22T13:00:00.000Z" },
      outcome: { state: "NOT_YET" },
    });
    const again = await mutateAs(nora, "handoffDeliver", { handoffId: ids.handoff, expectedRevision: 2 });
    expect(again.codes).toEqual(["NOTHING_NEW"]);
  });

  test("on the morning of the tour the OSM sees it all on the card, but not the draft", async () => {
    world.now = new Date("2025-11-22T14:30:00Z");
    const { handoff, ...tour } = await card("Mark");
    expect(tour).toMatchObject({
      community: { name: "Cedar Park", timeZone: "America/Chicago" },
      buyer: { name: "Dana & Luis Herrera", people: [{ decides: true }, { comesToTour: true }] },
    });
    expect(handoff.draft).toBeNull();
    expect(handoff.viewerCan).toEqual({
      edit: false,
      deliver: false,
      acknowledge: true,
      recordOutcome: false,
    });
    expect(handoff.currentVersion.content).toMatchObject({
      qualification: {
        budget: { state: "KNOWN", value: { min: { amount: 48_000_000 }, max: { amount: 54_000_000 } } },
        financing: { state: "KNOWN", value: { lender: "Lone Star Credit Union" } },
      },
      history: {
        floorplansDiscussed: [{ floorplan: { name: "Magnolia" } }, { floorplan: { name: "Sandalwood" } }],
        interactions: [{ summary: "Two communities narrowed down to Cedar Park" }],
      },
      nextAction: { expectations: [{ floorplan: { name: "Magnolia" } }, { floorplan: null }] },
    });
    expect(handoff.currentVersion.brief.text).toContain("Updated incentive sheets ready on Saturday");
    expect(handoff.commitments).toMatchObject([
      { status: "OPEN", overdue: false, viewerCan: { settle: true } },
    ]);
  });

  test("the OSM reads it back and marks the promise kept", async () => {
    const mark = world.as("Mark");
    const blank = await mutateAs(mark, "handoffAcknowledge", {
      handoffId: ids.handoff,
      versionNumber: 1,
      readBack: " ",
    });
    expect(blank.codes).toEqual(["INVALID_INPUT"]);
    const read = await mutateAs(mark, "handoffAcknowledge", {
      handoffId: ids.handoff,
      versionNumber: 1,
      readBack: "Magnolia first; sheets are printed",
    });
    expect(read.object).toMatchObject({ status: "ACKNOWLEDGED", timing: { read: { state: "READ" } } });
    const kept = await mutateAs(mark, "commitmentKeep", {
      commitmentId: ids.promise,
      note: "Handed over at the door",
    });
    expect(kept.object).toMatchObject({ status: "KEPT", settlementNote: "Handed over at the door" });
    const twice = await mutateAs(mark, "commitmentBreak", { commitmentId: ids.promise, note: "No" });
    expect(twice.codes).toEqual(["ALREADY_SETTLED"]);
    const { data } = await mark.send<{ commitment: unknown }>(
      "query ($id: ID!) { commitment(id: $id) { trail { change note by { name } } } }",
      { id: ids.promise },
    );
    expect(data.commitment).toEqual({
      trail: [
        { change: "MADE", note: "", by: { name: "Nora" } },
        { change: "KEPT", note: "Handed over at the door", by: { name: "Mark" } },
      ],
    });
  });

  test("a late correction makes version 2: unread again, with what changed since marked", async () => {
    const content = herreras(plans(), ids.call);
    const changed = {
      ...content,
      nextAction: { ...content.nextAction, doFirst: "Start with the Sandalwood" },
    };
    const nora = world.as("Nora");
    const saved = await mutateAs(nora, "handoffSaveDraft", {
      tourId: ids.tour,
      expectedRevision: 2,
      content: changed,
    });
    expect(saved.object).toMatchObject({ status: "ACKNOWLEDGED", hasUndeliveredChanges: true });
    await done(nora, "handoffDeliver", { handoffId: ids.handoff, expectedRevision: 3 });
    const { handoff, timing } = await card("Mark");
    expect(handoff.status).toBe("DELIVERED");
    expect(timing.read.state).toBe("UNREAD");
    expect(handoff.currentVersion.receipts).toEqual([]);
    expect(handoff.currentVersion.changesSinceRead).toEqual([
      {
        ...{ field: "DO_FIRST", before: "Start with the Magnolia", after: "Start with the Sandalwood" },
        ...{ version: 2, changedAt: world.now.toISOString(), changedBy: { name: "Nora" } },
      },
    ]);
    const old = await mutateAs(world.as("Mark"), "handoffAcknowledge", {
      handoffId: ids.handoff,
      versionNumber: 1,
      readBack: "Magnolia",
    });
    expect(old.codes).toEqual(["NEWER_VERSION"]);
    const input = { handoffId: ids.handoff, versionNumber: 2, readBack: "Sandalwood first" };
    await done(world.as("Mark"), "handoffAcknowledge", input);
    expect((await card("Mark")).handoff.currentVersion).toMatchObject({
      changesSinceRead: [],
      receipts: [{ state: "READ", readBack: "Sandalwood first", reader: { name: "Mark" } }],
    });
  });

  test("the OSC puts a misunderstanding right, and the OSM sends back what is still not clear", async () => {
    const read = `query ($id: ID!) { handoff(id: $id) { currentVersion { receipts { id } } } }`;
    const { data } = await world.as("Nora").send<Receipts>(read, { id: ids.handoff });
    const receiptId = data.handoff.currentVersion.receipts[0]?.id;
    const correction = { receiptId, verdict: "CORRECTED", correction: "Luis decides too" };
    const corrected = await mutateAs(world.as("Nora"), "handoffConfirmReadBack", correction);
    expect(corrected.object).toMatchObject({
      currentVersion: { receipts: [{ review: { verdict: "CORRECTED", reviewedBy: { name: "Nora" } } }] },
    });
    const input = { handoffId: ids.handoff, reason: "UNCLEAR", words: "Which of the two first?" };
    const returned = await mutateAs(world.as("Mark"), "handoffReturn", { ...input, versionNumber: 2 });
    expect(returned.object).toMatchObject({ status: "RETURNED", returns: { totalCount: 1 } });
    expect((await card("Mark")).timing.read.state).toBe("NOT_DELIVERED");
    await done(world.as("Nora"), "handoffDeliver", { handoffId: ids.handoff, expectedRevision: 3 });
    const { handoff, timing } = await card("Mark");
    expect(handoff.currentVersion).toMatchObject({ number: 3, receipts: [], changesSinceRead: [] });
    expect(timing.read.state).toBe("UNREAD");
    const again = {
      handoffId: ids.handoff,
      versionNumber: 3,
      readBack: "Sandalwood, then Magnolia; both decide",
    };
    await done(world.as("Mark"), "handoffAcknowledge", again);
  });

  test("the outcome waits for the tour to start, then closes it and is the first thing the OSC sees", async () => {
    const outcome = {
      handoffId: ids.handoff,
      attendance: "ATTENDED",
      result: "BE_BACK",
      summary: "Loved the Sandalwood",
      nextStep: {
        words: "Be-back on Tuesday",
        ownerId: world.id("Member", "Nora"),
        dueAt: "2025-11-25T23:00:00.000Z",
      },
      askedAgain: ["BUDGET"],
    };
    const early = await mutateAs(world.as("Mark"), "handoffRecordOutcome", outcome);
    expect(early.codes).toEqual(["TOUR_NOT_STARTED"]);
    world.now = new Date("2025-11-22T18:30:00Z");
    const closed = await mutateAs(world.as("Mark"), "handoffRecordOutcome", outcome);
    expect(closed.object).toMatchObject({ status: "CLOSED", tour: { status: "COMPLETED" } });
    const { data } = await world.as("Nora").send<{ buyer: unknown }>(
      `query ($id: ID!) { buyer(id: $id) {
        latestOutcome { result summary nextStep { words owner { name } dueAt } askedAgain recordedBy { name } handoff { tour { id } } } nextTour { id } } }`,
      { id: ids.buyer },
    );
    expect(data.buyer).toEqual({
      latestOutcome: {
        result: "BE_BACK",
        summary: "Loved the Sandalwood",
        nextStep: {
          words: "Be-back on Tuesday",
          owner: { name: "Nora" },
          dueAt: "2025-11-25T23:00:00.000Z",
        },
        askedAgain: ["BUDGET"],
        recordedBy: { name: "Mark" },
        handoff: { tour: { id: ids.tour } },
      },
      nextTour: null,
    });
    const late = await mutateAs(world.as("Nora"), "handoffSaveDraft", {
      tourId: ids.tour,
      expectedRevision: 3,
      content: herreras(plans()),
    });
    expect(late.codes).toEqual(["HANDOFF_ENDED"]);
    expect((await card("Mark")).timing).toMatchObject({
      delivery: { state: "ON_TIME" },
      read: { state: "READ" },
      outcome: { state: "ON_TIME" },
    });
  });
});
