import type { TrailChange } from "@baton/playbook";
import { foreignKey, index, jsonb, pgTable, primaryKey, text, uuid } from "drizzle-orm/pg-core";
import { builders } from "./builders.ts";
import { buyers } from "./buyers.ts";
import { members } from "./members.ts";
import { builderId, instant, oneOf, tenantPolicy } from "./tenant-table.ts";

export const doors = ["WIDGET", "API", "PUBLIC_PAGE", "FOLLOW_UP", "SYSTEM"] as const;
/** What a change came in through: one of our widgets, another client of the API, a page anyone may open, or no one. */
export type Door = (typeof doors)[number];

/** One thing that changed; null where there was nothing, or is nothing now. */
export type EventChange = TrailChange;

/** The log of what happened: ids and figures, and apart from them the words that changed. Written once. */
export const events = pgTable(
  "event",
  {
    builderId: builderId(),
    id: uuid("id").notNull(),
    /** "handoff.delivered". */
    kind: text("kind").notNull(),
    /** The noun the event is about, as the GraphQL type is named: "Handoff". */
    subjectType: text("subject_type").notNull(),
    subjectId: uuid("subject_id").notNull(),
    /** Null where no member did it. */
    actorId: uuid("actor_id"),
    at: instant("at").notNull(),
    /** What it came in through. */
    door: text("door", { enum: doors }).notNull().default("API"),
    /** Whose record it belongs to; null where it is nobody's. */
    buyerId: uuid("buyer_id"),
    /** What was changed from what to what, in words: all that is emptied when the buyer is erased. */
    changes: jsonb("changes").$type<readonly EventChange[]>(),
    data: jsonb("data").$type<Readonly<Record<string, unknown>>>().notNull(),
  },
  (t) => [
    primaryKey({ columns: [t.builderId, t.id] }),
    foreignKey({ name: "event_builder_fk", columns: [t.builderId], foreignColumns: [builders.builderId] }),
    foreignKey({
      name: "event_actor_fk",
      columns: [t.builderId, t.actorId],
      foreignColumns: [members.builderId, members.id],
    }),
    index("event_by_subject").on(t.builderId, t.subjectType, t.subjectId, t.at, t.id),
    foreignKey({
      name: "event_buyer_fk",
      columns: [t.builderId, t.buyerId],
      foreignColumns: [buyers.builderId, buyers.id],
    }),
    index("event_by_buyer").on(t.builderId, t.buyerId, t.at, t.id),
    oneOf("event_door", t.door, doors),
    index("event_by_time").on(t.builderId, t.at, t.id),
    tenantPolicy(),
  ],
);
