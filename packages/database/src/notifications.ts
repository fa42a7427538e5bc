import { foreignKey, index, pgTable, primaryKey, text, unique, uuid } from "drizzle-orm/pg-core";
import { buyers } from "./buyers.ts";
import { members } from "./members.ts";
import { builderId, instant, oneOf, tenantPolicy } from "./tenant-table.ts";
import { tours } from "./tours.ts";

export const noticeStages = ["REMINDER", "MISSED", "NEWS"] as const;
export type NoticeStage = (typeof noticeStages)[number];

/** What one member was told: exactly once for a rule, its stage and what armed it. */
export const notifications = pgTable(
  "notification",
  {
    builderId: builderId(),
    id: uuid("id").notNull(),
    memberId: uuid("member_id").notNull(),
    /** The playbook's name of the rule: "DELIVERY". */
    rule: text("rule").notNull(),
    /** Before the rule is missed, after it was, or something that happened. */
    stage: text("stage", { enum: noticeStages }).notNull(),
    /** The GraphQL type of what it is about: "Tour", "Commitment", "Clarification". */
    subjectType: text("subject_type").notNull(),
    subjectId: uuid("subject_id").notNull(),
    /** What armed the rule: the tour's start and the version it holds for. A rescheduled tour arms it anew. */
    arming: text("arming").notNull(),
    tourId: uuid("tour_id"),
    buyerId: uuid("buyer_id"),
    /** When the rule is or was due. */
    dueAt: instant("due_at"),
    at: instant("at").notNull(),
    readAt: instant("read_at"),
    /** When the e-mail was handed over; null until then, and for a member without an address. */
    emailedAt: instant("emailed_at"),
  },
  (t) => [
    primaryKey({ columns: [t.builderId, t.id] }),
    unique("notification_once").on(t.builderId, t.memberId, t.rule, t.stage, t.subjectId, t.arming),
    foreignKey({
      name: "notification_member_fk",
      columns: [t.builderId, t.memberId],
      foreignColumns: [members.builderId, members.id],
    }),
    foreignKey({
      name: "notification_tour_fk",
      columns: [t.builderId, t.tourId],
      foreignColumns: [tours.builderId, tours.id],
    }),
    foreignKey({
      name: "notification_buyer_fk",
      columns: [t.builderId, t.buyerId],
      foreignColumns: [buyers.builderId, buyers.id],
    }),
    index("notification_by_member").on(t.builderId, t.memberId, t.at, t.id),
    oneOf("notification_stage", t.stage, noticeStages),
    tenantPolicy(),
  ],
);
