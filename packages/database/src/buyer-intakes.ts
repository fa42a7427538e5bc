import type { ContactPoint, IdentitySection, QualificationSection } from "@baton/playbook";
import { sql } from "drizzle-orm";
import {
  check,
  foreignKey,
  index,
  jsonb,
  pgTable,
  primaryKey,
  text,
  unique,
  uuid,
} from "drizzle-orm/pg-core";
import { buyers } from "./buyers.ts";
import { communities } from "./communities.ts";
import { publishableKeys } from "./publishable-keys.ts";
import { builderId, instant, notBlank, tenantPolicy } from "./tenant-table.ts";

/** The details a buyer left themselves: what they propose, and the words they agreed to. Written once. */
export const buyerIntakes = pgTable(
  "buyer_intake",
  {
    builderId: builderId(),
    id: uuid("id").notNull(),
    buyerId: uuid("buyer_id").notNull(),
    publishableKeyId: uuid("publishable_key_id").notNull(),
    communityId: uuid("community_id"),
    /** The page it was left on. */
    origin: text("origin").notNull(),
    contactPoints: jsonb("contact_points").$type<readonly ContactPoint[]>().notNull(),
    identity: jsonb("identity").$type<IdentitySection>().notNull(),
    qualification: jsonb("qualification").$type<QualificationSection>().notNull(),
    consentText: text("consent_text").notNull(),
    receivedAt: instant("received_at").notNull(),
    /** The caller's own, 1 to 128 characters: the same one again writes nothing. */
    idempotencyKey: text("idempotency_key").notNull(),
    inputHash: text("input_hash").notNull(),
  },
  (t) => [
    primaryKey({ columns: [t.builderId, t.id] }),
    unique("buyer_intake_once").on(t.builderId, t.publishableKeyId, t.idempotencyKey),
    foreignKey({
      name: "buyer_intake_buyer_fk",
      columns: [t.builderId, t.buyerId],
      foreignColumns: [buyers.builderId, buyers.id],
    }),
    foreignKey({
      name: "buyer_intake_publishable_key_fk",
      columns: [t.builderId, t.publishableKeyId],
      foreignColumns: [publishableKeys.builderId, publishableKeys.id],
    }),
    foreignKey({
      name: "buyer_intake_community_fk",
      columns: [t.builderId, t.communityId],
      foreignColumns: [communities.builderId, communities.id],
    }),
    index("buyer_intake_by_buyer").on(t.builderId, t.buyerId, t.receivedAt, t.id),
    index("buyer_intake_by_key").on(t.builderId, t.publishableKeyId, t.receivedAt),
    notBlank("buyer_intake_consent_not_blank", t.consentText),
    check("buyer_intake_idempotency_key_length", sql`length(${t.idempotencyKey}) between 1 and 128`),
    tenantPolicy(),
  ],
);
