import {
  type HandoffFormContentFragment,
  type OutcomeTourFragment,
  type TourOutcomeRecordMutation,
  tourOutcomeRecordMutation,
} from "@baton/api-contract";
import type { OutcomeResult } from "@baton/playbook";
import { type FormEvent, useEffect, useMemo, useRef, useState } from "react";
import type { Answered } from "../connection/connection.ts";
import type { ConnectionError } from "../connection/connection-error.ts";
import { Button } from "../controls/button.tsx";
import { KeptMark } from "../device/kept-mark.tsx";
import { useKept } from "../device/use-kept.ts";
import { useSubmit } from "../device/use-submit.ts";
import { WaitingNotice } from "../device/waiting-notice.tsx";
import { useLanguage } from "../language/use-language.ts";
import { useSheet } from "../shadow/use-sheet.ts";
import { NotDoneNotice } from "../widget/not-done-notice.tsx";
import outcomeCss from "./outcome.css?inline";
import { OutcomeFields } from "./outcome-fields.tsx";
import { ProblemSummary } from "./problem-summary.tsx";
import type { Owner } from "./step-fields.tsx";
import { useFacts } from "./use-facts.ts";
import { inputOf, nothingWritten, type Problem, problemsIn, type Writing, zoneOf } from "./writing.ts";

export interface OutcomeFormProps {
  readonly tour: OutcomeTourFragment;
  readonly handoffId: string;
  /** What was delivered; null when nothing was. */
  readonly content: HandoffFormContentFragment | null;
  readonly viewer: Owner;
  /** Whether the person has just opened it; one that a page opens with leaves the focus alone. */
  readonly takesFocus?: boolean;
  readonly onRecorded: (result: OutcomeResult) => void;
  /** Closes the form without losing what is in it; none where it is all there is. */
  readonly onClose?: () => void;
}

/** What happened at the tour, two minutes' worth: what is already written down is only to be tapped. */
export function OutcomeForm(props: OutcomeFormProps) {
  const { tour, handoffId, content, viewer, takesFocus = false, onRecorded, onClose } = props;
  const { say } = useLanguage();
  const initial = useMemo(() => nothingWritten(tour, viewer.id), [tour, viewer.id]);
  const [writing, setWriting, hold] = useKept(outcomeDraft(handoffId), initial);
  const write = (change: Partial<Writing>) => setWriting((before) => ({ ...before, ...change }));
  const facts = useFacts(content);
  const [serverSaid, setServerSaid] = useState<readonly Problem[]>([]);
  const [attempts, setAttempts] = useState(0);
  const [failure, setFailure] = useState<ConnectionError>();
  const record = useSubmit(hold, answered);
  const form = useRef<HTMLFormElement>(null);
  const summary = useRef<HTMLElement>(null);
  useSheet(form, outcomeCss);
  const readOnly = record.busy;
  // Told only after an attempt; from then on what is mended disappears by itself.
  const missing = attempts > 0 ? problemsIn(writing, zoneOf(tour)) : [];
  const problems = [...missing, ...serverSaid];

  useEffect(() => {
    if (takesFocus) form.current?.querySelector("input")?.focus();
  }, [takesFocus]);
  useEffect(() => {
    if (attempts > 0) summary.current?.focus();
  }, [attempts]);

  async function submit(event: FormEvent) {
    event.preventDefault();
    setFailure(undefined);
    setServerSaid([]);
    if (problemsIn(writing, zoneOf(tour)).length > 0) return setAttempts((count) => count + 1);
    const input = inputOf(writing, tour, {
      id: handoffId,
      objections: facts.objections,
      known: facts.known.map(({ field }) => field),
    });
    if (input) await record.run(tourOutcomeRecordMutation, input);
  }

  function answered(answer: Answered<TourOutcomeRecordMutation>) {
    if (!answer.ok) return setFailure(answer.error);
    const { userErrors, handoff } = answer.data.handoffRecordOutcome;
    if (userErrors.length > 0) {
      setServerSaid(userErrors.map(({ field, message }) => ({ part: partOf(field), message })));
      return setAttempts((count) => count + 1);
    }
    hold.forget();
    onRecorded(handoff?.outcome?.result ?? "FOLLOW_UP");
  }

  return (
    <form ref={form} className="outcome-form" onSubmit={submit} noValidate aria-label={say("Outcome")}>
      <ProblemSummary problems={problems} place={summary} form={form} />
      {!content && (
        <p className="muted">{say("No handoff was delivered, so only a no-show can be written.")}</p>
      )}
      <OutcomeFields
        {...{ tour, content, viewer, initial, writing, facts, problems, readOnly }}
        onWrite={write}
      />
      <div className="stack band outcome-foot">
        <KeptMark begun={JSON.stringify(writing) !== JSON.stringify(initial) && !record.busy} />
        <WaitingNotice cancel={record.cancel} />
        <NotDoneNotice error={failure} what={say("Outcome not saved")} />
        <div className="flow">
          <Button type="submit" kind="primary" pending={record.pending} pendingLabel={say("Saving…")}>
            {say("Save the outcome")}
          </Button>
          {onClose && (
            <Button onClick={onClose} aria-disabled={record.pending}>
              {say("Not now")}
            </Button>
          )}
        </div>
      </div>
    </form>
  );
}

/** Under which name what is typed for a handoff's outcome is kept. */
export function outcomeDraft(handoffId: string): string {
  return `tour-outcome ${handoffId}`;
}

const parts: Readonly<Record<string, Problem["part"]>> = {
  ...{ attendance: "attendance", result: "result", summary: "summary", plansWalked: "plansWalked" },
  ...{ promises: "promises", nextStep: "nextStep" },
};

/** The part of the form a refused input field stands in. */
function partOf(field: readonly string[] | null): Problem["part"] {
  return parts[field?.find((name) => name in parts) ?? ""] ?? "whole";
}
