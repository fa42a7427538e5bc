import type { Objection } from "@baton/playbook";
import { foreignKey, index, integer, jsonb, pgTable, primaryKey, text, uuid } from "drizzle-orm/pg-core";
import { buyers } from "./buyers.ts";
import { floorplans } from "./floorplans.ts";
import { members } from "./members.ts";
import { builderId, instant, oneOf, tenantPolicy } from "./tenant-table.ts";

export const interactionChannels = ["CALL", "TEXT", "EMAIL", "CHAT", "VISIT"] as const;
export type InteractionChannel = (typeof interactionChannels)[number];

/** One conversation with a buyer. History: written once. */
export const interactions = pgTable(
  "interaction",
  {
    builderId: builderId(),
    id: uuid("id").notNull(),
    buyerId: uuid("buyer_id").notNull(),
    memberId: uuid("member_id").notNull(),
    channel: text("channel", { enum: interactionChannels }).notNull(),
    occurredAt: instant("occurred_at").notNull(),
    summary: text("summary").notNull(),
    objections: jsonb("objections").$type<readonly Objection[]>().notNull(),
    createdAt: instant("created_at").notNull(),
  },
  (t) => [
    primaryKey({ columns: [t.builderId, t.id] }),
    foreignKey({
      name: "interaction_buyer_fk",
      columns: [t.builderId, t.buyerId],
      foreignColumns: [buyers.builderId, buyers.id],
    }),
    foreignKey({
      name: "interaction_member_fk",
      columns: [t.builderId, t.memberId],
      foreignColumns: [members.builderId, members.id],
    }),
    index("interaction_by_buyer").on(t.builderId, t.buyerId, t.occurredAt, t.id),
    index("interaction_by_member").on(t.builderId, t.memberId, t.buyerId),
    oneOf("interaction_channel", t.channel, interactionChannels),
    tenantPolicy(),
  ],
);

/** The floorplans an interaction was about, in `position` order. */
export const interactionFloorplans = pgTable(
  "interaction_floorplan",
  {
    builderId: builderId(),
    interactionId: uuid("interaction_id").notNull(),
    floorplanId: uuid("floorplan_id").notNull(),
    position: integer("position").notNull(),
  },
  (t) => [
    primaryKey({ columns: [t.builderId, t.interactionId, t.floorplanId] }),
    foreignKey({
      name: "interaction_floorplan_interaction_fk",
      columns: [t.builderId, t.interactionId],
      foreignColumns: [interactions.builderId, interactions.id],
    }),
    foreignKey({
      name: "interaction_floorplan_floorplan_fk",
      columns: [t.builderId, t.floorplanId],
      foreignColumns: [floorplans.builderId, floorplans.id],
    }),
    tenantPolicy(),
  ],
);
