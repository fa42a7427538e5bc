import { testDatabases } from "@baton/testing";
import { eq } from "drizzle-orm";
import { afterAll, beforeAll, describe, expect, test } from "vitest";
import {
  buyerExternalIds,
  buyerIntakes,
  buyers,
  commitments,
  communities,
  type Database,
  floorplans,
  handoffOutcomes,
  handoffReceipts,
  handoffs,
  handoffVersions,
  idempotencyKeys,
  members,
  openDatabase,
  publishableKeys,
  type Tx,
  tours,
} from "./index.ts";
import { insertEverything, oneOfEverything } from "./testing/one-of-everything.ts";

const rows = oneOfEverything(crypto.randomUUID());
const id = () => crypto.randomUUID();
const at = new Date("2026-03-07T18:30:00Z");
const never = "MAYBE" as "OSC";

/** What must not be storable, whatever the code above does: the constraint that stops it, and the try. */
const refusals: readonly (readonly [constraint: string, attempt: (tx: Tx) => Promise<unknown>])[] = [
  ["member_role", (tx) => tx.insert(members).values({ ...rows.member, id: id(), role: never, email: null })],
  [
    "member_email",
    (tx) => tx.insert(members).values({ ...rows.member, id: id(), email: "PRIYA@hearthstone.example" }),
  ],
  ["community_time_zone_form", (tx) => tx.update(communities).set({ timeZone: "CST" })],
  ["community_phone_form", (tx) => tx.update(communities).set({ phone: "512 555 0142" })],
  ["floorplan_starting_price", (tx) => tx.update(floorplans).set({ startingPriceAmount: 48_000_000 })],
  ["buyer_external_id_taken", (tx) => takeExternalId(tx)],
  ["tour_ends_after_start", (tx) => tx.update(tours).set({ endsAt: rows.tour.startsAt })],
  ["tour_cancellation", (tx) => tx.update(tours).set({ status: "CANCELLED" })],
  ["tour_cancellation", (tx) => tx.update(tours).set({ cancelledAt: at, cancellationReason: "Ill" })],
  ["tour_reschedule", (tx) => tx.update(tours).set({ rescheduledAt: at })],
  ["handoff_one_per_tour", (tx) => tx.insert(handoffs).values({ ...rows.handoff, id: id() })],
  ["handoff_revision", (tx) => tx.update(handoffs).set({ revision: 0 })],
  ["handoff_draft_has_no_version", (tx) => tx.update(handoffs).set({ status: "DELIVERED" })],
  [
    "handoff_draft_has_no_version",
    (tx) => tx.update(handoffs).set({ currentVersion: 1, deliveredRevision: 1 }),
  ],
  [
    "handoff_delivered",
    (tx) => tx.update(handoffs).set({ status: "DELIVERED", currentVersion: 1, deliveredRevision: 2 }),
  ],
  [
    "handoff_newest_version_fk",
    (tx) => tx.update(handoffs).set({ status: "DELIVERED", currentVersion: 2, deliveredRevision: 1 }),
  ],
  ["handoff_version_number", (tx) => tx.insert(handoffVersions).values({ ...rows.version, id: id() })],
  [
    "handoff_receipt_version_fk",
    (tx) => tx.insert(handoffReceipts).values({ ...rows.receipt, id: id(), versionNumber: 2 }),
  ],
  [
    "handoff_receipt_read_back_not_blank",
    (tx) => tx.insert(handoffReceipts).values({ ...rows.receipt, id: id(), readBack: " \n" }),
  ],
  [
    "handoff_outcome_one_per_handoff",
    (tx) => tx.insert(handoffOutcomes).values({ ...rows.outcome, id: id() }),
  ],
  [
    "commitment_words_not_blank",
    (tx) => tx.insert(commitments).values({ ...rows.commitment, id: id(), words: "" }),
  ],
  [
    "commitment_one_source",
    (tx) => tx.insert(commitments).values({ ...rows.commitment, id: id(), handoffId: rows.handoff.id }),
  ],
  [
    "commitment_one_source",
    (tx) => tx.insert(commitments).values({ ...rows.commitment, id: id(), tourId: null }),
  ],
  [
    "commitment_one_source",
    (tx) => tx.insert(commitments).values({ ...rows.commitment, id: id(), sourceKind: "HANDOFF" }),
  ],
  ["commitment_settlement", (tx) => tx.update(commitments).set({ status: "KEPT" })],
  ["commitment_settlement", (tx) => tx.update(commitments).set({ settledAt: at, settlementNote: "Sent" })],
  [
    "commitment_settlement_note_not_blank",
    (tx) => tx.update(commitments).set({ status: "KEPT", settledAt: at, settlementNote: " " }),
  ],
  [
    "commitment_evidence_of_keeping",
    (tx) => tx.update(commitments).set({ evidenceUrl: "https://x.example" }),
  ],
  [
    "idempotency_key_length",
    (tx) => tx.insert(idempotencyKeys).values({ ...rows.idempotencyKey, key: "k".repeat(129) }),
  ],
  ["publishable_key_taken", (tx) => tx.insert(publishableKeys).values({ ...rows.publishableKey, id: id() })],
  [
    "publishable_key_form",
    (tx) => tx.insert(publishableKeys).values({ ...rows.publishableKey, id: id(), key: "pk_short" }),
  ],
  [
    "publishable_key_origins",
    (tx) => tx.insert(publishableKeys).values({ ...rows.publishableKey, id: id(), origins: [] }),
  ],
  [
    "publishable_key_limits",
    (tx) => tx.insert(publishableKeys).values({ ...rows.publishableKey, id: id(), perMinute: 0 }),
  ],
  ["buyer_intake_once", (tx) => tx.insert(buyerIntakes).values({ ...rows.intake, id: id() })],
  [
    "buyer_intake_consent_not_blank",
    (tx) =>
      tx.insert(buyerIntakes).values({ ...rows.intake, id: id(), idempotencyKey: "l", consentText: " " }),
  ],
];

