import type { Waker } from "@baton/api";
import type { Database } from "@baton/database";
import { type Job, type JobResult, PgBoss } from "pg-boss";
import { retimeLooks } from "./look-timing.queries.ts";
import { createLooks } from "./looks.ts";
import { createMailQueue, noMail } from "./mail-queue.ts";
import { type LookJob, type MailJob, queues } from "./queues.ts";

export interface JobOptions {
  readonly database: Database;
  /** The domain's clock: what is due by now, it says. */
  readonly clock: () => Date;
  /** Sends one notice by e-mail; without it none are sent. */
  readonly sendMail?: (job: MailJob) => Promise<void>;
  /** Told of every job that failed; it is tried again. */
  readonly onError: (queue: string, error: unknown) => void;
  /** How often to see whether a job is due, in seconds. @defaultValue 1 */
  readonly every?: number;
  /** False: hands jobs in, and leaves them to other processes. @defaultValue true */
  readonly work?: boolean;
}

export interface Jobs {
  readonly wake: Waker;
  /** Looks at all of a builder's buyers. */
  lookEverywhere(builderId: string): Promise<void>;
  /** Call when the domain's clock was moved. */
  retime(): Promise<void>;
  /** Lets jobs under way end. */
  stop(): Promise<void>;
}

/** Jobs a worker takes at a time. */
const batchSize = 20;

/**
 * Starts taking jobs, with any number of other processes on the same database: each job is one's alone.
 *
 * @throws Error when the queue's tables are of another version than pg-boss here
 */
export async function startJobs(options: JobOptions): Promise<Jobs> {
  const { database, clock, sendMail, onError, every = 1, work = true } = options;
  const boss = new PgBoss({
    db: database.queue,
    backend: database.engine,
    useListenNotify: work,
    // A migration makes the tables, as their owner; the login here may not, nor rebuild their indexes.
    ...{ migrate: false, createSchema: false, reindex: false, monitorVacuum: false },
    ...{ schedule: false, supervise: work, superviseIntervalSeconds: 10, monitorIntervalSeconds: 10 },
  });
  boss.on("error", (error) => onError("pg-boss", error));
  await boss.start();
  for (const queue of Object.values(queues)) await boss.createQueue(queue.name, queue);
  // Known before the first transaction asks: on PGlite the answer would wait for that very transaction.
  await boss.getQueues();

  const mail = sendMail ? createMailQueue(boss) : noMail;
  const { wake, look } = createLooks({ boss, database, clock, mail });
  const take = async <Data extends object>(queue: string, handle: (data: Data) => Promise<void>) => {
    const handleAll = (jobs: Job<Data>[]) => Promise.all(jobs.map((job) => attempt(queue, job, handle)));
    // What is due at once is told of; what time makes due is found by looking.
    const often = { pollingIntervalSeconds: every, notifyPollingIntervalSeconds: every };
    const each = { batchSize, ...often, perJobResults: true } as const;
    await boss.work(queue, each, handleAll);
  };
  const attempt = async <Data>(
    queue: string,
    { id, data }: Job<Data>,
    handle: (data: Data) => Promise<void>,
  ): Promise<JobResult> => {
    try {
      await handle(data);
      return { id, status: "completed" };
    } catch (error) {
      onError(queue, error);
      return { id, status: "failed" };
    }
  };
  if (work) {
    await take<LookJob>(queues.look.name, look);
    if (sendMail) await take<MailJob>(queues.mail.name, sendMail);
  }

  return {
    wake,
    lookEverywhere: (builderId) => look({ builderId, buyerId: null, at: "" }),
    retime: () => retimeLooks(database.queue, clock()),
    stop: () => boss.stop({ close: false, graceful: true, timeout: 10_000 }),
  };
}
