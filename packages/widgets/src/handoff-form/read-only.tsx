import {
  type ContentField,
  describeField,
  fieldDefinitions,
  fieldsOf,
  formatFull,
  type HandoffContent,
  handoffSections,
  sectionLabels,
} from "@baton/playbook";
import { CheckIcon, InfoIcon } from "../controls/icons.tsx";
import { Notice } from "../controls/notice.tsx";
import { whenWords } from "../promises/promise.ts";
import { useNow } from "../provider/connection-provider.tsx";
import { type FormFacts, firstName } from "./form-data.ts";
import { outcomeNames } from "./words.ts";

export interface ReadOnlyProps {
  readonly facts: FormFacts;
  /** Null when nothing was ever written, or none of it may be read. */
  readonly content: HandoffContent | null;
}

/** A handoff that can no longer be written: how it ended, then what it says. */
export function ReadOnly({ facts, content }: ReadOnlyProps) {
  const now = useNow();
  const { tour, timeZone, buyerName } = facts;
  const startsAt = new Date(tour.startsAt);
  return (
    <div className="stack read-only">
      <header>
        <h2 part="title">{buyerName}</h2>
        <p className="muted" title={formatFull(startsAt, timeZone)}>
          Tour {whenWords(tour.startsAt, timeZone, now)}
        </p>
      </header>
      <Ending facts={facts} now={now} />
      {content &&
        handoffSections.map((section) => (
          <section key={section} aria-labelledby={`read-${section}`}>
            <h3 part="heading" id={`read-${section}`}>
              {sectionLabels[section]}
            </h3>
            <dl className="stack">
              {fieldsOf(section)
                .filter((field): field is ContentField => field !== "PROMISES")
                .map((field) => describeField(content, field, facts.names))
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

const settled = { OPEN: "still open", KEPT: "kept", BROKEN: "broken", RELEASED: "released" } as const;

function Promised({ facts }: { readonly facts: FormFacts }) {
  return (
    <div className="fact">
      <dt>{fieldDefinitions.PROMISES.cardLabel}</dt>
      {facts.commitments.map(({ id, words, owner, status }) => (
        <dd key={id}>
          “{words}”{owner && ` — ${firstName(owner.name)}`}, {settled[status]}
        </dd>
      ))}
    </div>
  );
}

/** The outcome of the tour, or why there will be none. */
function Ending({ facts, now }: { readonly facts: FormFacts; readonly now: number }) {
  const { tour, timeZone } = facts;
  const outcome = tour.handoff?.outcome;
  if (outcome) {
    const by = outcome.recordedBy ? ` by ${firstName(outcome.recordedBy.name)}` : "";
    return (
      <Notice tone="good" icon={<CheckIcon />} title={`Closed: ${outcomeNames[outcome.result]}`}>
        <p>{outcome.summary}</p>
        {outcome.nextStep && <p>Next: {outcome.nextStep}</p>}
        <p className="small">
          Written {whenWords(outcome.recordedAt, timeZone, now)}
          {by}
        </p>
      </Notice>
    );
  }
  if (tour.cancelledAt) {
    return (
      <Notice
        tone="plain"
        icon={<InfoIcon />}
        title={`The tour was cancelled ${whenWords(tour.cancelledAt, timeZone, now)}`}
      >
        {tour.cancellationReason}
      </Notice>
    );
  }
  return <Notice tone="plain" title="You can read this handoff, not change it" />;
}
