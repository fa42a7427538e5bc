import { builderKeys, builders, type KeyAlgorithm } from "./builders.ts";
import type { Database } from "./database.ts";

/** A key the builder's backend signs with: a shared secret, or the public half of a pair. */
export type NewBuilderKey =
  | { readonly kid: string; readonly alg: "HS256"; readonly secret: string }
  | {
      readonly kid: string;
      readonly alg: Exclude<KeyAlgorithm, "HS256">;
      readonly publicJwk: Readonly<Record<string, unknown>>;
    };

export interface NewBuilder {
  readonly builderId: string;
  readonly name: string;
  readonly slug: string;
  readonly playbook?: typeof builders.$inferInsert.playbook;
  readonly keys: readonly NewBuilderKey[];
  readonly createdAt: Date;
}

/** Takes on a new builder with its signing keys. Runs as that builder, so it can touch no other's rows. */
export async function registerBuilder(database: Database, builder: NewBuilder): Promise<void> {
  const { builderId, name, slug, playbook, createdAt } = builder;
  await database.withTenant({ builderId }, async (tx) => {
    await tx.insert(builders).values({ builderId, name, slug, playbook });
    if (builder.keys.length === 0) return;
    await tx.insert(builderKeys).values(builder.keys.map((key) => ({ builderId, createdAt, ...key })));
  });
}
