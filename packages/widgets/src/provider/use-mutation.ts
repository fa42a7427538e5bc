import type { Operation } from "@baton/api-contract";
import { useCallback, useRef, useState } from "react";
import type { Answered, MutateOptions } from "../connection/connection.ts";
import { bugError } from "../connection/connection-error.ts";
import { newIdempotencyKey } from "../connection/idempotency-key.ts";
import { useBaton } from "./connection-provider.tsx";

interface InputVariables {
  readonly input: { readonly idempotencyKey: string };
}

export interface Mutation<Data, Variables extends InputVariables> {
  /** Writes the input. The same input after a lost answer is sent with the same key, so it is written once. */
  readonly run: (
    input: Omit<Variables["input"], "idempotencyKey">,
    options?: MutateOptions,
  ) => Promise<Answered<Data>>;
  readonly pending: boolean;
}

export function useMutation<Data, Variables extends InputVariables>(
  operation: Operation<Data, Variables>,
): Mutation<Data, Variables> {
  const { connection } = useBaton();
  const [inFlight, setInFlight] = useState(0);
  const unanswered = useRef<{ input: string; key: string } | null>(null);

  const run = useCallback(
    async (
      input: Omit<Variables["input"], "idempotencyKey">,
      options?: MutateOptions,
    ): Promise<Answered<Data>> => {
      if (connection === null) return { ok: false, error: bugError("the widget is not connected yet.") };
      const text = JSON.stringify(input);
      const key = unanswered.current?.input === text ? unanswered.current.key : newIdempotencyKey();
      unanswered.current = { input: text, key };
      setInFlight((count) => count + 1);
      try {
        const variables = { input: { ...input, idempotencyKey: key } } as unknown as Variables;
        const answer = await connection.mutate(operation, variables, options);
        if (answer.ok && unanswered.current?.key === key) unanswered.current = null;
        return answer;
      } finally {
        setInFlight((count) => count - 1);
      }
    },
    [connection, operation],
  );
  return { run, pending: inFlight > 0 };
}
