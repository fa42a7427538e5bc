import { useMutation } from "@apollo/client/react";
import type { Operation } from "@baton/api-contract";
import { useRef, useState } from "react";
import { documentOf } from "./document.ts";
import { randomKey } from "./random-key.ts";

/** What the API says when it will not do something. `field` is the path of the input it is about. */
export interface Refusal {
  readonly message: string;
  readonly field: readonly string[] | null;
}

interface Payload {
  readonly userErrors: readonly Refusal[];
}

/**
 * Sends one mutation from a form. The same input is sent with the same idempotency key, so pressing the button again
 * after the line went down never books twice.
 */
export function useWrite<
  Root extends string,
  TPayload extends Payload,
  TInput extends { idempotencyKey: string },
>(operation: Operation<Readonly<Record<Root, TPayload>>, { readonly input: TInput }>, root: Root) {
  const [send] = useMutation<Readonly<Record<Root, TPayload>>, { input: TInput }>(
    documentOf(operation) as never,
    {
      refetchQueries: "active",
    },
  );
  const [refusals, setRefusals] = useState<readonly Refusal[]>([]);
  const [busy, setBusy] = useState(false);
  const attempt = useRef({ input: "", key: "" });

  /** Resolves to the payload, or to undefined when it was refused or did not arrive (`refusals` says why). */
  async function write(input: Omit<TInput, "idempotencyKey">): Promise<TPayload | undefined> {
    const text = JSON.stringify(input);
    if (attempt.current.input !== text) attempt.current = { input: text, key: randomKey() };
    setBusy(true);
    try {
      const withKey = { ...input, idempotencyKey: attempt.current.key } as TInput;
      const { data } = await send({ variables: { input: withKey } });
      const payload = data?.[root];
      if (!payload) throw new Error("The answer was empty.");
      setRefusals(payload.userErrors);
      return payload.userErrors.length === 0 ? payload : undefined;
    } catch {
      setRefusals([
        { message: "That did not reach the server. Check the connection and try again.", field: null },
      ]);
      return undefined;
    } finally {
      setBusy(false);
    }
  }

  return { write, busy, refusals };
}
