import type { OutcomeTourFragment } from "@baton/api-contract";
import { SelectField } from "../controls/select-field.tsx";
import { TextField } from "../controls/text-field.tsx";
import { useLanguage } from "../language/use-language.ts";
import type { Step } from "./writing.ts";

export interface Owner {
  readonly id: string;
  readonly name: string;
}

export interface StepFieldsProps {
  readonly tour: OutcomeTourFragment;
  readonly step: Step;
  readonly onStep: (change: Partial<Step>) => void;
  readonly owners: readonly Owner[];
  readonly viewerId: string;
  readonly ownerLabel: string;
  readonly readOnly: boolean;
}

/** Who does it and by when. */
export function StepFields({ tour, step, onStep, owners, viewerId, ownerLabel, readOnly }: StepFieldsProps) {
  const { say } = useLanguage();
  const place = tour.community?.name;
  return (
    <div className="line">
      <SelectField
        label={ownerLabel}
        value={step.ownerId}
        onValue={(ownerId) => onStep({ ownerId })}
        options={owners.map(({ id, name }) => ({
          value: id,
          label: id === viewerId ? say("Me, {name}", { name }) : name,
        }))}
      />
      <TextField
        label={place ? say("Due, {place} time", { place }) : say("Due")}
        type="datetime-local"
        value={step.due}
        readOnly={readOnly}
        onValue={(due) => onStep({ due })}
      />
    </div>
  );
}

/** Whoever may be given something to do: who booked it, whose tour it is, who looks, and the community's other OSMs. */
export function ownersOf(tour: OutcomeTourFragment, viewer: Owner): readonly Owner[] {
  const all = [tour.bookedBy, viewer, tour.onsiteManager, ...(tour.community?.onsiteManagers ?? [])];
  return [...new Map(all.flatMap((one) => (one ? [[one.id, one] as const] : []))).values()];
}
