import { testDatabases } from "@baton/testing";
import { eq, getTableName, is, sql } from "drizzle-orm";
import { PgTable } from "drizzle-orm/pg-core";
import { afterAll, beforeAll, describe, expect, test } from "vitest";
import {
  builders,
  buyers,
  commitments,
  type Database,
  handoffs,
  members,
  openDatabase,
  queryRows,
  type Tx,
  tours,
} from "./index.ts";
import * as schema from "./schema.ts";
import { insertEverything, oneOfEverything } from "./testing/one-of-everything.ts";

const tables = Object.values(schema).filter((value) => is(value, PgTable));
const rowSecurity = { code: "42501", message: expect.stringContaining("row-level security policy") };
const foreignKey = { code: "23503" };

describe.each(testDatabases())("builders on $engine", ({ fresh }) => {
  const a = oneOfEverything(crypto.randomUUID());
  const b = oneOfEverything(crypto.randomUUID());
  let database: Database;

  beforeAll(async () => {
    // One connection, so that each transaction comes after another builder's on the same.
    database = await openDatabase({ ...(await fresh()), poolSize: 1 });
    await asA((tx) => insertEverything(tx, a));
    await asB((tx) => insertEverything(tx, b));
  });
  afterAll(() => database.close());

  const asA = <T>(work: (tx: Tx) => Promise<T>) =>
    database.withTenant({ builderId: a.builder.builderId }, work);
  const asB = <T>(work: (tx: Tx) => Promise<T>) =>
    database.withTenant({ builderId: b.builder.builderId }, work);

  test.each(tables.map((table) => [getTableName(table), table] as const))(
    "%s shows a builder its own row and an unknown builder none",
    async (_, table) => {
      const count = (tx: Tx) => tx.$count(table);
      expect(await asB(count)).toBe(1);
      expect(await asA((tx) => tx.$count(table, sql`builder_id <> ${a.builder.builderId}`))).toBe(0);
      expect(await database.withTenant({ builderId: crypto.randomUUID() }, count)).toBe(0);
    },
  );

  test.each(tables.map((table) => [getTableName(table), table] as const))(
    "%s without a builder is an error, not an empty answer",
    async (_, table) => {
      const probe = asA(async (tx) => {
        await queryRows(tx, sql`select set_config('baton.builder_id', '', true)`);
        await tx.$count(table);
      });
      await expect(probe).rejects.toMatchObject({ message: expect.stringContaining("no builder is set") });
    },
  );

  test("nothing can be written for another builder", async () => {
    const theirs = asB((tx) => tx.insert(buyers).values({ ...a.buyer, id: crypto.randomUUID() }));
    await expect(theirs).rejects.toMatchObject(rowSecurity);
  });

  test("another builder's row cannot be changed or deleted, not even by its id", async () => {
    const changed = await asB(async (tx) => [
      await tx.update(buyers).set({ name: "Gone" }).where(eq(buyers.id, a.buyer.id)).returning(),
      await tx
        .update(builders)
        .set({ name: "Gone" })
        .where(eq(builders.builderId, a.builder.builderId))
        .returning(),
      await tx.delete(schema.buyerPeople).where(eq(schema.buyerPeople.buyerId, a.buyer.id)).returning(),
    ]);
    expect(changed).toEqual([[], [], []]);
    expect(await asA((tx) => tx.select({ name: buyers.name }).from(buyers))).toEqual([
      { name: a.buyer.name },
    ]);
  });

  test("a row cannot be given away", async () => {
    // Twice barred: the column may not be changed, and if it might, the policy would refuse the new row.
    const given = asA((tx) => tx.update(members).set({ builderId: b.builder.builderId }));
    await expect(given).rejects.toMatchObject({ code: "42501" });
  });

  test("no reference crosses from one builder to another", async () => {
    const tour = { ...b.tour, id: crypto.randomUUID() };
    const crossing = [
      asB((tx) => tx.insert(tours).values({ ...tour, buyerId: a.buyer.id })),
      asB((tx) => tx.insert(tours).values({ ...tour, onsiteManagerId: a.member.id })),
      asB((tx) =>
        tx.insert(commitments).values({ ...b.commitment, id: crypto.randomUUID(), tourId: a.tour.id }),
      ),
      asB((tx) => tx.insert(handoffs).values({ ...b.handoff, id: crypto.randomUUID(), tourId: a.tour.id })),
    ];
    for (const refused of await Promise.allSettled(crossing)) {
      expect(refused).toMatchObject({ status: "rejected", reason: foreignKey });
    }
  });

  test("two builders may have the same ids, and each keeps its own", async () => {
    await asB((tx) => tx.insert(buyers).values({ ...b.buyer, id: a.buyer.id, name: "Theirs" }));
    const named = (tx: Tx) => tx.select({ name: buyers.name }).from(buyers).where(eq(buyers.id, a.buyer.id));
    expect(await asA(named)).toEqual([{ name: a.buyer.name }]);
    expect(await asB(named)).toEqual([{ name: "Theirs" }]);
  });

  test("no transaction sees the builder of another, however many there are at once", async () => {
    const whose = async (tx: Tx) => {
      await queryRows(tx, sql`select pg_sleep(0.001)`);
      return (await tx.select({ id: members.builderId }).from(members)).map((row) => row.id);
    };
    const seen = await Promise.all(Array.from({ length: 40 }, (_, n) => (n % 2 ? asA(whose) : asB(whose))));
    expect(seen).toEqual(seen.map((_, n) => [(n % 2 ? a : b).builder.builderId]));
  });

  test("a statement that comes after its transaction has ended is refused", async () => {
    let late: Tx | undefined;
    await asA(async (tx) => {
      late = tx;
    });
    const inB = asB(async (tx) => {
      await queryRows(tx, sql`select 1`);
      await expect(late?.select().from(buyers)).rejects.toThrow();
    });
    await expect(inB).resolves.toBeUndefined();
  });

  test("the id of a builder is checked before it is used", async () => {
    const work = async () => {};
    await expect(database.withTenant({ builderId: "" }, work)).rejects.toThrow(
      "Baton: builderId is not a UUID",
    );
    await expect(database.withTenant({ builderId: "x', true)--" }, work)).rejects.toThrow(TypeError);
  });
});
