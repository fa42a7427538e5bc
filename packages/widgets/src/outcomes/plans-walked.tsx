import type { HandoffFormContentFragment, OutcomeTourFragment } from "@baton/api-contract";
import type { PlanReaction } from "@baton/playbook";
import { useId, useState } from "react";
import { Button } from "../controls/button.tsx";
import { PlusIcon } from "../controls/icons.tsx";
import { Segments } from "../controls/segments.tsx";
import { TextField } from "../controls/text-field.tsx";
import { useLanguage } from "../language/use-language.ts";
import { reactionWords } from "./outcome-words.ts";
import type { Writing } from "./writing.ts";

interface Plan {
  readonly id: string;
  readonly name: string;
}

export interface PlansWalkedProps {
  readonly plans: Plans;
  readonly walked: Writing["walked"];
  readonly onWalked: (walked: Writing["walked"]) => void;
  readonly readOnly: boolean;
}

export interface Plans {
  /** What the handoff speaks of; every other plan of the community is behind a button. */
  readonly spokenOf: readonly Plan[];
  readonly others: readonly Plan[];
}

/** One tap says that a plan was walked and how they took it. */
export function PlansWalked({ plans, walked, onWalked, readOnly }: PlansWalkedProps) {
  const { say } = useLanguage();
  const [all, setAll] = useState(plans.spokenOf.length === 0);
  const beyond = plans.others.filter(({ id }) => all || walked[id]);
  const shown = [...plans.spokenOf, ...beyond];
  return (
    <>
      {shown.map((plan) => (
        <PlanRow
          key={plan.id}
          plan={plan}
          walk={walked[plan.id]}
          readOnly={readOnly}
          onWalk={(walk) => {
            const { [plan.id]: _, ...others } = walked;
            onWalked(walk ? { ...walked, [plan.id]: walk } : others);
          }}
        />
      ))}
      {beyond.length < plans.others.length && (
        <div>
          <Button kind="quiet" onClick={() => setAll(true)}>
            <PlusIcon /> {say("Another plan")}
          </Button>
        </div>
      )}
      {shown.length === 0 && (
        <p className="muted">{say("No floorplans are written down for this community.")}</p>
      )}
    </>
  );
}

type Walk = Writing["walked"][string];

interface PlanRowProps {
  readonly plan: Plan;
  readonly walk: Walk | undefined;
  readonly onWalk: (walk: Walk | undefined) => void;
  readonly readOnly: boolean;
}

const none = "NONE";

function PlanRow({ plan, walk, onWalk, readOnly }: PlanRowProps) {
  const { say } = useLanguage();
  const name = useId();
  const reactions = (Object.keys(reactionWords) as PlanReaction[]).map((value) => ({
    value,
    label: say(reactionWords[value]),
  }));
  return (
    <div className="flow outcome-plan">
      <strong id={name} className="outcome-plan-name">
        {plan.name}
      </strong>
      <Segments<PlanReaction | typeof none>
        className="segments-answer"
        labelledBy={name}
        value={walk?.reaction ?? none}
        disabled={readOnly}
        onValue={(reaction) => onWalk(reaction === none ? undefined : { reaction, note: walk?.note ?? "" })}
        segments={[...reactions, { value: none, label: say("Not walked") }]}
      />
      {walk && (
        <TextField
          fieldClass="outcome-note"
          label={say("Why, in a few words: {plan}", { plan: plan.name })}
          labelHidden
          placeholder={say("Why, in a few words")}
          maxLength={1000}
          value={walk.note}
          readOnly={readOnly}
          onValue={(note) => onWalk({ ...walk, note })}
        />
      )}
    </div>
  );
}

/** The plans of the handoff in its order, what they expect to walk first, and the community's others. */
export function plansOf(tour: OutcomeTourFragment, content: HandoffFormContentFragment | null): Plans {
  const named = content
    ? [...content.nextAction.expectations, ...content.history.floorplansDiscussed].flatMap(({ floorplan }) =>
        floorplan ? [floorplan] : [],
      )
    : [];
  const spokenOf = [...new Map(named.map((plan) => [plan.id, plan])).values()];
  const ids = new Set(spokenOf.map(({ id }) => id));
  const others = tour.community?.floorplans.filter(({ id }) => !ids.has(id)) ?? [];
  return { spokenOf, others };
}