describe.each(testDatabases())("constraints on $engine", ({ fresh }) => {
  let database: Database;
  beforeAll(async () => {
    database = await openDatabase(await fresh());
    await asBuilder((tx) => insertEverything(tx, rows));
  });
  afterAll(() => database.close());

  const asBuilder = <T>(work: (tx: Tx) => Promise<T>) =>
    database.withTenant({ builderId: rows.builder.builderId }, work);

  test.each(refusals)("%s", async (constraint, attempt) => {
    await expect(asBuilder(attempt)).rejects.toMatchObject({ constraint });
  });

  test("a delivery, a cancellation and a kept promise pass", async () => {
    await asBuilder(async (tx) => {
      await tx.update(handoffs).set({ status: "DELIVERED", currentVersion: 1, deliveredRevision: 1 });
      await tx.update(tours).set({ status: "CANCELLED", cancelledAt: at, cancellationReason: "Ill" });
      await tx.update(commitments).set({
        status: "KEPT",
        settledAt: at,
        settlementNote: "Sheets sent by email",
        evidenceUrl: "https://hearthstone.example/sheets",
      });
    });
    const [kept] = await asBuilder((tx) =>
      tx.select().from(commitments).where(eq(commitments.status, "KEPT")),
    );
    expect(kept).toMatchObject({ words: rows.commitment.words, settledAt: at });
  });

  test("a row comes back as it went in", async () => {
    const stored = await asBuilder(async (tx) => ({
      plan: (await tx.select().from(floorplans))[0],
      version: (await tx.select().from(handoffVersions))[0],
      outcome: (await tx.select().from(handoffOutcomes))[0],
    }));
    expect(stored).toMatchObject({ plan: rows.floorplan, version: rows.version, outcome: rows.outcome });
  });
});

/** One identity in the other system is one buyer here: another buyer cannot have it too. */
async function takeExternalId(tx: Tx): Promise<void> {
  const other = { ...rows.buyer, id: id() };
  await tx.insert(buyers).values(other);
  await tx.insert(buyerExternalIds).values({ ...rows.externalId, buyerId: other.id });
}
