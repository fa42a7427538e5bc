import type { OutcomeShownFragment } from "@baton/api-contract";
import { fieldDefinitions, type PlanReaction } from "@baton/playbook";
import type { ReactNode } from "react";
import { Tag, type Tone } from "../controls/tag.tsx";
import { Said } from "../language/said.tsx";
import { useLanguage } from "../language/use-language.ts";
import { Moment } from "../promises/moment.tsx";
import { FollowUp } from "./follow-up.tsx";
import { outcomeName, reactionWords } from "./outcome-words.ts";

export interface OutcomeShownProps {
  readonly outcome: OutcomeShownFragment;
  /** The IANA zone its times are said in. */
  readonly zone: string;
  /** "What happened at the tour", or at the one before. */
  readonly title: string;
  /** Of a tour before: there the buyer's answer is of use, and asking for one is out of place. */
  readonly isEarlier?: boolean;
}

/** What happened at a tour: the first thing to see once it is written. */
export function OutcomeShown({ outcome, zone, title, isEarlier = false }: OutcomeShownProps) {
  const { say } = useLanguage();
  const { nextStep, plansWalked, promises, handoff } = outcome;
  const isAsked = handoff?.followUp?.answeredAt || !isEarlier;
  return (
    <section className="stack band card-outcome" part="section" aria-label={title} tabIndex={-1}>
      <h3 part="heading">{title}</h3>
      <p className="lead">{say(outcomeName(outcome))}</p>
      <p>{outcome.summary}</p>
      <dl className="facts">
        {nextStep && (
          <Fact term={say("Next step")}>
            {nextStep.words} <Due owner={nextStep.owner?.name} dueAt={nextStep.dueAt} zone={zone} />
          </Fact>
        )}
        {plansWalked.length > 0 && (
          <Fact term={say("Plans walked")}>
            <ul>
              {plansWalked.map(({ floorplan, reaction, note }) => (
                <li key={floorplan?.id}>
                  {floorplan?.name} <Tag tone={tones[reaction]}>{say(reactionWords[reaction])}</Tag> {note}
                </li>
              ))}
            </ul>
          </Fact>
        )}
        {outcome.otherReactions && <Fact term={say("Also")}>{outcome.otherReactions}</Fact>}
        {outcome.objectionsOpen.length > 0 && (
          <Fact term={say("Still open")}>
            <ul>
              {outcome.objectionsOpen.map((text) => (
                <li key={text}>{text}</li>
              ))}
            </ul>
          </Fact>
        )}
        {promises.length > 0 && (
          <Fact term={say("Promised there")}>
            <ul>
              {promises.map(({ id, words, owner, dueAt }) => (
                <li key={id}>
                  “{words}” <Due owner={owner?.name} dueAt={dueAt} zone={zone} />
                </li>
              ))}
            </ul>
          </Fact>
        )}
        <AskedAgain outcome={outcome} />
      </dl>
      <p className="small muted">
        <Said
          text={outcome.recordedBy ? "Written {when} by {name}" : "Written {when}"}
          values={{ when: <Moment at={outcome.recordedAt} zone={zone} />, name: outcome.recordedBy?.name }}
        />
      </p>
      {handoff && isAsked && <FollowUp handoff={handoff} zone={zone} />}
    </section>
  );
}

const tones: Readonly<Record<PlanReaction, Tone>> = { LIKED: "good", MIXED: "plain", DISLIKED: "risk" };

function Fact({ term, children }: { readonly term: string; readonly children: ReactNode }) {
  return (
    <div className="fact">
      <dt>{term}</dt>
      <dd>{children}</dd>
    </div>
  );
}

interface DueProps {
  readonly owner: string | undefined;
  readonly dueAt: string;
  readonly zone: string;
}

function Due({ owner, dueAt, zone }: DueProps) {
  return (
    <span className="small muted">
      <Said
        text={owner ? "{name}, by {when}" : "By {when}"}
        values={{ name: owner, when: <Moment at={dueAt} zone={zone} /> }}
      />
    </span>
  );
}

/** How often a known answer was asked for again; a no-show was asked nothing. */
function AskedAgain({ outcome }: { readonly outcome: OutcomeShownFragment }) {
  const { say } = useLanguage();
  const { askedAgain, known, attendance } = outcome;
  if (attendance === "NO_SHOW" || known.length === 0) return null;
  const count = { count: askedAgain.length, known: known.length };
  return (
    <Fact term={say("Asked again")}>
      {askedAgain.length === 0
        ? say("None of the {known} known answers", count)
        : say("{what} — {count} of the {known} known answers", {
            ...count,
            what: askedAgain.map((field) => say(fieldDefinitions[field].label)).join(", "),
          })}
    </Fact>
  );
}
