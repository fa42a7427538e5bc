import {
  type ContentField,
  cardLabels,
  describeField,
  fieldsOf,
  formatFull,
  type HandoffContent,
  handoffSections,
  sectionLabels,
} from "@baton/playbook";
import { CheckIcon, InfoIcon } from "../controls/icons.tsx";
import { Notice } from "../controls/notice.tsx";
import { useLanguage } from "../language/use-language.ts";
import { whenWords } from "../language/when.ts";
import { outcomeName } from "../outcomes/outcome-words.ts";
import { useNow } from "../provider/connection-provider.tsx";
import { type FormFacts, firstName } from "./form-data.ts";
import { namesOf } from "./names.ts";
import { ReadBackNotice, SentBack } from "./panel/turns.tsx";

export interface ReadOnlyProps {
  readonly facts: FormFacts;
  /** Null when nothing was ever written, or none of it may be read. */
  readonly content: HandoffContent | null;
}

/** A handoff that can no longer be written: how it ended, then what it says. */
export function ReadOnly({ facts, content }: ReadOnlyProps) {
  const now = useNow();
  const language = useLanguage();
  const { say } = language;
  const { tour, timeZone, buyerName } = facts;
  const startsAt = new Date(tour.startsAt);
  return (
    <div className="stack read-only">
      <header>
        <h2 part="title">{buyerName}</h2>
        <p className="muted" title={formatFull(startsAt, timeZone, language)}>
          {say("Tour {when}", { when: whenWords(tour.startsAt, timeZone, now, language) })}
        </p>
      </header>
      <Ending facts={facts} now={now} />
      <SentBack handoff={tour.handoff} timeZone={timeZone} />
      <ReadBackNotice handoff={tour.handoff} timeZone={timeZone} />
      {content &&
        handoffSections.map((section) => (
          <section key={section} aria-labelledby={`read-${section}`}>
            <h3 part="heading" id={`read-${section}`}>
              {say(sectionLabels[section])}
            </h3>
            <dl className="facts">
              {fieldsOf(section)
                .filter((field): field is ContentField => field !== "PROMISES")
                .map((field) => describeField(content, field, namesOf(facts), language))
                .filter(({ state, text }) => state !== "NOT_ASKED" && text !== "")
                .map(({ field, label, lines }) => (
                  <div key={field} className="fact">
                    <dt>{label}</dt>
                    {lines.map((line) => (
                      <dd key={line}>{line}</dd>
                    ))}
                  </div>
                ))}
              {section === "HISTORY" && facts.commitments.length > 0 && <Promised facts={facts} />}
            </dl>
          </section>
        ))}
    </div>
  );
}

const standingWords = {
  OPEN: "still open",
  KEPT: "kept",
  BROKEN: "broken",
  RELEASED: "released",
} as const;

function Promised({ facts }: { readonly facts: FormFacts }) {
  const { say } = useLanguage();
  return (
    <div className="fact">
      <dt>{say(cardLabels.PROMISES)}</dt>
      {facts.commitments.map(({ id, words, owner, status }) => (
        <dd key={id}>
          “{words}”{owner && ` — ${firstName(owner.name)}`}, {say(standingWords[status])}
        </dd>
      ))}
    </div>
  );
}

/** The outcome of the tour, or why there will be none. */
function Ending({ facts, now }: { readonly facts: FormFacts; readonly now: number }) {
  const language = useLanguage();
  const { say } = language;
  const { tour, timeZone } = facts;
  const outcome = tour.handoff?.outcome;
  if (outcome) {
    const when = whenWords(outcome.recordedAt, timeZone, now, language);
    const name = outcome.recordedBy && firstName(outcome.recordedBy.name);
    return (
      <Notice
        tone="good"
        icon={<CheckIcon />}
        title={say("Closed: {outcome}", { outcome: say(outcomeName(outcome)) })}
      >
        <p>{outcome.summary}</p>
        {outcome.nextStep && <p>{say("Next: {step}", { step: outcome.nextStep.words })}</p>}
        <p className="small">
          {name ? say("Written {when} by {name}", { when, name }) : say("Written {when}", { when })}
        </p>
      </Notice>
    );
  }
  if (tour.cancelledAt) {
    return (
      <Notice
        tone="plain"
        icon={<InfoIcon />}
        title={say("The tour was cancelled {when}", {
          when: whenWords(tour.cancelledAt, timeZone, now, language),
        })}
      >
        {tour.cancellationReason}
      </Notice>
    );
  }
  return <Notice tone="plain" title={say("You can read this handoff, not change it")} />;
}
