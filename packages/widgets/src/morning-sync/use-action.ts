import type { Operation } from "@baton/api-contract";
import { useRef, useState } from "react";
import type { Answered } from "../connection/connection.ts";
import type { ConnectionError } from "../connection/connection-error.ts";
import { newIdempotencyKey } from "../connection/idempotency-key.ts";
import { useSession } from "../device/session.tsx";

interface Payload {
  readonly userErrors: readonly { readonly message: string }[];
}

/**
 * A press that means now or never: a timer that was paused without a network is not paused when it comes back. So it
 * waits for nothing, and says when it was not done.
 */
export function useAction() {
  const { write } = useSession();
  const [pending, setPending] = useState(false);
  const [failure, setFailure] = useState<ConnectionError>();
  const [refusal, setRefusal] = useState<string>();
  const busy = useRef(false);

  async function run<Data extends object, Input extends { readonly idempotencyKey: string }>(
    operation: Operation<Data, { readonly input: Input }>,
    input: Omit<Input, "idempotencyKey">,
  ): Promise<void> {
    if (busy.current) return;
    busy.current = true;
    setPending(true);
    const idempotencyKey = newIdempotencyKey();
    const answer = (await write(operation, { input: { ...input, idempotencyKey } })) as Answered<Data>;
    busy.current = false;
    setPending(false);
    setFailure(answer.ok ? undefined : answer.error);
    const [payload] = answer.ok ? (Object.values(answer.data) as Payload[]) : [];
    setRefusal(payload?.userErrors[0]?.message);
  }
  return { run, pending, failure, refusal };
}
