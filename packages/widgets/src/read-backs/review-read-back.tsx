import { type ConfirmReadBackMutation, confirmReadBackMutation } from "@baton/api-contract";
import { isBlank, type ReadBackVerdict } from "@baton/playbook";
import { type FormEvent, useEffect, useRef, useState } from "react";
import type { Answered } from "../connection/connection.ts";
import type { ConnectionError } from "../connection/connection-error.ts";
import { Button } from "../controls/button.tsx";
import { FieldError } from "../controls/field.tsx";
import { TextAreaField } from "../controls/text-field.tsx";
import { KeptMark } from "../device/kept-mark.tsx";
import { useKept } from "../device/use-kept.ts";
import { useSubmit } from "../device/use-submit.ts";
import { WaitingNotice } from "../device/waiting-notice.tsx";
import { WatchWords } from "../fairness/watch-words.tsx";
import { useLanguage } from "../language/use-language.ts";
import { NotDoneNotice } from "../widget/not-done-notice.tsx";

export interface ReviewReadBackProps {
  readonly receiptId: string;
  /** Called once it is saved. */
  readonly onReviewed?: () => void;
}

interface Writing {
  readonly verdict: ReadBackVerdict;
  readonly text: string;
}

/** The OSC's word on a read-back: one press confirms it; what is right instead is written in place. */
export function ReviewReadBack({ receiptId, onReviewed }: ReviewReadBackProps) {
  const { say } = useLanguage();
  const [writing, setWriting, hold] = useKept<Writing>(`review ${receiptId}`, {
    verdict: "CONFIRMED",
    text: "",
  });
  const { verdict, text } = writing;
  const [problem, setProblem] = useState<string>();
  const [failure, setFailure] = useState<ConnectionError>();
  const review = useSubmit(hold, answered);
  const form = useRef<HTMLFormElement>(null);
  const opened = useRef(false);
  const correcting = verdict === "CORRECTED";

  useEffect(() => {
    if (correcting && opened.current) form.current?.querySelector("textarea")?.focus();
  }, [correcting]);

  async function send(said: ReadBackVerdict) {
    setFailure(undefined);
    setProblem(undefined);
    const correction = said === "CORRECTED" ? text : null;
    await review.run(confirmReadBackMutation, { receiptId, verdict: said, correction });
  }

  async function submit(event: FormEvent) {
    event.preventDefault();
    if (!isBlank(text)) return send("CORRECTED");
    setProblem(say("Write what is right instead"));
    form.current?.querySelector("textarea")?.focus();
  }

  function answered(answer: Answered<ConfirmReadBackMutation>) {
    if (!answer.ok) return setFailure(answer.error);
    const [refusal] = answer.data.handoffConfirmReadBack.userErrors;
    if (refusal) return setProblem(say(refusal.message));
    hold.forget();
    onReviewed?.();
  }

  if (!correcting) {
    return (
      <div className="stack">
        <WaitingNotice cancel={review.cancel} />
        <NotDoneNotice error={failure} what={say("Not confirmed")} />
        <FieldError id={`review-${receiptId}-error`} error={problem} />
        <div className="flow">
          <Button
            pending={review.pending}
            pendingLabel={say("Saving…")}
            onClick={() => void send("CONFIRMED")}
          >
            {say("Confirm the read-back")}
          </Button>
          <Button
            kind="quiet"
            aria-disabled={review.busy}
            onClick={() => {
              opened.current = true;
              setWriting({ verdict: "CORRECTED", text });
            }}
          >
            {say("Correct it")}
          </Button>
        </div>
      </div>
    );
  }
  return (
    <form ref={form} className="stack" onSubmit={submit} noValidate>
      <TextAreaField
        label={say("What is right instead")}
        value={text}
        onValue={(typed) => setWriting({ verdict, text: typed })}
        error={problem}
        maxLength={1000}
        required
        readOnly={review.busy}
      />
      <WatchWords text={text} />
      <KeptMark begun={!isBlank(text) && !review.busy} />
      <WaitingNotice cancel={review.cancel} />
      <NotDoneNotice error={failure} what={say("Correction not sent")} />
      <div className="flow">
        <Button type="submit" kind="primary" pending={review.pending} pendingLabel={say("Sending…")}>
          {say("Send the correction")}
        </Button>
        <Button
          aria-disabled={review.busy}
          onClick={() => {
            setProblem(undefined);
            setWriting({ verdict: "CONFIRMED", text: "" });
          }}
        >
          {say("Cancel")}
        </Button>
      </div>
    </form>
  );
}
