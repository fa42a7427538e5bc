import type { Tx } from "@baton/database";
import type { NewEvent } from "../operation/record-event.ts";

/** That something changed which the notices derive from, and so is to be looked at again. */
export interface Wake {
  readonly builderId: string;
  /** Null: every buyer of the builder. */
  readonly buyerId: string | null;
}

/** Asks for looks, in the transaction of the change: they happen if it is committed, and then for certain. */
export type Waker = (tx: Tx, wakes: readonly Wake[]) => Promise<void>;

/** Changes no rule looks at; and words still being typed, which come by the second. */
const beside =
  /^(buyer|buyerIntake|interaction|publishableKey|morningSync|notification)\.|^handoff\.(draftSaved|summarized|actionDone)$/;

/** Of these every rule may look different, for anybody's tours. */
const everywhere: readonly string[] = ["Playbook", "Member", "OnCall", "Builder"];

/** Whose notices an event changes: a buyer's, the whole builder's (null), or none (undefined). */
export function wokenBy({ kind, subjectType, buyerId, data }: NewEvent): string | null | undefined {
  if (beside.test(kind)) return undefined;
  if (buyerId) return buyerId;
  if (typeof data?.buyerId === "string") return data.buyerId;
  return everywhere.includes(subjectType) ? null : undefined;
}
