import type { HandoffFormContentFragment, OutcomeTourFragment } from "@baton/api-contract";
import { needsNextStep, resultsOf } from "@baton/playbook";
import { choicesOf } from "../controls/choices.ts";
import { Segments } from "../controls/segments.tsx";
import { TextAreaField, TextField } from "../controls/text-field.tsx";
import { WatchWords } from "../fairness/watch-words.tsx";
import { useLanguage } from "../language/use-language.ts";
import { AskedAgain } from "./asked-again.tsx";
import { NewPromises } from "./new-promises.tsx";
import { ObjectionsOpen } from "./objections-open.tsx";
import { attendanceWords, outcomeWords } from "./outcome-words.ts";
import { PartOfForm } from "./part-of-form.tsx";
import { PlansWalked, plansOf } from "./plans-walked.tsx";
import { type Owner, ownersOf, StepFields } from "./step-fields.tsx";
import type { Facts } from "./use-facts.ts";
import type { Problem, Writing } from "./writing.ts";

export interface OutcomeFieldsProps {
  readonly tour: OutcomeTourFragment;
  readonly content: HandoffFormContentFragment | null;
  readonly viewer: Owner;
  readonly initial: Writing;
  readonly writing: Writing;
  readonly onWrite: (change: Partial<Writing>) => void;
  readonly facts: Facts;
  readonly problems: readonly Problem[];
  readonly readOnly: boolean;
}

/** First whether they came; the rest follows from it. */
export function OutcomeFields(props: OutcomeFieldsProps) {
  const { tour, content, viewer, initial, writing, onWrite: write, facts, problems, readOnly } = props;
  const { say } = useLanguage();
  const { attendance, result } = writing;
  const noShow = attendance === "NO_SHOW";
  const shared = { tour, viewerId: viewer.id, owners: ownersOf(tour, viewer), readOnly };
  const part = (name: Problem["part"]) => ({
    name,
    problem: problems.find((problem) => problem.part === name)?.message,
  });
  return (
    <>
      <PartOfForm title={say("Did they come?")} {...part("attendance")}>
        <Segments
          className="outcome-big"
          label={say("Did they come?")}
          value={attendance}
          disabled={readOnly}
          onValue={(chosen) =>
            write({
              attendance: chosen,
              result: result && resultsOf(chosen).includes(result) ? result : null,
            })
          }
          segments={choicesOf(attendanceWords, say).filter(({ value }) => content || value === "NO_SHOW")}
        />
      </PartOfForm>
      {attendance === "ATTENDED" && (
        <PartOfForm title={say("Plans walked")} {...part("plansWalked")}>
          <PlansWalked
            plans={plansOf(tour, content)}
            walked={writing.walked}
            onWalked={(walked) => write({ walked })}
            readOnly={readOnly}
          />
          <TextField
            label={say("What else they liked or did not")}
            value={writing.otherReactions}
            maxLength={1000}
            readOnly={readOnly}
            onValue={(otherReactions) => write({ otherReactions })}
          />
          <WatchWords text={writing.otherReactions} />
        </PartOfForm>
      )}
      {attendance !== null && (
        <>
          <PartOfForm title={say("What came of the tour")} {...part("result")}>
            <Segments
              className="outcome-big"
              label={say("What came of the tour")}
              value={result}
              disabled={readOnly}
              onValue={(chosen) => write({ result: chosen })}
              segments={choicesOf(outcomeWords, say).filter(({ value }) =>
                resultsOf(attendance).includes(value),
              )}
            />
          </PartOfForm>
          <PartOfForm {...part("summary")}>
            <TextAreaField
              label={say(noShow ? "What you did to reach them" : "What happened")}
              value={writing.summary}
              onValue={(text) => write({ summary: text })}
              required
              maxLength={4000}
              readOnly={readOnly}
            />
            <WatchWords text={writing.summary} />
          </PartOfForm>
          {!noShow && (
            <PartOfForm title={say("Objections still open")}>
              <ObjectionsOpen
                known={facts.objections}
                settled={writing.settled}
                newObjections={writing.newObjections}
                onChange={write}
                readOnly={readOnly}
              />
            </PartOfForm>
          )}
          <PartOfForm title={say("New promises")} {...part("promises")}>
            <NewPromises
              {...shared}
              promises={writing.promises}
              onPromises={(promises) => write({ promises })}
              blank={{ words: "", ownerId: viewer.id, due: initial.next.due }}
            />
          </PartOfForm>
          <PartOfForm title={say("Next step")} {...part("nextStep")}>
            <TextAreaField
              label={say(
                result && !needsNextStep(result) ? "What happens next, if anything" : "What happens next",
              )}
              value={writing.next.words}
              maxLength={1000}
              readOnly={readOnly}
              onValue={(words) => write({ next: { ...writing.next, words } })}
            />
            <WatchWords text={writing.next.words} />
            <StepFields
              {...shared}
              step={writing.next}
              onStep={(change) => write({ next: { ...writing.next, ...change } })}
              ownerLabel={say("Who does it")}
            />
          </PartOfForm>
          {!noShow && (
            <PartOfForm title={say("Already known: tick what you had to ask again")}>
              <AskedAgain
                known={facts.known}
                chosen={writing.askedAgain}
                onChosen={(askedAgain) => write({ askedAgain })}
                readOnly={readOnly}
              />
            </PartOfForm>
          )}
        </>
      )}
    </>
  );
}
