import type { Operation } from "../operation/operation.ts";
import type { Signal } from "./signal.ts";

/** What the resolver of a subscription has when one begins; for each signal it then has an `Operation` of its own. */
export interface Subscribing {
  /** The member, in a transaction that ends before the first signal comes. */
  readonly operation: Operation;
  /** The signals of the member's builder that are wanted, the first saying that it has begun. Says nothing of what they may see. */
  readonly signals: (wanted: (signal: Signal) => boolean) => AsyncIterable<Signal>;
}

/** What TypeGraphQL hands to `subscribe`. */
export interface SubscribeData<Args> {
  readonly args: Args;
  readonly context: Subscribing;
}
