import type { HandoffField } from "@baton/playbook";
import { sql } from "drizzle-orm";
import { check, foreignKey, index, pgTable, primaryKey, text, uuid } from "drizzle-orm/pg-core";
import { handoffs } from "./handoffs.ts";
import { members } from "./members.ts";
import { builderId, instant, notBlank, tenantPolicy } from "./tenant-table.ts";

/** A question about a handoff, and its answer: written in once, then never changed. */
export const clarifications = pgTable(
  "clarification",
  {
    builderId: builderId(),
    id: uuid("id").notNull(),
    handoffId: uuid("handoff_id").notNull(),
    /** What it is about; null for the whole. */
    field: text("field").$type<HandoffField>(),
    question: text("question").notNull(),
    askedById: uuid("asked_by_id").notNull(),
    askedAt: instant("asked_at").notNull(),
    answer: text("answer"),
    answeredById: uuid("answered_by_id"),
    answeredAt: instant("answered_at"),
  },
  (t) => [
    primaryKey({ columns: [t.builderId, t.id] }),
    foreignKey({
      name: "clarification_handoff_fk",
      columns: [t.builderId, t.handoffId],
      foreignColumns: [handoffs.builderId, handoffs.id],
    }),
    foreignKey({
      name: "clarification_asked_by_fk",
      columns: [t.builderId, t.askedById],
      foreignColumns: [members.builderId, members.id],
    }),
    foreignKey({
      name: "clarification_answered_by_fk",
      columns: [t.builderId, t.answeredById],
      foreignColumns: [members.builderId, members.id],
    }),
    index("clarification_by_handoff").on(t.builderId, t.handoffId, t.askedAt, t.id),
    index("clarification_open").on(t.builderId, t.answeredAt, t.askedAt, t.id),
    notBlank("clarification_question_not_blank", t.question),
    notBlank("clarification_answer_not_blank", t.answer),
    check(
      "clarification_answered",
      sql`num_nonnulls(${t.answer}, ${t.answeredById}, ${t.answeredAt}) in (0, 3)`,
    ),
    tenantPolicy(),
  ],
);
