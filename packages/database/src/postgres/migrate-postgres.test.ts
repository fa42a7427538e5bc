import { randomBytes } from "node:crypto";
import { testDatabases } from "@baton/testing";
import postgres, { type Sql } from "postgres";
import { afterEach, beforeEach, describe, expect, test } from "vitest";
import { builders, openDatabase, registerBuilder } from "../index.ts";
import { checkRole } from "./application-role.ts";

const builderId = crypto.randomUUID();
const registered = { builderId, name: "A", slug: "a", keys: [], createdAt: new Date() };

describe.each(testDatabases().filter(({ engine }) => engine === "postgres"))(
  "migrating",
  ({ empty, fresh }) => {
    let owner: Sql;
    let url: string;
    /** A login of the kind a host gives an application: it owns nothing and may create nothing. */
    let appUrl: string;
    let login: string;

    async function use(options: { url?: string }) {
      url = options.url ?? "";
      owner = postgres(url, { max: 1, onnotice: () => {} });
      login = `app_${randomBytes(4).toString("hex")}`;
      await owner`create role ${owner(login)} login`;
      const app = new URL(url);
      app.username = login;
      appUrl = app.href;
    }

    beforeEach(async () => use(await empty()));
    afterEach(async () => {
      await owner`drop role ${owner(login)}`;
      await owner.end();
    });

    test("any number of processes may start on an empty database at once", async () => {
      const opened = await Promise.all([1, 2, 3, 4].map(() => openDatabase({ url, poolSize: 1 })));
      await Promise.all(opened.map((database) => database.ready()));
      await Promise.all(opened.map((database) => database.close()));
    });

    test("a login without rights on the tables works, once another migrated them for it", async () => {
      await expect(openDatabase({ url: appUrl })).rejects.toThrow(
        `Baton: the login ${login} can neither use Baton's tables nor bring them up to date.`,
      );
      const first = await openDatabase({ url: appUrl, migrationUrl: url });
      await registerBuilder(first, registered);
      await first.close();
      // From then on it needs no help.
      const second = await openDatabase({ url: appUrl });
      expect(await second.withTenant({ builderId }, (tx) => tx.$count(builders))).toBe(1);
      await second.close();
    });

    test("a login that may not become the application's role is told what to run", async () => {
      await (await openDatabase({ url })).close();
      await expect(openDatabase({ url: appUrl })).rejects.toThrow(`grant baton_app to "${login}"`);
    });

    test("the tables' owner sees and writes nothing without a builder", async () => {
      await owner.end();
      await use(await fresh());
      const database = await openDatabase({ url });
      await registerBuilder(database, registered);
      await database.close();
      await expect(owner`select * from builder`).rejects.toThrow("no builder is set");
      await expect(owner`delete from builder`).rejects.toThrow("no builder is set");
      await owner`select set_config('baton.builder_id', ${builderId}, false)`;
      const [left] = await owner`select count(*)::int as n from builder`;
      expect(left?.n).toBe(1);
    });

    test("a role above row security is not accepted as the application's", async () => {
      await expect(checkRole(owner)).resolves.toBeUndefined();
      const [superuser] = await owner<
        { name: string }[]
      >`select rolname as name from pg_roles where rolsuper limit 1`;
      await expect(checkRole(owner, superuser?.name)).rejects.toThrow("is above row-level security");
    });

    test("a server that cannot be reached, or a wrong address, fails instead of waiting", async () => {
      await expect(openDatabase({ url: "postgres://nobody@127.0.0.1:1/none" })).rejects.toMatchObject({
        code: "ECONNREFUSED",
      });
    });
  },
);
