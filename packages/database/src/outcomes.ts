import type { HandoffField } from "@baton/playbook";
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
import { floorplans } from "./floorplans.ts";
import { handoffs } from "./handoffs.ts";
import { members } from "./members.ts";
import { builderId, instant, oneOf, tenantPolicy } from "./tenant-table.ts";

export const attendances = ["ATTENDED", "NO_SHOW"] as const;
export type Attendance = (typeof attendances)[number];

export const outcomeResults = ["CONTRACT", "BE_BACK", "FOLLOW_UP", "NOT_A_FIT", "LOST"] as const;
export type OutcomeResult = (typeof outcomeResults)[number];

export const planReactions = ["LIKED", "MIXED", "DISLIKED"] as const;
export type PlanReaction = (typeof planReactions)[number];

/** The OSM's update after the tour. Written once. */
export const handoffOutcomes = pgTable(
  "handoff_outcome",
  {
    builderId: builderId(),
    id: uuid("id").notNull(),
    handoffId: uuid("handoff_id").notNull(),
    attendance: text("attendance", { enum: attendances }).notNull(),
    result: text("result", { enum: outcomeResults }).notNull(),
    summary: text("summary").notNull(),
    /** What else they liked or did not; empty where nothing was written. */
    otherReactions: text("other_reactions").notNull(),
    objectionsOpen: text("objections_open").array().notNull(),
    nextStep: text("next_step"),
    nextStepOwnerId: uuid("next_step_owner_id"),
    nextStepDueAt: instant("next_step_due_at"),
    /** Questions the buyer had already answered when the tour began. */
    known: text("known").array().$type<HandoffField[]>().notNull(),
    /** Those of them that were asked again. */
    askedAgain: text("asked_again").array().$type<HandoffField[]>().notNull(),
    recordedAt: instant("recorded_at").notNull(),
    recordedById: uuid("recorded_by_id").notNull(),
  },
  (t) => [
    primaryKey({ columns: [t.builderId, t.id] }),
    unique("handoff_outcome_one_per_handoff").on(t.builderId, t.handoffId),
    foreignKey({
      name: "handoff_outcome_handoff_fk",
      columns: [t.builderId, t.handoffId],
      foreignColumns: [handoffs.builderId, handoffs.id],
    }),
    foreignKey({
      name: "handoff_outcome_recorded_by_fk",
      columns: [t.builderId, t.recordedById],
      foreignColumns: [members.builderId, members.id],
    }),
    foreignKey({
      name: "handoff_outcome_next_step_owner_fk",
      columns: [t.builderId, t.nextStepOwnerId],
      foreignColumns: [members.builderId, members.id],
    }),
    index("handoff_outcome_by_next_step").on(t.builderId, t.nextStepOwnerId, t.nextStepDueAt, t.id),
    oneOf("handoff_outcome_attendance", t.attendance, attendances),
    oneOf("handoff_outcome_result", t.result, outcomeResults),
    check(
      "handoff_outcome_no_show",
      sql`${t.attendance} = 'ATTENDED' or (${t.result} in ('FOLLOW_UP', 'LOST') and ${t.askedAgain} = '{}')`,
    ),
    check(
      "handoff_outcome_next_step",
      sql`num_nonnulls(${t.nextStep}, ${t.nextStepOwnerId}, ${t.nextStepDueAt}) in (0, 3) and (${t.nextStep} is not null or ${t.result} in ('NOT_A_FIT', 'LOST'))`,
    ),
    tenantPolicy(),
  ],
);

/** A plan the buyer was shown at the tour, and how they took it. Written once. */
export const outcomeFloorplans = pgTable(
  "outcome_floorplan",
  {
    builderId: builderId(),
    outcomeId: uuid("outcome_id").notNull(),
    floorplanId: uuid("floorplan_id").notNull(),
    reaction: text("reaction", { enum: planReactions }).notNull(),
    /** Empty where nothing was written. */
    note: text("note").notNull(),
    position: integer("position").notNull(),
  },
  (t) => [
    primaryKey({ columns: [t.builderId, t.outcomeId, t.floorplanId] }),
    foreignKey({
      name: "outcome_floorplan_outcome_fk",
      columns: [t.builderId, t.outcomeId],
      foreignColumns: [handoffOutcomes.builderId, handoffOutcomes.id],
    }),
    foreignKey({
      name: "outcome_floorplan_floorplan_fk",
      columns: [t.builderId, t.floorplanId],
      foreignColumns: [floorplans.builderId, floorplans.id],
    }),
    oneOf("outcome_floorplan_reaction", t.reaction, planReactions),
    tenantPolicy(),
  ],
);
