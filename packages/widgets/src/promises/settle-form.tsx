import { isBlank } from "@baton/playbook";
import { type FormEvent, type KeyboardEvent, useEffect, useRef, useState } from "react";
import type { ConnectionError } from "../connection/connection-error.ts";
import { Button } from "../controls/button.tsx";
import { choicesOf } from "../controls/choices.ts";
import { Segments } from "../controls/segments.tsx";
import { TextAreaField } from "../controls/text-field.tsx";
import { useLanguage } from "../language/use-language.ts";
import { NotDoneNotice } from "../widget/connection-notice.tsx";
import { type Settled, type Settlement, useSettle } from "./use-settle.ts";

const settleWords = {
  KEPT: {
    label: "How was it kept?",
    missing: "Say how it was kept: what was given, sent or done",
    button: "Mark kept",
    notDone: "Not marked kept",
  },
  BROKEN: {
    label: "What was done about it?",
    missing: "Say what was done about it: who told the buyer, and what they were offered",
    button: "Mark broken",
    notDone: "Not marked broken",
  },
  RELEASED: {
    label: "When and how did the buyer release it?",
    missing: "Say when and how the buyer released it",
    button: "Mark released",
    notDone: "Not marked released",
  },
} as const;

const endWords = { BROKEN: "Broken", RELEASED: "Released by the buyer" } as const;

export interface SettleFormProps {
  readonly commitmentId: string;
  /** `keep` asks how it was kept; `more` offers broken and released. */
  readonly mode: "keep" | "more";
  readonly onCancel: () => void;
  /** Called when it is done, or when somebody else was first (`gone`, with words to show). */
  readonly onEnded: (how: Settlement, settled: Settled) => void;
}

/** Asks in place how a promise ended. A refusal or a lost network leaves what was typed where it is. */
export function SettleForm({ commitmentId, mode, onCancel, onEnded }: SettleFormProps) {
  const { say } = useLanguage();
  const [how, setHow] = useState<Settlement>(mode === "keep" ? "KEPT" : "BROKEN");
  const [note, setNote] = useState("");
  const [problem, setProblem] = useState<string>();
  const [failure, setFailure] = useState<ConnectionError>();
  const { settle, pending } = useSettle(commitmentId);
  const form = useRef<HTMLFormElement>(null);
  const words = settleWords[how];

  useEffect(() => {
    const first = mode === "more" ? "input:checked" : "textarea";
    form.current?.querySelector<HTMLElement>(first)?.focus();
  }, [mode]);

  async function submit(event: FormEvent) {
    event.preventDefault();
    if (pending) return;
    setFailure(undefined);
    setProblem(isBlank(note) ? say(words.missing) : undefined);
    if (isBlank(note)) {
      form.current?.querySelector("textarea")?.focus();
      return;
    }
    const settled = await settle(how, note);
    if (settled.kind === "failed") setFailure(settled.error);
    else if (settled.kind === "refused") setProblem(say(settled.message));
    else onEnded(how, settled);
  }

  function onKeyDown(event: KeyboardEvent) {
    if (event.key !== "Escape") return;
    event.stopPropagation();
    onCancel();
  }

  return (
    // Escape is a shortcut for the Cancel button below.
    <form ref={form} className="stack settle" onSubmit={submit} onKeyDown={onKeyDown} noValidate>
      {mode === "more" && (
        <Segments
          label={say("How did it end?")}
          value={how}
          onValue={(next) => {
            setHow(next);
            setProblem(undefined);
          }}
          segments={choicesOf(endWords, say)}
        />
      )}
      <TextAreaField
        label={say(words.label)}
        value={note}
        onValue={setNote}
        error={problem}
        maxLength={1000}
        required
        readOnly={pending}
      />
      <NotDoneNotice error={failure} what={say(words.notDone)} />
      <div className="flow">
        <Button type="submit" kind="primary" pending={pending} pendingLabel={say("Saving…")}>
          {say(words.button)}
        </Button>
        <Button onClick={onCancel} aria-disabled={pending}>
          {say("Cancel")}
        </Button>
      </div>
    </form>
  );
}
