import { emptyContent } from "@baton/playbook";
import { testDatabases } from "@baton/testing";
import { sql } from "drizzle-orm";
import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { type Database, openDatabase, type Tx } from "./index.ts";
import { queryRows } from "./query-rows.ts";
import { insertEverything, oneOfEverything } from "./testing/one-of-everything.ts";

/**
 * What an erasure does to every column that can hold words. A new column fails the test until it stands here, and is
 * dealt with in `erase_buyer()` where it is emptied.
 */
const decided: Readonly<Record<string, { readonly emptied?: string; readonly kept?: string }>> = {
  // Of no buyer: the builder's own, and of their members and pages.
  builder: { kept: "name playbook slug" },
  builder_key: { kept: "alg kid public_jwk secret" },
  community: { kept: "city country name phone postal_code region street time_zone" },
  division: { kept: "name" },
  floorplan: { kept: "name starting_price_currency" },
  member: { kept: "email name phone quiet_from quiet_to role time_zone" },
  publishable_key: { kept: "key label origins" },
  // Of a buyer. What is kept are codes and ids: they count, and say nothing of anybody.
  buyer: { emptied: "name search_text source" },
  buyer_contact_point: { emptied: "kind label value" },
  buyer_external_id: { emptied: "system value" },
  buyer_intake: {
    emptied: "consent_text contact_points idempotency_key identity input_hash qualification",
    kept: "origin",
  },
  buyer_person: { emptied: "key name relation" },
  clarification: { emptied: "answer question", kept: "field" },
  commitment: { emptied: "evidence_url settlement_note words", kept: "source_kind status" },
  commitment_event: { emptied: "changes note", kept: "change door" },
  event: { emptied: "changes data", kept: "door kind subject_type" },
  follow_up: { emptied: "comment secret_hash" },
  handoff: { emptied: "draft", kept: "status" },
  handoff_action_done: { kept: "action_key" },
  handoff_outcome: {
    emptied: "next_step objections_open other_reactions summary",
    kept: "asked_again attendance known result",
  },
  handoff_receipt: { emptied: "read_back" },
  handoff_return: { emptied: "words", kept: "reason" },
  handoff_version: { emptied: "content" },
  idempotency_key: { emptied: "input_hash", kept: "key operation result_type" },
  interaction: { emptied: "objections summary", kept: "channel" },
  morning_sync_summary: { emptied: "words" },
  notification: { kept: "arming rule stage subject_type" },
  outcome_floorplan: { emptied: "note", kept: "reaction" },
  read_back_review: { emptied: "correction", kept: "verdict" },
  tour: { emptied: "cancellation_reason reschedule_reason", kept: "status visit" },
};

const secret = "Zebulon";
const gone = new Date("2026-04-01T12:00:00Z");

/** A row in every table with a word in every column that is emptied, where the plain fixture has none. */
function everythingSaid() {
  const rows = oneOfEverything(crypto.randomUUID());
  const at = rows.tour.startsAt;
  const changes = [{ field: "Notes", from: secret, to: null }];
  const content = { ...emptyContent(), qualification: { ...emptyContent().qualification, notes: secret } };
  return {
    ...rows,
    buyer: { ...rows.buyer, name: secret, source: secret, searchText: secret },
    person: { ...rows.person, key: secret, name: secret, relation: secret },
    contactPoint: { ...rows.contactPoint, value: secret, label: secret },
    externalId: { ...rows.externalId, system: secret, value: secret },
    interaction: {
      ...rows.interaction,
      summary: secret,
      objections: [{ key: "1", objection: secret, answer: "" }],
    },
    intake: { ...rows.intake, ...content, consentText: secret, idempotencyKey: secret, inputHash: secret },
    tour: {
      ...rows.tour,
      status: "CANCELLED",
      rescheduledAt: at,
      rescheduleReason: secret,
      cancelledAt: at,
      cancellationReason: secret,
    },
    handoff: { ...rows.handoff, draft: content },
    version: { ...rows.version, content },
    receipt: { ...rows.receipt, readBack: secret },
    readBackReview: { ...rows.readBackReview, correction: secret },
    handoffReturn: { ...rows.handoffReturn, words: secret },
    clarification: {
      ...rows.clarification,
      question: secret,
      answer: secret,
      answeredAt: at,
      answeredById: rows.member.id,
    },
    outcome: {
      ...rows.outcome,
      summary: secret,
      otherReactions: secret,
      objectionsOpen: [secret, secret],
      nextStep: secret,
    },
    planWalked: { ...rows.planWalked, note: secret },
    followUp: { ...rows.followUp, secretHash: secret, answeredAt: at, hadToRepeat: false, comment: secret },
    morningSyncSummary: { ...rows.morningSyncSummary, words: secret },
    commitment: {
      ...rows.commitment,
      words: secret,
      status: "KEPT",
      settledAt: at,
      settlementNote: secret,
      evidenceUrl: secret,
    },
    commitmentEvent: { ...rows.commitmentEvent, note: secret, changes },
    event: { ...rows.event, buyerId: rows.buyer.id, changes, data: { terms: [secret], version: 3 } },
    idempotencyKey: { ...rows.idempotencyKey, inputHash: secret },
  };
}

