import { prepCardRecordOutcomeMutation } from "@baton/api-contract";
import {
  alreadyKnown,
  fieldDefinitions,
  formatTime,
  type HandoffField,
  isBlank,
  type OutcomeResult,
} from "@baton/playbook";
import { type FormEvent, useEffect, useRef, useState } from "react";
import type { ConnectionError } from "../connection/connection-error.ts";
import { Button } from "../controls/button.tsx";
import { choicesOf } from "../controls/choices.ts";
import { FieldError } from "../controls/field.tsx";
import { Segments } from "../controls/segments.tsx";
import { TextAreaField } from "../controls/text-field.tsx";
import { useLanguage } from "../language/use-language.ts";
import { useMutation } from "../provider/use-mutation.ts";
import { NotDoneNotice } from "../widget/connection-notice.tsx";
import { type CardBrief, type CardHandoff, type CardTour, zoneOfTour } from "./card.ts";
import { outcomeWords } from "./outcome-words.ts";
import { hasUnsent, useUnsent } from "./unsent.ts";

export interface OutcomeFormProps {
  readonly tour: CardTour;
  readonly handoff: CardHandoff;
  readonly brief: CardBrief;
  readonly viewerId: string;
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
  const [open, setOpen] = useState(false);
  const due = formatTime(new Date(tour.timing.outcome.dueAt), zoneOfTour(tour), language);
  const unsentKey = `${props.viewerId} outcome ${props.handoff.id}`;
  if (open) return <OpenForm {...props} unsentKey={unsentKey} onClose={() => setOpen(false)} />;
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
      <Button kind="primary" onClick={() => setOpen(true)}>
        {say(hasUnsent(unsentKey) ? "Finish the outcome" : "Write the outcome")}
      </Button>
    </div>
  );
}

function OpenForm({
  handoff,
  brief,
  unsentKey,
  onRecorded,
  onClose,
}: OutcomeFormProps & { readonly unsentKey: string; readonly onClose: () => void }) {
  const { say } = useLanguage();
  const { value: writing, setValue: setWriting, sent } = useUnsent(unsentKey, nothingWritten, isUntouched);
  const { result, summary, nextStep, askedAgain } = writing;
  const write = (change: Partial<Writing>) => setWriting((before) => ({ ...before, ...change }));
  const [problems, setProblems] = useState<Problems>({});
  const [failure, setFailure] = useState<ConnectionError>();
  const [refusedAttempts, setRefusedAttempts] = useState(0);
  const record = useMutation(prepCardRecordOutcomeMutation);
  const form = useRef<HTMLFormElement>(null);
  const noShow = result === "NO_SHOW";

  // On opening, the first input; after a refused attempt, the first one that needs something.
  useEffect(() => {
    const wrong = refusedAttempts > 0 && form.current?.querySelector<HTMLElement>("[aria-invalid=true]");
    (wrong || form.current?.querySelector("input"))?.focus();
  }, [refusedAttempts]);

  async function submit(event: FormEvent) {
    event.preventDefault();
    if (record.pending) return;
    setFailure(undefined);
    const found = problemsIn(writing);
    setProblems(found);
    if (result === null || Object.keys(found).length > 0) {
      setRefusedAttempts((count) => count + 1);
      return;
    }
    const answer = await record.run({
      handoffId: handoff.id,
      result,
      summary,
      nextStep,
      askedAgain: noShow ? [] : askedAgain,
    });
    if (!answer.ok) return setFailure(answer.error);
    const [refusal] = answer.data.handoffRecordOutcome.userErrors;
    if (!refusal) {
      sent();
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
        readOnly={record.pending}
      />
      <TextAreaField
        label={say("Next step")}
        hint={say("What happens next, and who does it")}
        value={nextStep}
        onValue={(text) => write({ nextStep: text })}
        error={problems.nextStep && say(problems.nextStep)}
        required
        readOnly={record.pending}
      />
      {!noShow && (
        <AskedAgain brief={brief} chosen={askedAgain} onChosen={(fields) => write({ askedAgain: fields })} />
      )}
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
