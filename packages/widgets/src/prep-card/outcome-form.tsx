import { type PrepCardRecordOutcomeMutation, prepCardRecordOutcomeMutation } from "@baton/api-contract";
import {
  alreadyKnown,
  fieldDefinitions,
  formatTime,
  type HandoffField,
  isBlank,
  type OutcomeResult,
} from "@baton/playbook";
import { type FormEvent, useEffect, useRef, useState } from "react";
import type { Answered } from "../connection/connection.ts";
import type { ConnectionError } from "../connection/connection-error.ts";
import { Button } from "../controls/button.tsx";
import { choicesOf } from "../controls/choices.ts";
import { FieldError } from "../controls/field.tsx";
import { Segments } from "../controls/segments.tsx";
import { TextAreaField } from "../controls/text-field.tsx";
import { KeptMark } from "../device/kept-mark.tsx";
import { useSession } from "../device/session.tsx";
import { useKept } from "../device/use-kept.ts";
import { useSubmit } from "../device/use-submit.ts";
import { WaitingNotice } from "../device/waiting-notice.tsx";
import { useLanguage } from "../language/use-language.ts";
import { outcomeWords } from "../outcomes/outcome-words.ts";
import { NotDoneNotice } from "../widget/not-done-notice.tsx";
import { type CardBrief, type CardHandoff, type CardTour, zoneOfTour } from "./card.ts";

export interface OutcomeFormProps {
  readonly tour: CardTour;
  readonly handoff: CardHandoff;
  readonly brief: CardBrief;
  readonly onRecorded: () => void;
}

interface Writing {
  readonly result: OutcomeResult | null;
  readonly summary: string;
  readonly nextStep: string;
  readonly askedAgain: readonly HandoffField[];
}

const nothingWritten: Writing = { result: null, summary: "", nextStep: "", askedAgain: [] };

interface Problems {
  readonly result?: string;
  readonly summary?: string;
  readonly nextStep?: string;
  /** A refusal that is about none of them. */
  readonly whole?: string;
}

/** One tap opens it from the bottom of the card: what happened, what is next, and what was asked again. */
export function OutcomeForm(props: OutcomeFormProps) {
  const language = useLanguage();
  const { say } = language;
  const { tour } = props;
  const name = `outcome ${props.handoff.id}`;
  const [open, setOpen] = useKept(`writing ${name}`, false);
  const opened = useRef(false);
  const due = formatTime(new Date(tour.timing.outcome.dueAt), zoneOfTour(tour), language);
  const isBegun = useSession().device.find(name).length > 0;
  if (open) {
    return (
      <OpenForm
        {...props}
        name={name}
        takesFocus={opened.current}
        onClose={() => setOpen(false)}
        onRecorded={() => {
          setOpen(false);
          props.onRecorded();
        }}
      />
    );
  }
  return (
    <div className="flow between band card-foot card-sticky">
      <p>
        <strong>{say("How did it go?")}</strong>{" "}
        {tour.timing.outcome.state === "LATE" ? (
          <span className="small muted">{say("Was to be written by the end of the tour’s day.")}</span>
        ) : (
          <span className="card-due small muted">
            {say("Due by the end of the day, {time}.", { time: due })}
          </span>
        )}
      </p>
      <Button
        kind="primary"
        onClick={() => {
          opened.current = true;
          setOpen(true);
        }}
      >
        {say(isBegun ? "Finish the outcome" : "Write the outcome")}
      </Button>
    </div>
  );
}

interface OpenFormProps extends OutcomeFormProps {
  readonly name: string;
  /** Not when it is open because it was before a reload: the focus may be elsewhere by then. */
  readonly takesFocus: boolean;
  readonly onClose: () => void;
}

