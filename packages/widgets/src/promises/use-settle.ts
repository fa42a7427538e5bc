import { promiseBreakMutation, promiseKeepMutation, promiseReleaseMutation } from "@baton/api-contract";
import type { ConnectionError } from "../connection/connection-error.ts";
import { useMutation } from "../provider/use-mutation.ts";

export type Settlement = "KEPT" | "BROKEN" | "RELEASED";

/** What came of trying: done; refused in words; gone (settled or removed by somebody else); or not reached. */
export type Settled =
  | { readonly kind: "done" }
  | { readonly kind: "refused" | "gone"; readonly message: string }
  | { readonly kind: "failed"; readonly error: ConnectionError };

interface Refusal {
  readonly code: string;
  readonly message: string;
}

/** Keeps, breaks or releases a promise, with the note that says how. */
export function useSettle(commitmentId: string) {
  const keep = useMutation(promiseKeepMutation);
  const fail = useMutation(promiseBreakMutation);
  const release = useMutation(promiseReleaseMutation);

  async function settle(how: Settlement, note: string): Promise<Settled> {
    const input = { commitmentId, note };
    if (how === "KEPT") {
      const answer = await keep.run(input);
      return answer.ok ? outcome(answer.data.commitmentKeep.userErrors) : failed(answer.error);
    }
    if (how === "BROKEN") {
      const answer = await fail.run(input);
      return answer.ok ? outcome(answer.data.commitmentBreak.userErrors) : failed(answer.error);
    }
    const answer = await release.run(input);
    return answer.ok ? outcome(answer.data.commitmentRelease.userErrors) : failed(answer.error);
  }
  return { settle, pending: keep.pending || fail.pending || release.pending };
}

function outcome([refusal]: readonly Refusal[]): Settled {
  if (!refusal) return { kind: "done" };
  const gone = refusal.code === "ALREADY_SETTLED" || refusal.code === "NOT_FOUND";
  return { kind: gone ? "gone" : "refused", message: refusal.message };
}

function failed(error: ConnectionError): Settled {
  return { kind: "failed", error };
}
