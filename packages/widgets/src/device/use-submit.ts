import type { Operation } from "@baton/api-contract";
import { useEffect, useRef, useState, useSyncExternalStore } from "react";
import type { Answered } from "../connection/connection.ts";
import { newIdempotencyKey } from "../connection/idempotency-key.ts";
import { useLatest } from "../provider/use-latest.ts";
import { outboxOf } from "./outbox.ts";
import { useSession } from "./session.tsx";
import type { Hold } from "./use-kept.ts";

export interface Submit<Data> {
  /** Asks for a write once; another press while it waits only tries sooner. */
  readonly run: <Input extends { readonly idempotencyKey: string }>(
    operation: Operation<Data, { readonly input: Input }>,
    input: Omit<Input, "idempotencyKey">,
  ) => Promise<void>;
  readonly pending: boolean;
  /** Under way or waiting: what was typed for it is as it will arrive. */
  readonly busy: boolean;
  /** Undefined unless it waits for the network; calls it off. */
  readonly cancel: (() => void) | undefined;
}

/**
 * A write that outlives a lost network, a reload and a closed tab: it is kept on the device until the server has
 * answered, and its idempotency key with it, so that it is done once.
 *
 * @param hold where what was typed for it is kept, until it is accepted
 * @param onAnswer told of the answer, now or whenever it comes; not of a lost network
 */
export function useSubmit<Data>(hold: Hold, onAnswer: (answer: Answered<Data>) => void): Submit<Data> {
  const { device, send } = useSession();
  const outbox = outboxOf(device);
  const about = hold.name;
  const latest = useLatest(onAnswer);
  const [pending, setPending] = useState(false);
  const busy = useRef(false);
  const waiting = useSyncExternalStore(
    device.subscribe,
    () => outbox.waiting(about),
    () => undefined,
  );
  useEffect(
    () => outbox.hear(about, (answer) => latest.current(answer as Answered<Data>)),
    [outbox, about, latest],
  );

  return {
    pending,
    busy: pending || waiting !== undefined,
    cancel: waiting && !pending ? () => outbox.cancel(waiting) : undefined,
    async run(operation, input) {
      if (busy.current) return;
      busy.current = true;
      setPending(true);
      if (!outbox.waiting(about)) {
        const typedAt = hold.place?.key;
        outbox.post({ about, typedAt, operation, input: { ...input, idempotencyKey: newIdempotencyKey() } });
      }
      await send();
      setPending(false);
      busy.current = false;
    },
  };
}
