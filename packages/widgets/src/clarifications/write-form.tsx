import type { Operation } from "@baton/api-contract";
import { isBlank } from "@baton/playbook";
import { type FormEvent, useRef, useState } from "react";
import type { ConnectionError } from "../connection/connection-error.ts";
import { Button } from "../controls/button.tsx";
import { TextAreaField } from "../controls/text-field.tsx";
import { KeptMark } from "../device/kept-mark.tsx";
import { refusalsIn } from "../device/outbox.ts";
import { useKept } from "../device/use-kept.ts";
import { useSubmit } from "../device/use-submit.ts";
import { WaitingNotice } from "../device/waiting-notice.tsx";
import { WatchWords } from "../fairness/watch-words.tsx";
import { useLanguage } from "../language/use-language.ts";
import { NotDoneNotice } from "../widget/not-done-notice.tsx";

export interface WriteFormProps<Input extends { readonly idempotencyKey: string }> {
  /** What what is typed is kept under on the device: "ask …", "answer …". */
  readonly keptAs: string;
  readonly operation: Operation<unknown, { readonly input: Input }>;
  readonly inputFor: (text: string) => Omit<Input, "idempotencyKey">;
  readonly label: string;
  readonly hint?: string;
  /** What is wrong with nothing. */
  readonly missing: string;
  readonly button: string;
  /** Where it stands, something else is the main thing to do. */
  readonly isAside?: boolean | undefined;
  readonly notDone: string;
  readonly onDone: () => void;
  /** Told when somebody else was first: what was typed stays, to be copied from. */
  readonly onRefused?: (code: string) => void;
}

interface Refusal {
  readonly code: string;
  readonly message: string;
}

/** A few words to the other one: kept while they are typed, and until they have arrived. */
export function WriteForm<Input extends { readonly idempotencyKey: string }>(props: WriteFormProps<Input>) {
  const { keptAs, operation, inputFor, label, hint, missing, button, isAside, notDone, onDone, onRefused } =
    props;
  const { say } = useLanguage();
  const [text, write, hold] = useKept(keptAs, "");
  const [problem, setProblem] = useState<string>();
  const [failure, setFailure] = useState<ConnectionError>();
  const form = useRef<HTMLFormElement>(null);
  const submit = useSubmit<unknown>(hold, (answer) => {
    if (!answer.ok) return setFailure(answer.error);
    const [refusal] = refusalsIn<Refusal>(answer);
    if (refusal) {
      onRefused?.(refusal.code);
      return setProblem(say(refusal.message));
    }
    hold.forget();
    write("");
    onDone();
  });

  async function send(event: FormEvent) {
    event.preventDefault();
    setFailure(undefined);
    setProblem(isBlank(text) ? missing : undefined);
    if (!isBlank(text)) return submit.run(operation, inputFor(text));
    form.current?.querySelector("textarea")?.focus();
  }

  return (
    <form ref={form} className="stack thread-write" onSubmit={send} noValidate>
      <TextAreaField
        label={label}
        hint={hint}
        value={text}
        onValue={write}
        error={problem}
        maxLength={1000}
        required
        readOnly={submit.busy}
      />
      <WatchWords text={text} />
      <KeptMark begun={!isBlank(text) && !submit.busy} />
      <WaitingNotice cancel={submit.cancel} />
      <NotDoneNotice error={failure} what={notDone} />
      <p>
        <Button
          type="submit"
          kind={isAside ? "secondary" : "primary"}
          pending={submit.pending}
          pendingLabel={say("Sending…")}
        >
          {button}
        </Button>
      </p>
    </form>
  );
}
