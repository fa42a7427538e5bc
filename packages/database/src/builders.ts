import type { PlaybookPolicy } from "@baton/playbook";
import { sql } from "drizzle-orm";
import { check, foreignKey, jsonb, pgTable, primaryKey, text } from "drizzle-orm/pg-core";
import { builderId, instant, notBlank, oneOf, tenantPolicy } from "./tenant-table.ts";

/** The tenant: one home-building company. */
export const builders = pgTable(
  "builder",
  {
    builderId: builderId(),
    name: text("name").notNull(),
    /** A short label for logs and file names; builders are found by id, so it need not be unique. */
    slug: text("slug").notNull(),
    /** What differs from the playbook's defaults; null where nothing does. */
    playbook: jsonb("playbook").$type<Partial<PlaybookPolicy>>(),
  },
  (t) => [
    primaryKey({ columns: [t.builderId] }),
    notBlank("builder_name_not_blank", t.name),
    check("builder_slug_form", sql`${t.slug} ~ '^[a-z0-9]+(-[a-z0-9]+)*$'`),
    tenantPolicy(),
  ],
);

export const keyAlgorithms = ["HS256", "RS256", "PS256", "ES256", "EdDSA"] as const;
export type KeyAlgorithm = (typeof keyAlgorithms)[number];

/** A key with which the builder's own backend signs tokens for its members. */
export const builderKeys = pgTable(
  "builder_key",
  {
    builderId: builderId(),
    /** The `kid` in the token's header. */
    kid: text("kid").notNull(),
    alg: text("alg", { enum: keyAlgorithms }).notNull(),
    /** The shared secret of an HS256 key, base64url; null for every other algorithm. */
    secret: text("secret"),
    /** The public half of an asymmetric key (RFC 7517); null for HS256. */
    publicJwk: jsonb("public_jwk").$type<Readonly<Record<string, unknown>>>(),
    createdAt: instant("created_at").notNull(),
    /** From then on the key verifies nothing. */
    revokedAt: instant("revoked_at"),
  },
  (t) => [
    primaryKey({ columns: [t.builderId, t.kid] }),
    foreignKey({
      name: "builder_key_builder_fk",
      columns: [t.builderId],
      foreignColumns: [builders.builderId],
    }),
    oneOf("builder_key_alg", t.alg, keyAlgorithms),
    check(
      "builder_key_material",
      sql`(${t.alg} = 'HS256') = (${t.secret} is not null) and (${t.alg} = 'HS256') = (${t.publicJwk} is null)`,
    ),
    // A private key has no business here: "d" is the private part of RSA, EC and OKP keys alike.
    check("builder_key_public_only", sql`not (${t.publicJwk} ? 'd')`),
    tenantPolicy(),
  ],
);
