import { testDatabases } from "@baton/testing";
import { sql } from "drizzle-orm";
import { afterAll, beforeAll, describe, expect, test } from "vitest";
import {
  builderKeys,
  builders,
  type Database,
  divisions,
  openDatabase,
  queryRows,
  registerBuilder,
  type Tx,
} from "./index.ts";

const builderId = crypto.randomUUID();
const division = (name: string) => ({ builderId, id: crypto.randomUUID(), name });
const names = async (tx: Tx) =>
  (await tx.select({ name: divisions.name }).from(divisions)).map(({ name }) => name);

describe.each(testDatabases())("withTenant on $engine", ({ fresh, engine }) => {
  const statements: string[] = [];
  let database: Database;

  beforeAll(async () => {
    const onStatement = (statement: string) => statements.push(statement);
    database = await openDatabase({ ...(await fresh()), onStatement });
    const createdAt = new Date();
    await registerBuilder(database, {
      builderId,
      name: "Hearthstone",
      slug: "hearthstone",
      keys: [],
      createdAt,
    });
  });
  afterAll(() => database.close());

  const asBuilder = <T>(work: (tx: Tx) => Promise<T>) => database.withTenant({ builderId }, work);

  test("says which engine it is, and that it is there", async () => {
    expect(database.engine).toBe(engine);
    await expect(database.ready()).resolves.toBeUndefined();
  });

  test("keeps what the work wrote, and gives what it gave", async () => {
    const given = await asBuilder(async (tx) => {
      await tx.insert(divisions).values(division("kept"));
      return "done";
    });
    expect(given).toBe("done");
    expect(await asBuilder(names)).toContain("kept");
  });

  test("keeps nothing of work that fails, and fails with the same error", async () => {
    const failure = new Error("changed my mind");
    const work = asBuilder(async (tx) => {
      await tx.insert(divisions).values(division("undone"));
      throw failure;
    });
    await expect(work).rejects.toBe(failure);
    expect(await asBuilder(names)).not.toContain("undone");
  });

  test("a savepoint takes back its part alone", async () => {
    await asBuilder(async (tx) => {
      await tx.insert(divisions).values(division("before"));
      const inner = tx.transaction(async (savepoint) => {
        await savepoint.insert(divisions).values(division(" "));
      });
      await expect(inner).rejects.toThrow();
      await tx.insert(divisions).values(division("after"));
    });
    expect(await asBuilder(names)).toEqual(expect.arrayContaining(["before", "after"]));
  });

  test("never pretends to have kept what a swallowed failure undid", async () => {
    const work = asBuilder(async (tx) => {
      await tx.insert(divisions).values(division("lost"));
      await tx
        .insert(divisions)
        .values(division(" "))
        .catch(() => {});
    });
    await expect(work).rejects.toMatchObject({ name: "DatabaseError" });
  });

  test("a refused statement is told without the values in it", async () => {
    const secret = "Dana Herrera, 512 555 0142";
    const refused = asBuilder((tx) => tx.insert(divisions).values([division(secret), division(" ")]));
    await expect(refused).rejects.toMatchObject({ code: "23514", constraint: "division_name_not_blank" });
    const misread = asBuilder((tx) => queryRows(tx, sql`select ${secret}::uuid`));
    await expect(misread).rejects.toMatchObject({ code: "22P02" });
    for (const work of [refused, misread]) {
      const error = await work.catch((reason: Error) => reason);
      expect(error).toBeInstanceOf(Error);
      expect(
        JSON.stringify([String(error), error, (error as Error).stack, (error as Error).cause]),
      ).not.toContain("Dana");
    }
  });

  test("a read-only transaction refuses writes, and only its own", async () => {
    const write = (tx: Tx) => tx.insert(divisions).values(division("late"));
    await expect(database.withTenant({ builderId }, write, { readOnly: true })).rejects.toMatchObject({
      code: "25006",
    });
    await asBuilder(write);
    expect(await database.withTenant({ builderId }, names, { readOnly: true })).toContain("late");
  });

  test("one within another is refused instead of waiting for itself", async () => {
    const nested = asBuilder(() => asBuilder(async () => {}));
    await expect(nested).rejects.toThrow("Baton: withTenant() was called inside withTenant()");
    // What was started in one and goes on after it is not within it.
    let after = Promise.resolve("");
    const outer: Promise<void> = asBuilder(async () => {
      after = Promise.resolve()
        .then(() => outer)
        .then(() => asBuilder(async () => "free"));
    });
    await outer;
    expect(await after).toBe("free");
  });

  test("many at once all get their turn", async () => {
    const names = Array.from({ length: 50 }, (_, n) => `turn ${n}`);
    await Promise.all(names.map((name) => asBuilder((tx) => tx.insert(divisions).values(division(name)))));
    const [counted] = await asBuilder((tx) =>
      queryRows<{ n: number }>(tx, sql`select count(*)::int as n from division where name like 'turn %'`),
    );
    expect(counted).toEqual({ n: 50 });
  });

  test("every statement is told, without its values", async () => {
    statements.length = 0;
    await asBuilder(async (tx) => {
      await tx.insert(divisions).values(division("Not to be seen"));
      await tx.select().from(divisions);
    });
    expect(statements).toHaveLength(3);
    expect(statements[0]).toContain("'baton.builder_id'");
    expect(statements.join()).not.toContain("Not to be seen");
    expect(statements.join()).not.toContain(builderId);
  });

  test("a builder is registered as itself, with its playbook and keys", async () => {
    const id = crypto.randomUUID();
    const createdAt = new Date("2026-03-08T07:59:59.123Z");
    const builder = { builderId: id, name: "Second", slug: "second", playbook: { deliveryLeadHours: 48 } };
    const publicJwk = { kty: "EC", crv: "P-256", x: "x", y: "y" };
    const key = { kid: "k1", alg: "ES256", publicJwk } as const;
    await registerBuilder(database, { ...builder, keys: [key], createdAt });
    const found = await database.withTenant({ builderId: id }, async (tx) => [
      await tx.select().from(builders),
      await tx.select().from(builderKeys),
    ]);
    const stored = { ...key, builderId: id, secret: null, createdAt, revokedAt: null };
    expect(found).toEqual([[builder], [stored]]);
  });

  test("a private key is not taken", async () => {
    const key = { kid: "k1", alg: "ES256", publicJwk: { kty: "EC", d: "private" } } as const;
    const id = crypto.randomUUID();
    const builder = { builderId: id, name: "Third", slug: "third", keys: [key], createdAt: new Date() };
    await expect(registerBuilder(database, builder)).rejects.toMatchObject({
      constraint: "builder_key_public_only",
    });
  });
});
