import { foreignKey, index, jsonb, pgTable, primaryKey, text, uuid } from "drizzle-orm/pg-core";
import { builders } from "./builders.ts";
import { members } from "./members.ts";
import { builderId, instant, tenantPolicy } from "./tenant-table.ts";

/** The log of what happened: ids and figures, never a buyer's words. Written once. */
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
    index("event_by_time").on(t.builderId, t.at, t.id),
    tenantPolicy(),
  ],
);
