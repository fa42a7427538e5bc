import { randomUUID } from "node:crypto";
import { type Operation, openOperation } from "@baton/api";
import { type Database, members, notifications, openDatabase } from "@baton/database";
import { aBuilder, type SeededBuilder, testDatabases } from "@baton/testing";
import { eq } from "drizzle-orm";
import { PgBoss } from "pg-boss";
import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { type Jobs, startJobs } from "../../src/jobs/start-jobs.ts";
import { type MailServer, openMailServer } from "../../src/mail/mail-server.fixture.ts";
import { expectedOf } from "./expected.ts";
import { tellStories } from "./stories.ts";
import { actorOf, book, perform, type TourLife } from "./tour-life.ts";
import { startWorker, type Worker } from "./worker-process.ts";

const kills = 10;
const never = Number.POSITIVE_INFINITY;

interface Deed {
  readonly at: number;
  readonly by: string;
  readonly run: (operation: Operation) => Promise<void>;
}

// Several processes on one database: PostgreSQL alone.
describe.each(testDatabases().filter(({ engine }) => engine === "postgres"))(
  "a week of 200 tours",
  ({ fresh }) => {
    let database: Database;
    let builder: SeededBuilder;
    let smtp: MailServer;
    let jobs: Jobs;
    let queue: PgBoss;
    let workers: Worker[];
    let now = 0;

    beforeAll(async () => {
      const options = await fresh();
      database = await openDatabase(options);
      smtp = await openMailServer();
      builder = await aBuilder("Juniper Homes")
        .playbook({ requiredFields: [] })
        .community("Cedar Park")
        .member("Nora", "OSC")
        .member("Mark", "OSM", { serves: ["Cedar Park"] })
        .member("Sam", "SALES_MANAGER")
        .into(database);
      await database.withTenant({ builderId: builder.id }, (tx) =>
        tx
          .update(members)
          .set({ quietFrom: "21:00", quietTo: "07:00" })
          .where(eq(members.id, builder.uuid("Sam"))),
      );
      jobs = await startJobs({ database, clock: () => new Date(now), work: false, onError: () => {} });
      queue = new PgBoss({
        db: database.queue,
        migrate: false,
        supervise: false,
        schedule: false,
        monitorIntervalSeconds: 1,
      });
      await queue.start();
      // What a killed process held is another's soon, so that the test need not wait for longer; of one that lives, a whole
      // batch of mails must not be taken for lost.
      await database.queue.executeSql(
        `update pgboss.queue set expire_seconds = case name when 'mail' then 10 else 3 end,
          retry_delay = 0, retry_backoff = false`,
      );
      const env = { DATABASE_URL: options.url ?? "", SMTP_URL: smtp.url };
      workers = [startWorker(env, () => now), startWorker(env, () => now)];
      await Promise.all(workers.map((worker) => worker.ready()));
    });

    afterAll(async () => {
      await Promise.all(workers?.map((worker) => worker.end()) ?? []);
      await queue?.stop({ close: false, graceful: false });
      await jobs?.stop();
      await smtp?.close();
      await database?.close();
    });

    test("tells everybody what the playbook says, each thing once, whoever is killed", async () => {
      const lives = tellStories(200).map(
        (story): TourLife => ({ story, tourId: "", handoffId: "", saved: 0, delivered: 0 }),
      );
      const deeds: readonly Deed[] = lives
        .flatMap((life) => [
          { at: life.story.bookedAt, by: "Nora", run: (o: Operation) => book(o, builder, life) },
          ...life.story.acts.map((act) => ({
            at: act.at,
            by: actorOf(act),
            run: (o: Operation) => perform(o, life, act),
          })),
        ])
        .sort((a, b) => a.at - b.at);
      let [done, steps, killed] = [0, 0, 0];

      for (let { next } = await waiting(); done < deeds.length || next !== null; { next } = await waiting()) {
        // What is due within the same second is due at once.
        now = Math.min(deeds[done]?.at ?? never, next === null ? never : next + 1000);
        steps += 1;
        await Promise.all(workers.map((worker) => worker.tell(now)));
        await jobs.retime();
        if (killed < kills && done / deeds.length > (killed + Math.random()) / (kills + 1)) {
          killed += 1;
          await killOne();
        }
        await quiet();
        const today = deeds.slice(done).filter(({ at }) => at === now);
        for (const [by, theirs] of Map.groupBy(today, (deed) => deed.by)) await act(by, theirs);
        done += today.length;
        if (today.length > 0) await quiet();
      }

      const rows = await database.withTenant({ builderId: builder.id }, (tx) =>
        tx.select().from(notifications),
      );
      const nameOf = new Map(["Nora", "Mark", "Sam"].map((name) => [builder.uuid(name), name]));
      const told = new Map(lives.map(({ tourId }) => [tourId, [] as string[]]));
      for (const { rule, stage, memberId, tourId } of rows)
        told.get(tourId ?? "")?.push(`${rule} ${stage} ${nameOf.get(memberId)}`);
      const kindOf = ({ story }: TourLife, index: number) => `${index} ${story.kind}`;
      const expected = lives.map((life, index) => [kindOf(life, index), ...expectedOf(life.story)]);
      expect(
        lives.map((life, index) => [kindOf(life, index), ...(told.get(life.tourId) ?? []).sort()]),
      ).toEqual(expected);

      const mailed = smtp.received.map(({ messageId }) => messageId.split("@")[0]);
      expect([...new Set(mailed)].sort()).toEqual(rows.map(({ id }) => id).sort());
      const again = mailed.length - new Set(mailed).size;
      // Between the mail server's yes and our mark a kill leaves a mail to be sent again, under the same Message-ID.
      expect(again).toBeLessThanOrEqual(killed);
      console.log(
        `${lives.length} tours, ${deeds.length} deeds, ${steps} steps of the clock, ${rows.length} notices, ${mailed.length} mails ` +
          `(${again} repeated by a kill), ${killed} workers killed`,
      );
      expect(killed).toBe(kills);
      // Half a minute by itself; workers start twelve times, which takes longer on a machine that does other things.
    }, 600_000);

    /** In one transaction as a member, with what it changes looked at after, as the API has it. */
    function act(member: string, deeds: readonly Deed[]): Promise<void> {
      const builderId = builder.id;
      return database.withTenant({ builderId }, async (tx) => {
        const start = { tx, memberId: builder.uuid(member), now: new Date(now), newId: randomUUID };
        const operation = await openOperation(start);
        for (const { run } of deeds) await run(operation);
        await jobs.wake(
          tx,
          [...operation.woken].map((buyerId) => ({ builderId, buyerId })),
        );
      });
    }

    /** While it works; the other goes on until a new one has started. */
    async function killOne(): Promise<void> {
      await Promise.all(workers.map((worker) => worker.ready()));
      await new Promise((resolve) => setTimeout(resolve, Math.random() * 25));
      await workers[Math.floor(Math.random() * workers.length)]?.kill();
    }

    /** How many jobs are to be done now, and when by the domain's clock the next is. */
    async function waiting(): Promise<{ busy: number; next: number | null }> {
      const { rows } = await database.queue.executeSql(
        `select count(*) filter (where state = 'active' or start_after <= now())::int as busy,
        (extract(epoch from min((data->>'at')::timestamptz) filter (where state <> 'active')) * 1000)::float8 as next
        from pgboss.job where name in ('look', 'mail') and state <= 'active'`,
      );
      return rows[0] as { busy: number; next: number | null };
    }

    /** Waits until everything that is due is done; what a killed worker held is given to the other. */
    async function quiet(): Promise<void> {
      let lookedAt = Date.now();
      while ((await waiting()).busy > 0) {
        await new Promise((resolve) => setTimeout(resolve, 5));
        if (Date.now() - lookedAt < 1000) continue;
        lookedAt = Date.now();
        for (const name of ["look", "mail"]) await queue.supervise(name);
      }
    }
  },
);
