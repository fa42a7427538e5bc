import { sql } from "drizzle-orm";
import {
  check,
  foreignKey,
  index,
  integer,
  pgTable,
  primaryKey,
  text,
  unique,
  uuid,
} from "drizzle-orm/pg-core";
import { handoffReceipts } from "./handoff-answers.ts";
import { handoffs, handoffVersions } from "./handoffs.ts";
import { members } from "./members.ts";
import { builderId, instant, notBlank, oneOf, tenantPolicy } from "./tenant-table.ts";

export const returnReasons = ["INCOMPLETE", "UNCLEAR", "WRONG_BUYER", "WRONG_TOUR", "OTHER"] as const;
export type ReturnReason = (typeof returnReasons)[number];

/** That the OSM sent a version back, and why. Written once. */
export const handoffReturns = pgTable(
  "handoff_return",
  {
    builderId: builderId(),
    id: uuid("id").notNull(),
    handoffId: uuid("handoff_id").notNull(),
    versionNumber: integer("version_number").notNull(),
    reason: text("reason", { enum: returnReasons }).notNull(),
    words: text("words").notNull(),
    returnedAt: instant("returned_at").notNull(),
    returnedById: uuid("returned_by_id").notNull(),
  },
  (t) => [
    primaryKey({ columns: [t.builderId, t.id] }),
    foreignKey({
      name: "handoff_return_version_fk",
      columns: [t.builderId, t.handoffId, t.versionNumber],
      foreignColumns: [handoffVersions.builderId, handoffVersions.handoffId, handoffVersions.number],
    }),
    foreignKey({
      name: "handoff_return_by_fk",
      columns: [t.builderId, t.returnedById],
      foreignColumns: [members.builderId, members.id],
    }),
    index("handoff_return_by_handoff").on(t.builderId, t.handoffId, t.returnedAt, t.id),
    oneOf("handoff_return_reason", t.reason, returnReasons),
    notBlank("handoff_return_words_not_blank", t.words),
    tenantPolicy(),
  ],
);

export const readBackVerdicts = ["CONFIRMED", "CORRECTED"] as const;
export type ReadBackVerdict = (typeof readBackVerdicts)[number];

/** What the OSC said to a read-back. Written once. */
export const readBackReviews = pgTable(
  "read_back_review",
  {
    builderId: builderId(),
    id: uuid("id").notNull(),
    receiptId: uuid("receipt_id").notNull(),
    verdict: text("verdict", { enum: readBackVerdicts }).notNull(),
    /** What is right instead; null when confirmed. */
    correction: text("correction"),
    reviewedAt: instant("reviewed_at").notNull(),
    reviewedById: uuid("reviewed_by_id").notNull(),
  },
  (t) => [
    primaryKey({ columns: [t.builderId, t.id] }),
    unique("read_back_review_one_per_receipt").on(t.builderId, t.receiptId),
    foreignKey({
      name: "read_back_review_receipt_fk",
      columns: [t.builderId, t.receiptId],
      foreignColumns: [handoffReceipts.builderId, handoffReceipts.id],
    }),
    foreignKey({
      name: "read_back_review_by_fk",
      columns: [t.builderId, t.reviewedById],
      foreignColumns: [members.builderId, members.id],
    }),
    oneOf("read_back_review_verdict", t.verdict, readBackVerdicts),
    notBlank("read_back_review_correction_not_blank", t.correction),
    check("read_back_review_correction", sql`(${t.verdict} = 'CORRECTED') = (${t.correction} is not null)`),
    tenantPolicy(),
  ],
);

/** That an action of a handoff's list was done. Written once. */
export const handoffActionsDone = pgTable(
  "handoff_action_done",
  {
    builderId: builderId(),
    handoffId: uuid("handoff_id").notNull(),
    /** The row's key in the content. */
    actionKey: text("action_key").notNull(),
    doneAt: instant("done_at").notNull(),
    doneById: uuid("done_by_id").notNull(),
  },
  (t) => [
    primaryKey({ columns: [t.builderId, t.handoffId, t.actionKey] }),
    foreignKey({
      name: "handoff_action_done_handoff_fk",
      columns: [t.builderId, t.handoffId],
      foreignColumns: [handoffs.builderId, handoffs.id],
    }),
    foreignKey({
      name: "handoff_action_done_by_fk",
      columns: [t.builderId, t.doneById],
      foreignColumns: [members.builderId, members.id],
    }),
    tenantPolicy(),
  ],
);
