import { type PrepCardReturnMutation, prepCardReturnMutation } from "@baton/api-contract";
import { isBlank, type ReturnReason, returnReasonWords } from "@baton/playbook";
import { type FormEvent, useEffect, useRef, useState } from "react";
import type { Answered } from "../connection/connection.ts";
import type { ConnectionError } from "../connection/connection-error.ts";
import { Button } from "../controls/button.tsx";
import { choicesOf } from "../controls/choices.ts";
import { FieldError } from "../controls/field.tsx";
import { Segments } from "../controls/segments.tsx";
import { TextAreaField } from "../controls/text-field.tsx";
import { KeptMark } from "../device/kept-mark.tsx";
import { useKept } from "../device/use-kept.ts";
import { useSubmit } from "../device/use-submit.ts";
import { WaitingNotice } from "../device/waiting-notice.tsx";
import { WatchWords } from "../fairness/watch-words.tsx";
import { useLanguage } from "../language/use-language.ts";
import { NotDoneNotice } from "../widget/not-done-notice.tsx";
import { type CardHandoff, type CardVersion, firstName } from "./card.ts";

export interface SendBackProps {
  readonly handoff: CardHandoff;
  readonly version: CardVersion;
  /** Called with the words that say it was done. */
  readonly onReturned: () => void;
}

interface Writing {
  readonly open: boolean;
  readonly reason: ReturnReason | null;
  readonly words: string;
}

const nothingWritten: Writing = { open: false, reason: null, words: "" };

/** One button until it is needed; then why, in a code that can be counted and in words that can be acted on. */
export function SendBack({ handoff, version, onReturned }: SendBackProps) {
  const { say } = useLanguage();
  const [writing, setWriting, hold] = useKept(`return ${handoff.id}`, nothingWritten);
  const { open, reason, words } = writing;
  const write = (change: Partial<Writing>) => setWriting((before) => ({ ...before, ...change }));
  const [problems, setProblems] = useState<Problems>({});
  const [failure, setFailure] = useState<ConnectionError>();
  const send = useSubmit(hold, answered);
  const form = useRef<HTMLFormElement>(null);
  const opener = useRef<HTMLDivElement>(null);
  const moveFocus = useRef(false);

  useEffect(() => {
    if (!moveFocus.current) return;
    moveFocus.current = false;
    (open ? form.current?.querySelector("input") : opener.current?.querySelector("button"))?.focus();
  }, [open]);

  async function submit(event: FormEvent) {
    event.preventDefault();
    setFailure(undefined);
    const found = problemsIn(writing);
    setProblems(found);
    if (reason === null || found.words) {
      form.current?.querySelector<HTMLElement>(found.reason ? "input" : "textarea")?.focus();
      return;
    }
    const input = { handoffId: handoff.id, versionNumber: version.number, reason, words };
    await send.run(prepCardReturnMutation, input);
  }

  function answered(answer: Answered<PrepCardReturnMutation>) {
    if (!answer.ok) return setFailure(answer.error);
    const [refusal] = answer.data.handoffReturn.userErrors;
    if (refusal) return setProblems({ whole: refusal.message });
    hold.forget();
    onReturned();
  }

  if (!open) {
    return (
      <div className="flow band card-ask card-send-back" ref={opener}>
        <p className="small muted">{say("Something missing, unclear or wrong?")}</p>
        <Button
          kind="quiet"
          onClick={() => {
            moveFocus.current = true;
            write({ open: true });
          }}
        >
          {say("Send it back")}
        </Button>
      </div>
    );
  }
  const name = version.deliveredBy && firstName(version.deliveredBy.name);
  return (
    <form
      ref={form}
      className="stack band card-send-back"
      part="section"
      onSubmit={submit}
      noValidate
      aria-label={say("Send it back")}
    >
      <h3 part="heading">{name ? say("Send it back to {name}", { name }) : say("Send it back")}</h3>
      <div className="field">
        <Segments
          label={say("What is wrong with it")}
          describedBy={problems.reason && "return-reason-error"}
          invalid={problems.reason !== undefined}
          value={reason}
          onValue={(chosen) => {
            write({ reason: chosen });
            setProblems((before) => ({ ...before, reason: undefined }));
          }}
          disabled={send.busy}
          segments={choicesOf(returnReasonWords, say)}
        />
        <FieldError id="return-reason-error" error={problems.reason && say(problems.reason)} />
      </div>
      <TextAreaField
        label={say("What you need")}
        hint={say("In words that can be acted on: what is missing, what cannot be right.")}
        value={words}
        onValue={(text) => write({ words: text })}
        error={problems.words && say(problems.words)}
        maxLength={1000}
        required
        readOnly={send.busy}
      />
      <WatchWords text={words} />
      <KeptMark begun={!isBlank(words) && !send.busy} />
      <WaitingNotice cancel={send.cancel} />
      <NotDoneNotice error={failure} what={say("Not sent back")} />
      <FieldError id="return-error" error={problems.whole && say(problems.whole)} />
      <div className="flow">
        <Button type="submit" kind="primary" pending={send.pending} pendingLabel={say("Sending…")}>
          {say("Send it back")}
        </Button>
        <Button
          aria-disabled={send.busy}
          onClick={() => {
            moveFocus.current = true;
            setProblems({});
            write({ open: false });
          }}
        >
          {say("Cancel")}
        </Button>
      </div>
    </form>
  );
}

interface Problems {
  readonly reason?: string | undefined;
  readonly words?: string;
  /** A refusal that is about neither. */
  readonly whole?: string;
}

const problemWords = {
  reason: "Choose what is wrong with it",
  words: "Say what is missing or unclear, so that it can be mended",
} as const;

function problemsIn({ reason, words }: Writing): Problems {
  return {
    ...(reason === null && { reason: problemWords.reason }),
    ...(isBlank(words) && { words: problemWords.words }),
  };
}
