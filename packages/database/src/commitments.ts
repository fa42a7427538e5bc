import { sql } from "drizzle-orm";
import { check, foreignKey, index, jsonb, pgTable, primaryKey, text, uuid } from "drizzle-orm/pg-core";
import { buyers } from "./buyers.ts";
import { doors, type EventChange } from "./events.ts";
import { handoffs } from "./handoffs.ts";
import { interactions } from "./interactions.ts";
import { members } from "./members.ts";
import { builderId, instant, notBlank, oneOf, tenantPolicy } from "./tenant-table.ts";
import { tours } from "./tours.ts";

export const commitmentStatuses = ["OPEN", "KEPT", "BROKEN", "RELEASED"] as const;
export type CommitmentStatus = (typeof commitmentStatuses)[number];

export const commitmentSourceKinds = ["INTERACTION", "HANDOFF", "TOUR"] as const;
export type CommitmentSourceKind = (typeof commitmentSourceKinds)[number];

/** A promise made to a buyer. What was said, by whom and where can never be changed; nothing is ever deleted. */
export const commitments = pgTable(
  "commitment",
  {
    builderId: builderId(),
    id: uuid("id").notNull(),
    buyerId: uuid("buyer_id").notNull(),
    /** The exact words. */
    words: text("words").notNull(),
    madeById: uuid("made_by_id").notNull(),
    madeAt: instant("made_at").notNull(),
    ownerId: uuid("owner_id").notNull(),
    /** Tells which one of the three ids below is set. */
    sourceKind: text("source_kind", { enum: commitmentSourceKinds }).notNull(),
    interactionId: uuid("interaction_id"),
    handoffId: uuid("handoff_id"),
    tourId: uuid("tour_id"),
    dueAt: instant("due_at").notNull(),
    status: text("status", { enum: commitmentStatuses }).notNull(),
    settledAt: instant("settled_at"),
    settlementNote: text("settlement_note"),
    evidenceUrl: text("evidence_url"),
  },
  (t) => [
    primaryKey({ columns: [t.builderId, t.id] }),
    foreignKey({
      name: "commitment_buyer_fk",
      columns: [t.builderId, t.buyerId],
      foreignColumns: [buyers.builderId, buyers.id],
    }),
    foreignKey({
      name: "commitment_made_by_fk",
      columns: [t.builderId, t.madeById],
      foreignColumns: [members.builderId, members.id],
    }),
    foreignKey({
      name: "commitment_owner_fk",
      columns: [t.builderId, t.ownerId],
      foreignColumns: [members.builderId, members.id],
    }),
    foreignKey({
      name: "commitment_interaction_fk",
      columns: [t.builderId, t.interactionId],
      foreignColumns: [interactions.builderId, interactions.id],
    }),
    foreignKey({
      name: "commitment_handoff_fk",
      columns: [t.builderId, t.handoffId],
      foreignColumns: [handoffs.builderId, handoffs.id],
    }),
    foreignKey({
      name: "commitment_tour_fk",
      columns: [t.builderId, t.tourId],
      foreignColumns: [tours.builderId, tours.id],
    }),
    index("commitment_by_due").on(t.builderId, t.dueAt, t.id),
    index("commitment_by_owner").on(t.builderId, t.ownerId, t.status, t.dueAt, t.id),
    index("commitment_by_buyer").on(t.builderId, t.buyerId, t.dueAt, t.id),
    index("commitment_by_settlement").on(t.builderId, t.settledAt, t.id),
    index("commitment_by_making").on(t.builderId, t.madeAt, t.id),
    oneOf("commitment_status", t.status, commitmentStatuses),
    notBlank("commitment_words_not_blank", t.words),
    notBlank("commitment_settlement_note_not_blank", t.settlementNote),
    check(
      "commitment_one_source",
      sql`num_nonnulls(${t.interactionId}, ${t.handoffId}, ${t.tourId}) = 1 and case ${t.sourceKind} when 'INTERACTION' then ${t.interactionId} when 'HANDOFF' then ${t.handoffId} when 'TOUR' then ${t.tourId} end is not null`,
    ),
    check(
      "commitment_settlement",
      sql`num_nonnulls(${t.settledAt}, ${t.settlementNote}) = case ${t.status} when 'OPEN' then 0 else 2 end`,
    ),
    check("commitment_evidence_of_keeping", sql`${t.evidenceUrl} is null or ${t.status} = 'KEPT'`),
    tenantPolicy(),
  ],
);

export const commitmentChanges = [
  "MADE",
  "OWNER_CHANGED",
  "DUE_MOVED",
  "KEPT",
  "BROKEN",
  "RELEASED",
] as const;
export type CommitmentChange = (typeof commitmentChanges)[number];

/** A commitment's trail: every change it went through. Written once. */
export const commitmentEvents = pgTable(
  "commitment_event",
  {
    builderId: builderId(),
    id: uuid("id").notNull(),
    commitmentId: uuid("commitment_id").notNull(),
    change: text("change", { enum: commitmentChanges }).notNull(),
    at: instant("at").notNull(),
    byId: uuid("by_id").notNull(),
    note: text("note").notNull(),
    /** What it came in through. */
    door: text("door", { enum: doors }).notNull().default("API"),
    /** What was changed from what to what, in words. */
    changes: jsonb("changes").$type<readonly EventChange[]>(),
  },
  (t) => [
    primaryKey({ columns: [t.builderId, t.id] }),
    foreignKey({
      name: "commitment_event_commitment_fk",
      columns: [t.builderId, t.commitmentId],
      foreignColumns: [commitments.builderId, commitments.id],
    }),
    foreignKey({
      name: "commitment_event_by_fk",
      columns: [t.builderId, t.byId],
      foreignColumns: [members.builderId, members.id],
    }),
    index("commitment_event_by_commitment").on(t.builderId, t.commitmentId, t.at, t.id),
    oneOf("commitment_event_change", t.change, commitmentChanges),
    oneOf("commitment_event_door", t.door, doors),
    tenantPolicy(),
  ],
);
