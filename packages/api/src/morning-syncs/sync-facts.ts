import type { SyncFacts } from "@baton/playbook";
import type { MorningSyncRecord } from "./morning-sync.queries.ts";

/** A sync as the playbook speaks of it. */
export function factsOf({ runningSince, elapsedMs, closedAt }: MorningSyncRecord): SyncFacts {
  return { timer: { runningSince, elapsedMs }, closedAt };
}