function OpenForm({ tour, handoff, brief, name, takesFocus, onRecorded, onClose }: OpenFormProps) {
  const { say } = useLanguage();
  const [writing, setWriting, hold] = useKept(name, nothingWritten, isUntouched);
  const { result, summary, nextStep, askedAgain } = writing;
  const write = (change: Partial<Writing>) => setWriting((before) => ({ ...before, ...change }));
  const [problems, setProblems] = useState<Problems>({});
  const [failure, setFailure] = useState<ConnectionError>();
  const [refusedAttempts, setRefusedAttempts] = useState(0);
  const record = useSubmit(hold, answered);
  const form = useRef<HTMLFormElement>(null);
  const noShow = false;

  // On opening, the first input; after a refused attempt, the first one that needs something.
  useEffect(() => {
    if (refusedAttempts === 0 && !takesFocus) return;
    const wrong = refusedAttempts > 0 && form.current?.querySelector<HTMLElement>("[aria-invalid=true]");
    (wrong || form.current?.querySelector("input"))?.focus();
  }, [refusedAttempts, takesFocus]);

  async function submit(event: FormEvent) {
    event.preventDefault();
    setFailure(undefined);
    const found = problemsIn(writing);
    setProblems(found);
    if (result === null || Object.keys(found).length > 0) {
      setRefusedAttempts((count) => count + 1);
      return;
    }
    const dueAt = new Date(Date.parse(tour.endsAt) + 86_400_000).toISOString();
    const owner = { ownerId: tour.bookedBy?.id ?? "", dueAt };
    const input = {
      ...({ handoffId: handoff.id, attendance: "ATTENDED", result, summary, askedAgain } as const),
      nextStep: { words: nextStep, ...owner },
    };
    await record.run(prepCardRecordOutcomeMutation, input);
  }

  function answered(answer: Answered<PrepCardRecordOutcomeMutation>) {
    if (!answer.ok) return setFailure(answer.error);
    const [refusal] = answer.data.handoffRecordOutcome.userErrors;
    if (!refusal) {
      hold.forget();
      return onRecorded();
    }
    const field = refusal.field?.at(-1);
    setProblems({ [field === "summary" || field === "nextStep" ? field : "whole"]: say(refusal.message) });
  }

  return (
    <form
      ref={form}
      className="stack band card-foot card-outcome-form"
      onSubmit={submit}
      noValidate
      aria-label={say("Outcome")}
    >
      <h3 part="heading">{say("Outcome")}</h3>
      <div className="field">
        <Segments
          label={say("What came of the tour")}
          describedBy={problems.result && "outcome-result-error"}
          invalid={problems.result !== undefined}
          value={result}
          onValue={(chosen) => {
            write({ result: chosen });
            setProblems((before) => ({ ...before, result: undefined }));
          }}
          segments={choicesOf(outcomeWords, say)}
        />
        <FieldError id="outcome-result-error" error={problems.result && say(problems.result)} />
      </div>
      <TextAreaField
        label={say(noShow ? "What you did to reach them" : "What happened")}
        value={summary}
        onValue={(text) => write({ summary: text })}
        error={problems.summary && say(problems.summary)}
        required
        readOnly={record.busy}
      />
      <TextAreaField
        label={say("Next step")}
        hint={say("What happens next, and who does it")}
        value={nextStep}
        onValue={(text) => write({ nextStep: text })}
        error={problems.nextStep && say(problems.nextStep)}
        required
        readOnly={record.busy}
      />
      {!noShow && (
        <AskedAgain brief={brief} chosen={askedAgain} onChosen={(fields) => write({ askedAgain: fields })} />
      )}
      <KeptMark begun={!isUntouched(writing) && !record.busy} />
      <WaitingNotice cancel={record.cancel} />
      <NotDoneNotice error={failure} what={say("Outcome not saved")} />
      <FieldError id="outcome-error" error={problems.whole} />
      <div className="flow">
        <Button type="submit" kind="primary" pending={record.pending} pendingLabel={say("Saving…")}>
          {say("Save the outcome")}
        </Button>
        <Button onClick={onClose} aria-disabled={record.pending}>
          {say("Not now")}
        </Button>
      </div>
    </form>
  );
}

interface AskedAgainProps {
  readonly brief: CardBrief;
  readonly chosen: readonly HandoffField[];
  readonly onChosen: (fields: readonly HandoffField[]) => void;
}

/** Which of the known answers were asked for again: the leak this product exists to show. */
function AskedAgain({ brief, chosen, onChosen }: AskedAgainProps) {
  const { say } = useLanguage();
  const known = alreadyKnown(brief.content, brief.names);
  if (known.length === 0) return null;
  return (
    <fieldset className="flow">
      <legend className="label" part="label">
        {say("Asked again, though it was known")}
      </legend>
      {known.map(({ field }) => (
        <label key={field} className="check">
          <input
            type="checkbox"
            part="checkbox"
            checked={chosen.includes(field)}
            onChange={(event) =>
              onChosen(
                event.currentTarget.checked ? [...chosen, field] : chosen.filter((other) => other !== field),
              )
            }
          />
          {say(fieldDefinitions[field].label)}
        </label>
      ))}
    </fieldset>
  );
}

function isUntouched({ result, summary, nextStep, askedAgain }: Writing): boolean {
  return result === null && isBlank(summary) && isBlank(nextStep) && askedAgain.length === 0;
}

const problemWords = {
  result: "Choose what came of the tour",
  summary: "Say in a sentence or two what happened",
  nextStep: "Say what happens next and who does it",
} as const;

function problemsIn({ result, summary, nextStep }: Writing): Problems {
  return {
    ...(result === null && { result: problemWords.result }),
    ...(isBlank(summary) && { summary: problemWords.summary }),
    ...(isBlank(nextStep) && { nextStep: problemWords.nextStep }),
  };
}
