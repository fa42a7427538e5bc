import { randomUUID } from "node:crypto";
import { buyersToLookAt, lookAtBuyer, settleBuyer, type Waker } from "@baton/api";
import type { Database, Tx } from "@baton/database";
import type { PgBoss } from "pg-boss";
import { hastenLooks } from "./look-timing.queries.ts";
import type { MailQueue } from "./mail-queue.ts";
import { type LookJob, queues } from "./queues.ts";
import { tenantStatements } from "./tenant-statements.ts";

const { name } = queues.look;

export interface LookParts {
  readonly boss: PgBoss;
  readonly database: Database;
  /** The domain's clock. */
  readonly clock: () => Date;
  readonly mail: MailQueue;
}

export interface Looks {
  readonly wake: Waker;
  /** Looks at what a job names, and asks for the next look. */
  readonly look: (job: LookJob) => Promise<void>;
}

/** Looks at buyers when their notices are due, and when something changes them. */
export function createLooks({ boss, database, clock, mail }: LookParts): Looks {
  const started = new Set<string>();

  /** Moves the buyer's one waiting look, or makes it; gives its id. Its row is held until the transaction ends. */
  async function moveLook(tx: Tx, job: Omit<LookJob, "at">, at: Date): Promise<string> {
    const { jobs } = await boss.upsert(
      name,
      { ...job, at: at.toISOString() },
      { singletonKey: keyOf(job), startAfter: realTime(at), db: tenantStatements(tx) },
    );
    // None where a worker took the waiting look up between the queue's two tries: it may have looked too early.
    return jobs[0] ?? moveLook(tx, job, at);
  }

  /** The domain's clock may be ahead of the real one, which the queue goes by. 0 is at once, by the database's own. */
  function realTime(at: Date): Date | number {
    const ahead = at.getTime() - clock().getTime();
    return ahead > 0 ? new Date(Date.now() + ahead) : 0;
  }

  async function wake(tx: Tx, wakes: Parameters<Waker>[1]): Promise<void> {
    // The first change after a start has all of its builder's buyers looked at: what was there before the queue, or
    // was lost with it, is taken up again.
    const firsts = [...new Set(wakes.map(({ builderId }) => builderId))].filter((id) => !started.has(id));
    const all = [...wakes, ...firsts.map((builderId) => ({ builderId, buyerId: null }))];
    // In one order, so that two changes never wait for each other.
    for (const job of all.sort((a, b) => (keyOf(a) < keyOf(b) ? -1 : 1))) await moveLook(tx, job, clock());
    for (const builderId of firsts) started.add(builderId);
  }

  async function lookAt(builderId: string, buyerId: string): Promise<void> {
    await database.withTenant({ builderId }, async (tx) => {
      await settleBuyer(tx, buyerId);
      // Takes the waiting look: a change that asks for one meanwhile waits, and then moves what this one leaves. It is
      // asked for after every change and before anything is read, so no change is missed between two looks.
      const taken = await moveLook(tx, { builderId, buyerId }, clock());
      const now = clock();
      const { sent, nextAt } = await lookAtBuyer(tx, { builderId, buyerId, now, newId: randomUUID });
      await mail.send(tx, builderId, sent);
      if (nextAt) await moveLook(tx, { builderId, buyerId }, nextAt);
      else await boss.deleteJob(name, taken, { db: tenantStatements(tx) });
    });
  }

  async function lookEverywhere(builderId: string): Promise<void> {
    await database.withTenant({ builderId }, async (tx) => {
      const db = tenantStatements(tx);
      const buyers = [...(await buyersToLookAt(tx, clock()))].sort();
      const at = clock().toISOString();
      await hastenLooks(db, builderId);
      const jobs = buyers.map((buyerId) => ({ singletonKey: buyerId, data: { builderId, buyerId, at } }));
      // Those that wait already stay as they are.
      if (jobs.length > 0) await boss.insert(name, jobs, { db });
    });
  }

  return {
    wake,
    look: ({ builderId, buyerId }) =>
      buyerId === null ? lookEverywhere(builderId) : lookAt(builderId, buyerId),
  };
}

function keyOf({ builderId, buyerId }: Omit<LookJob, "at">): string {
  return buyerId ?? builderId;
}
