import {
  accept,
  pauseSync as decidePause,
  resumeSync as decideResume,
  type Refusal,
  type Result,
} from "@baton/playbook";
import { notFound } from "../mutations/refusals.ts";
import type { Operation } from "../operation/operation.ts";
import { recordEvent } from "../operation/record-event.ts";
import { allow } from "../permissions/permit.ts";
import { lockSync, updateSync } from "./morning-sync.queries.ts";
import { factsOf } from "./sync-facts.ts";

type Timed = Promise<Result<string, Refusal<"FORBIDDEN" | "NOT_FOUND" | "SYNC_CLOSED">>>;

/** Stops the timer where it is. Answers with the sync's id. */
export function pauseSync(operation: Operation, syncId: string): Timed {
  return time(operation, syncId, decidePause, "morningSync.paused");
}

/** Lets the timer count on. Answers with the sync's id. */
export function resumeSync(operation: Operation, syncId: string): Timed {
  return time(operation, syncId, decideResume, "morningSync.resumed");
}

async function time(
  operation: Operation,
  syncId: string,
  decide: typeof decidePause,
  kind: "morningSync.paused" | "morningSync.resumed",
): Timed {
  const allowed = allow(operation, "morningSync.hold");
  if (!allowed.ok) return allowed;
  const sync = await lockSync(operation, "morningSync.hold", syncId);
  if (!sync) return notFound("morning sync", ["morningSyncId"]);
  const decided = decide(factsOf(sync), operation.now);
  if (!decided.ok) return decided;
  const { runningSince, elapsedMs } = decided.value;
  // The other one pressed first: it stands as it was to be, and nothing happened.
  if (runningSince === sync.runningSince) return accept(syncId);

  await updateSync(operation, syncId, { runningSince, elapsedMs });
  await recordEvent(operation, { kind, subjectType: "MorningSync", subjectId: syncId, data: { elapsedMs } });
  return accept(syncId);
}
