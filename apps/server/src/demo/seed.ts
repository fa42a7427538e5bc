import { randomBytes } from "node:crypto";
import {
  builderKeys,
  communities,
  communityFloorplans,
  type Database,
  divisions,
  floorplans,
  memberCommunities,
  members,
  registerBuilder,
  type Tx,
} from "@baton/database";
import { emptyContent } from "@baton/playbook";
import { eq } from "drizzle-orm";
import type { Act } from "./acts.ts";
import { type BuilderData, builderIdOf, divisionIdOf, divisionsOf, idOf } from "./builder-data.ts";
import { fernhollow } from "./fernhollow.ts";
import { leaveDetails } from "./intakes.ts";
import { perform } from "./perform.ts";
import { tallgrass, tellTallgrassStory } from "./tallgrass.ts";
import { tellStory } from "./tell.ts";

/** The key the demo's tokens are signed with, as a builder's backend would hold it. */
export interface SigningKey {
  readonly kid: string;
  /** base64url, as it is registered. */
  readonly secret: string;
}

const kid = "demo";

export const demoBuilderIds: readonly string[] = [fernhollow, tallgrass].map(builderIdOf);

/**
 * Fills the database with the demo, once: a start cut short leaves a builder either whole or without anybody, and the
 * next start goes on from there.
 *
 * @param now what the story is relative to
 * @returns the demo builder's key; made with the database, so no two demos share one
 */
export async function seedDemo(database: Database, now: Date): Promise<SigningKey> {
  await seedBuilder(database, tallgrass, now, () => tellTallgrassStory(now, emptyContent()));
  return seedBuilder(
    database,
    fernhollow,
    now,
    () => tellStory(now),
    (tx) => leaveDetails(tx, now),
  );
}

async function seedBuilder(
  database: Database,
  builder: BuilderData,
  now: Date,
  story: () => readonly Act[],
  after: (tx: Tx) => Promise<void> = async () => {},
): Promise<SigningKey> {
  const builderId = builderIdOf(builder);
  const secret = (await findSecret(database, builderId)) ?? (await register(database, builder, now));
  await database.withTenant({ builderId }, async (tx) => {
    const somebody = await tx.select({ id: members.id }).from(members).limit(1);
    if (somebody.length > 0) return;
    await insertGround(tx, builder);
    await perform(tx, builder, story());
    await after(tx);
  });
  return { kid, secret };
}

async function findSecret(database: Database, builderId: string): Promise<string | undefined> {
  const [key] = await database.withTenant({ builderId }, (tx) =>
    tx.select({ secret: builderKeys.secret }).from(builderKeys).where(eq(builderKeys.kid, kid)),
  );
  return key?.secret ?? undefined;
}

async function register(database: Database, builder: BuilderData, now: Date): Promise<string> {
  const secret = randomBytes(32).toString("base64url");
  const { name, slug } = builder;
  await registerBuilder(database, {
    builderId: builderIdOf(builder),
    name,
    slug,
    keys: [{ kid, alg: "HS256", secret }],
    createdAt: now,
  });
  return secret;
}

/** What a builder has before the first buyer calls; there is no use case for it yet. */
async function insertGround(tx: Tx, builder: BuilderData): Promise<void> {
  const builderId = builderIdOf(builder);
  const places = Object.entries(builder.communities);
  const people = Object.entries(builder.members);

  await tx
    .insert(divisions)
    .values(divisionsOf(builder).map((name) => ({ builderId, id: divisionIdOf(builder, name), name })));
  await tx.insert(floorplans).values(
    Object.entries(builder.floorplans).map(([name, { price, ...measures }]) => ({
      builderId,
      id: idOf(builder, "floorplans", name),
      name,
      ...measures,
      startingPriceAmount: price * 100,
      startingPriceCurrency: "USD",
    })),
  );
  await tx.insert(communities).values(
    places.map(([key, { name, division, timeZone, address, phone }]) => ({
      builderId,
      id: idOf(builder, "communities", key),
      divisionId: divisionIdOf(builder, division),
      name,
      timeZone,
      ...address,
      country: "US",
      phone,
    })),
  );
  await tx.insert(communityFloorplans).values(
    places.flatMap(([key, { plans }]) =>
      plans.map((plan) => ({
        builderId,
        communityId: idOf(builder, "communities", key),
        floorplanId: idOf(builder, "floorplans", plan),
      })),
    ),
  );
  await tx.insert(members).values(
    people.map(([key, { name, role, phone }]) => ({
      builderId,
      id: idOf(builder, "members", key),
      role,
      name,
      email: `${key}@${builder.slug}.example.com`,
      phone,
    })),
  );
  await tx.insert(memberCommunities).values(
    people.flatMap(([key, { serves }]) =>
      serves.map((community) => ({
        builderId,
        memberId: idOf(builder, "members", key),
        communityId: idOf(builder, "communities", community),
      })),
    ),
  );
}
