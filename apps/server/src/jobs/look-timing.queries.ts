import type { QueueStatements } from "@baton/database";
import { queues } from "./queues.ts";

// pg-boss moves one job at a time, and this is for all of them at once. What these touch of its table is of the version
// the migration made.
const waiting = `name = '${queues.look.name}' and state < 'active'`;

/** Puts every waiting look where its domain time is now, by a domain clock that was moved. */
export async function retimeLooks({ executeSql }: QueueStatements, domainNow: Date): Promise<void> {
  await executeSql(
    `update pgboss.job set start_after = pgboss.job_now() + ((data->>'at')::timestamptz - $1::timestamptz) where ${waiting}`,
    [domainNow.toISOString()],
  );
}

/** Has every waiting look of a builder happen now. */
export async function hastenLooks({ executeSql }: QueueStatements, builderId: string): Promise<void> {
  await executeSql(
    `update pgboss.job set start_after = pgboss.job_now() where ${waiting} and data->>'builderId' = $1::text`,
    [builderId],
  );
}
