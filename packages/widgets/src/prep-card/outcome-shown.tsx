import { fieldDefinitions } from "@baton/playbook";
import { Said } from "../language/said.tsx";
import { useLanguage } from "../language/use-language.ts";
import { outcomeName } from "../outcomes/outcome-words.ts";
import { Moment } from "../promises/moment.tsx";
import { type CardOutcome, type CardTour, zoneOfTour } from "./card.ts";

export interface OutcomeShownProps {
  readonly tour: CardTour;
  readonly outcome: CardOutcome;
  /** "What happened at the tour", or at the one before. */
  readonly title: string;
}

/** What happened at a tour: the first thing to see once it is written. */
export function OutcomeShown({ tour, outcome, title }: OutcomeShownProps) {
  const { say } = useLanguage();
  const { summary, nextStep, askedAgain, recordedAt, recordedBy } = outcome;
  return (
    <section className="stack band card-outcome" part="section" aria-label={title} tabIndex={-1}>
      <h3 part="heading">{title}</h3>
      <p className="lead">{say(outcomeName(outcome))}</p>
      <p>{summary}</p>
      <dl className="facts">
        {nextStep && (
          <div className="fact">
            <dt>{say("Next step")}</dt>
            <dd>{nextStep.words}</dd>
          </div>
        )}
        {askedAgain.length > 0 && (
          <div className="fact">
            <dt>{say("Asked again")}</dt>
            <dd>{askedAgain.map((field) => say(fieldDefinitions[field].label)).join(", ")}</dd>
          </div>
        )}
      </dl>
      <p className="small muted">
        <Said
          text={recordedBy ? "Written {when} by {name}" : "Written {when}"}
          values={{ when: <Moment at={recordedAt} zone={zoneOfTour(tour)} />, name: recordedBy?.name }}
        />
      </p>
    </section>
  );
}
