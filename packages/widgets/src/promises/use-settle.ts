import {
  type PromiseBreakMutation,
  type PromiseKeepMutation,
  type PromiseMoveDueMutation,
  type PromiseReleaseMutation,
  type PromiseReownMutation,
  promiseBreakMutation,
  promiseKeepMutation,
  promiseMoveDueMutation,
  promiseReleaseMutation,
  promiseReownMutation,
} from "@baton/api-contract";
import type { Answered } from "../connection/connection.ts";
import type { ConnectionError } from "../connection/connection-error.ts";
import { refusalsIn } from "../device/outbox.ts";
import type { Hold } from "../device/use-kept.ts";
import { type Submit, useSubmit } from "../device/use-submit.ts";
import type { Settlement } from "./promise.ts";

/** What came of trying: done; refused in words; gone (settled or removed by somebody else); or not reached. */
export type Settled =
  | { readonly kind: "done" }
  | { readonly kind: "refused" | "gone"; readonly message: string }
  | { readonly kind: "failed"; readonly error: ConnectionError };

interface Refusal {
  readonly code: string;
  readonly message: string;
}

type Settling =
  | PromiseKeepMutation
  | PromiseBreakMutation
  | PromiseReleaseMutation
  | PromiseMoveDueMutation
  | PromiseReownMutation;

const operations = {
  KEPT: promiseKeepMutation,
  BROKEN: promiseBreakMutation,
  RELEASED: promiseReleaseMutation,
} as const;

/** Keeps, breaks or releases a promise, with the note that says how; or moves its due time or hands it over, with the reason. */
export function useSettle(commitmentId: string, hold: Hold, onSettled: (settled: Settled) => void) {
  const submit: Submit<Settling> = useSubmit(hold, (answer) => onSettled(settledBy(answer)));
  return {
    ...submit,
    settle: (how: Settlement, note: string) => submit.run(operations[how], { commitmentId, note }),
    moveDue: (dueAt: string, reason: string) =>
      submit.run(promiseMoveDueMutation, { commitmentId, dueAt, reason }),
    reown: (ownerId: string, reason: string) =>
      submit.run(promiseReownMutation, { commitmentId, ownerId, reason: reason || null }),
  };
}

function settledBy(answer: Answered<Settling>): Settled {
  if (!answer.ok) return { kind: "failed", error: answer.error };
  const [refusal] = refusalsIn<Refusal>(answer);
  if (!refusal) return { kind: "done" };
  const gone = refusal.code === "ALREADY_SETTLED" || refusal.code === "NOT_FOUND";
  return { kind: gone ? "gone" : "refused", message: refusal.message };
}
