import { type ChildProcess, spawn } from "node:child_process";
import { once } from "node:events";
import { existsSync } from "node:fs";
import { mkdir, mkdtemp, readdir, rm, stat, writeFile } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { createInterface } from "node:readline";
import { setTimeout } from "node:timers/promises";
import { fileURLToPath } from "node:url";
import { testDatabases } from "@baton/testing";
import { afterEach, beforeAll, beforeEach, expect, test } from "vitest";
import { buyers, openDatabase, registerBuilder } from "../index.ts";

const program = fileURLToPath(new URL("keep-writing.fixture.ts", import.meta.url));
const builderId = crypto.randomUUID();
const inUse = /^Baton: the data folder .* is in use by process (\d+)/;

/** What a new folder starts from, so that only one test waits for PGlite to make one. */
let template: Blob | undefined;
let folder: string;
let children: ChildProcess[] = [];

beforeAll(async () => {
  const pglite = testDatabases().find(({ engine }) => engine === "pglite");
  template = (await pglite?.fresh())?.template;
});
beforeEach(async () => {
  folder = await mkdtemp(join(tmpdir(), "baton-folder-"));
});
afterEach(async () => {
  await Promise.all(children.map(kill));
  children = [];
  await rm(folder, { recursive: true, force: true });
});

test("data outlives a restart, in a folder made on the way and closed to others", async () => {
  const dataDirectory = join(folder, "not", "there", "yet");
  const first = await openDatabase({ dataDirectory, template });
  await registerBuilder(first, { builderId, name: "A", slug: "a", keys: [], createdAt: new Date() });
  await first.close();
  const second = await openDatabase({ dataDirectory });
  await expect(second.withTenant({ builderId }, (tx) => tx.$count(buyers))).resolves.toBe(0);
  await second.close();
  expect((await stat(dataDirectory)).mode & 0o777).toBe(0o700);
});

test("a folder that is open is refused, naming the process and what to do; closed, it can be opened", async () => {
  const first = await openDatabase({ dataDirectory: folder, template });
  const again = openDatabase({ dataDirectory: folder });
  await expect(again).rejects.toThrow(`Baton: the data folder ${folder} is in use by process ${process.pid}`);
  await expect(again).rejects.toThrow("BATON_DATA_DIR");
  // The refused attempt must not have loosened the lock.
  await expect(openDatabase({ dataDirectory: folder })).rejects.toThrow(inUse);
  await first.close();
  await (await openDatabase({ dataDirectory: folder })).close();
});

test("after kill -9 the folder opens at once, and every write that was answered is there", async () => {
  await (await openDatabase({ dataDirectory: folder, template })).close();
  const { child, lines } = start();
  const exited = once(child, "exit");
  const answered: string[] = [];
  for await (const line of lines) {
    if (line === "open")
      await expect(openDatabase({ dataDirectory: folder })).rejects.toThrow(`process ${child.pid}`);
    else if (answered.push(line) === 100) child.kill("SIGKILL");
  }
  expect(await exited).toEqual([null, "SIGKILL"]);

  const database = await openDatabase({ dataDirectory: folder });
  const found = await database.withTenant({ builderId }, (tx) => tx.select({ id: buyers.id }).from(buyers));
  await database.close();
  // The last write may have been kept and its answer lost with the process.
  expect(answered.length).toBeGreaterThanOrEqual(100);
  expect(found.map((buyer) => buyer.id)).toEqual(expect.arrayContaining(answered));
});

test("a first start that was killed half-way is started over", async () => {
  const { child } = start();
  while (child.exitCode === null && !existsSync(join(folder, "pgdata.new"))) await setTimeout(5);
  await kill(child);
  expect(await readdir(folder)).not.toContain("pgdata");
  const database = await openDatabase({ dataDirectory: folder, template });
  await expect(database.ready()).resolves.toBeUndefined();
  await database.close();
});

test("what a process with the same id as a killed one left behind is not taken for a lock", async () => {
  await mkdir(folder, { recursive: true });
  await writeFile(join(folder, "baton.pid"), `${process.pid}\n`);
  await writeFile(join(folder, "baton.lock"), "");
  await (await openDatabase({ dataDirectory: folder, template })).close();
});

test("a folder that failed to open is let go of", async () => {
  await mkdir(join(folder, "pgdata"));
  await writeFile(join(folder, "pgdata", "PG_VERSION"), "1");
  await expect(openDatabase({ dataDirectory: folder })).rejects.toThrow();
  const again = await openDatabase({ dataDirectory: folder }).catch((error: Error) => error);
  expect(String(again)).not.toMatch(inUse);
});

test("closing waits for the transactions that were begun", async () => {
  const database = await openDatabase({ dataDirectory: folder, template });
  const writing = registerBuilder(database, {
    builderId,
    name: "A",
    slug: "a",
    keys: [],
    createdAt: new Date(),
  });
  await database.close();
  await expect(writing).resolves.toBeUndefined();
});

function start() {
  const child = spawn(process.execPath, ["--no-warnings", program, folder, builderId], {
    stdio: ["ignore", "pipe", "inherit"],
  });
  children.push(child);
  return { child, lines: createInterface({ input: child.stdout }) };
}

async function kill(child: ChildProcess): Promise<void> {
  if (child.exitCode !== null || child.signalCode !== null) return;
  child.kill("SIGKILL");
  await once(child, "exit");
}
