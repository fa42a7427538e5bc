import { type Database, openDatabase } from "@baton/database";
import { testDatabases } from "@baton/testing";
import { afterAll, beforeAll, describe, expect, test, vi } from "vitest";
import { type House, openHouse, saturday, wednesday } from "../jobs/house.fixture.ts";
import { type Jobs, startJobs } from "../jobs/start-jobs.ts";
import { type MailServer, openMailServer } from "./mail-server.fixture.ts";
import { createMailer, type Mailer } from "./mailer.ts";

const hour = 3_600_000;
const soon = { timeout: 20_000, interval: 50 };

describe.each(testDatabases())("notices by e-mail on $engine", ({ engine, fresh }) => {
  let database: Database;
  let house: House;
  let smtp: MailServer;
  let mailers: Mailer[];
  let workers: Jobs[];
  const failures: string[] = [];

  beforeAll(async () => {
    database = await openDatabase(await fresh());
    smtp = await openMailServer();
    house = await openHouse(database, () => (workers[0] as Jobs).wake);
    const config = {
      smtpUrl: smtp.url,
      from: "Baton <baton@juniper.example>",
      publicUrl: "https://in.juniper.example",
    };
    mailers = Array.from({ length: engine === "postgres" ? 3 : 1 }, () =>
      createMailer(database, config, () => house.now),
    );
    workers = await Promise.all(
      mailers.map(({ send }) =>
        startJobs({
          database,
          clock: () => house.now,
          sendMail: send,
          every: 0.5,
          onError: (queue) => queue === "mail" && failures.push(queue),
        }),
      ),
    );
  });

  afterAll(async () => {
    await Promise.all(workers.map((worker) => worker.stop()));
    for (const mailer of mailers) mailer.close();
    await smtp.close();
    await database.close();
  });

  test("each goes once to whom it is for, under an id of its own, in text and HTML", async () => {
    for (let tours = 0; tours < 5; tours += 1) await house.book(new Date(wednesday.getTime() + 4 * hour));
    await vi.waitFor(() => expect(smtp.received).toHaveLength(5), soon);
    expect(new Set(smtp.received.map(({ messageId }) => messageId)).size).toBe(5);
    expect(new Set(smtp.received.flatMap(({ to }) => to))).toEqual(new Set(["mark@example.com"]));
    const { source } = smtp.received[0] ?? { source: "" };
    expect(source).toContain("Subject: A tour with Dana Herrera was booked on short notice");
    expect(source).toMatch(/From: Baton <baton@juniper\.example>[\s\S]*To: Mark <mark@example\.com>/);
    expect(source).toMatch(/multipart\/alternative[\s\S]*text\/plain[\s\S]*text\/html/);
    // Nothing more happens, however long it is waited for: a job that is done is gone.
    for (const worker of workers) await worker.lookEverywhere(house.builder.id);
    await vi.waitFor(async () => expect(await unsent()).toBe(0), soon);
    expect(smtp.received).toHaveLength(5);
  });

  test("what the mail server does not take is tried again, and is sent once", async () => {
    const before = smtp.received.length;
    smtp.refused = /Dana/;
    await house.book(new Date(wednesday.getTime() + 5 * hour));
    await vi.waitFor(() => expect(failures).toEqual(["mail"]), soon);
    expect(smtp.received).toHaveLength(before);
    smtp.refused = null;
    // Tried again after a while, and longer each time; the test does not wait for it.
    await retryNow();
    await vi.waitFor(() => expect(smtp.received).toHaveLength(before + 1), soon);
    await vi.waitFor(async () => expect(await unsent()).toBe(0), soon);
  });

  test("a reminder whose time has gone is not sent any more", async () => {
    const before = smtp.received.length;
    await house.book(saturday);
    await vi.waitFor(async () => expect(await looksAt("2026-11-26T01:59:59.999Z")).toBe(1), soon);
    smtp.refused = /Start the handoff/;
    failures.length = 0;
    house.now = new Date("2026-11-26T02:00:00Z");
    await workers[0]?.retime();
    await vi.waitFor(() => expect(failures).toEqual(["mail"]), soon);
    house.now = new Date("2026-11-26T06:00:00Z");
    smtp.refused = null;
    await retryNow();
    await vi.waitFor(async () => expect(await unsent()).toBe(0), soon);
    expect(
      smtp.received
        .slice(before)
        .map(({ source }) => source)
        .join(),
    ).not.toContain("Start the handoff");
  });

  async function retryNow(): Promise<void> {
    const hasten = `with moved as (
      update pgboss.job set start_after = now() where name = 'mail' and state = 'retry' returning id
    ) select count(*)::int as n from moved`;
    await vi.waitFor(async () => {
      const { rows } = await database.queue.executeSql(hasten);
      expect(rows).toEqual([{ n: 1 }]);
    }, soon);
  }

  async function unsent(): Promise<number> {
    const { rows } = await database.queue.executeSql(
      "select count(*)::int as n from pgboss.job where name = 'mail' and state in ('created', 'retry', 'active')",
    );
    return (rows[0] as { n: number }).n;
  }

  /** How many looks wait for a moment, by the domain's clock. */
  async function looksAt(at: string): Promise<number> {
    const { rows } = await database.queue.executeSql(
      "select 1 from pgboss.job where name = 'look' and state = 'created' and data->>'at' = $1",
      [at],
    );
    return rows.length;
  }
});
