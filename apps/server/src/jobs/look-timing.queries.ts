import type { QueueStatements } from "@baton/database";
import { queues } from "./queues.ts";

// pg-boss moves one job at a time, and this is for all of them at once. What these touch of its table is of the version
// the migration made.
const waiting = `name = '${queues.look.name}' and state < 'active'`;

/** In one order, so that two of the statements below never wait for each other. */
const held = (which = "") =>
  `with held as (select id from pgboss.job where ${waiting} ${which} order by id for update)`;

/** Tells the workers of all processes, on the channel pg-boss listens to. */
const tell = `select pg_notify('pgboss_' || left(encode(sha224('pgboss'::bytea), 'hex'), 24), '${queues.look.name}')`;

/** Puts every waiting look where its domain time is now, by a domain clock that was moved. */
export async function retimeLooks({ executeSql }: Statements, domainNow: Date): Promise<void> {
  await executeSql(
    `${held()}, moved as (
      update pgboss.job
      set start_after = pgboss.job_now() + ((data->>'at')::timestamptz - $1::timestamptz)
      where ${waiting} and id in (select id from held) returning start_after
    ) ${tell} from moved where start_after <= pgboss.job_now() limit 1`,
    [domainNow.toISOString()],
  );
}

/** Has every waiting look of a builder happen now. */
export async function hastenLooks({ executeSql }: Statements, builderId: string): Promise<void> {
  await executeSql(
    `${held("and data->>'builderId' = $1::text")}, moved as (
      update pgboss.job set start_after = pgboss.job_now()
      where ${waiting} and id in (select id from held) returning id
    ) ${tell} from moved limit 1`,
    [builderId],
  );
}

type Statements = Pick<QueueStatements, "executeSql">;