type Said = Awaited<ReturnType<typeof tableDump>>;

/** Every row of every table the builder sees, as text, by table. */
async function tableDump(tx: Tx) {
  const dump: Record<string, Record<string, unknown>[]> = {};
  for (const name of Object.keys(decided)) {
    dump[name] = await queryRows(tx, sql`select to_jsonb(t) as row from ${sql.identifier(name)} t`);
  }
  return dump;
}

describe.each(testDatabases())("erasing a buyer on $engine", ({ fresh }) => {
  let database: Database;
  const [ours, theirs] = [everythingSaid(), everythingSaid()];
  let before: Said;
  let after: Said;
  const inside = <T>(rows: typeof ours, work: (tx: Tx) => Promise<T>) =>
    database.withTenant({ builderId: rows.builder.builderId }, work);
  const erase = (rows: typeof ours, id: string) =>
    inside(rows, async (tx) => {
      const [answer] = await queryRows<{ erased: boolean }>(
        tx,
        sql`select erase_buyer(${id}::uuid, ${gone.toISOString()}::timestamptz) as erased`,
      );
      return answer?.erased;
    });

  beforeAll(async () => {
    database = await openDatabase(await fresh());
    for (const rows of [ours, theirs])
      await inside(rows, (tx) => insertEverything(tx, rows as unknown as ReturnType<typeof oneOfEverything>));
    before = await inside(ours, tableDump);
    expect(await erase(theirs, ours.buyer.id)).toBe(false);
    expect(await erase(ours, ours.buyer.id)).toBe(true);
    after = await inside(ours, tableDump);
  });
  afterAll(() => database.close());

  test("is decided for every column that can hold words", async () => {
    const columns = await inside(ours, (tx) =>
      queryRows<{ name: string; column: string }>(
        tx,
        sql`select table_name as name, column_name as column from information_schema.columns
          where table_schema = 'public' and data_type in ('text', 'jsonb', 'json', 'ARRAY', 'character varying')`,
      ),
    );
    const tables = [...new Set(columns.map(({ name }) => name))];
    const inCode = Object.entries(decided).map(([name, { emptied = "", kept = "" }]) => [
      name,
      `${emptied} ${kept}`.split(" ").filter(Boolean).sort(),
    ]);
    const inCatalog = tables.map((table) => [
      table,
      columns.flatMap(({ name, column }) => (name === table ? [column] : [])).sort(),
    ]);
    expect(Object.fromEntries(inCode)).toEqual(Object.fromEntries(inCatalog));
  });

  test("leaves none of the words anywhere, not even another table", () => {
    expect(JSON.stringify(before).match(new RegExp(secret, "g"))?.length).toBeGreaterThan(40);
    expect(JSON.stringify(after)).not.toContain(secret);
  });

  test.each(Object.entries(decided))("%s keeps its rows, codes and times", (name, { emptied = "" }) => {
    const deleted = ["buyer_person", "buyer_contact_point", "buyer_external_id"].includes(name);
    const without = (rows: Said[string] = []) =>
      rows.map(({ row }) =>
        Object.fromEntries(
          Object.entries(row as object).filter(
            ([column]) => column !== "erased_at" && !emptied.split(" ").includes(column),
          ),
        ),
      );
    expect(before[name]?.length).toBe(1);
    expect(without(after[name])).toEqual(deleted ? [] : without(before[name]));
  });

  test("leaves contents as nobody's, figures as they were, and says so in the buyer's name", () => {
    const row = (name: string) => after[name]?.[0]?.row as Record<string, unknown>;
    expect(row("buyer")).toMatchObject({ name: "Erased buyer", source: null, search_text: "" });
    expect(new Date(String(row("buyer").erased_at))).toEqual(gone);
    expect(row("handoff").draft).toEqual(emptyContent());
    expect(row("handoff_version").content).toEqual(emptyContent());
    const { identity, qualification } = emptyContent();
    expect(row("buyer_intake")).toMatchObject({ identity, qualification, contact_points: [] });
    expect(row("handoff_outcome").objections_open).toEqual(["Erased", "Erased"]);
    expect(row("event")).toMatchObject({ changes: null, data: { version: 3 } });
  });

  test("changes nothing of another builder, and nothing the second time", async () => {
    expect(JSON.stringify(await inside(theirs, tableDump))).toContain(secret);
    expect(await erase(ours, ours.buyer.id)).toBe(false);
    expect(await erase(ours, crypto.randomUUID())).toBe(false);
    expect(await inside(ours, tableDump)).toEqual(after);
  });
});
