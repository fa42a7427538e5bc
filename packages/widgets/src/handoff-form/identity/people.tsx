import type { HouseholdPerson } from "@baton/playbook";
import { ComboField } from "../../controls/combo-field.tsx";
import { TextField } from "../../controls/text-field.tsx";
import { useLanguage } from "../../language/use-language.ts";
import { FieldBlock } from "../fields/field-block.tsx";
import { RowList } from "../fields/row-list.tsx";
import { useForm } from "../form-scope.tsx";

export interface PeopleProps {
  readonly people: readonly HouseholdPerson[];
  readonly onPeople: (people: readonly HouseholdPerson[]) => void;
}

const blank = { name: "", relation: "", decides: false, comesToTour: true };

/** The household: who decides, who comes. A person the buyer's record knows is picked by typing. */
export function People({ people, onPeople }: PeopleProps) {
  const { say } = useLanguage();
  const { facts } = useForm();
  const written = new Set(people.map(({ name }) => name));
  const known = (facts.tour.buyer?.people ?? []).filter(({ name }) => !written.has(name));

  function named(person: HouseholdPerson, name: string): HouseholdPerson {
    const match = known.find((each) => each.name === name);
    if (!match) return { ...person, name };
    const { relation, decides, comesToTour } = match;
    return { ...person, name, relation, decides, comesToTour };
  }

  return (
    <FieldBlock field="PEOPLE">
      <RowList
        label={say("People")}
        addLabel={say("Add a person")}
        rows={people}
        onRows={onPeople}
        blank={blank}
        nameOf={({ name }) => name}
      >
        {(person, change) => (
          <>
            <ComboField
              label={say("Name")}
              suggestions={known.map(({ name }) => name)}
              value={person.name}
              onValue={(name) => change(named(person, name))}
              fieldClass="grow alike"
            />
            <TextField
              label={say("Relation")}
              value={person.relation}
              onValue={(relation) => change({ ...person, relation })}
              fieldClass="grow alike"
            />
            <div className="flow">
              <Check
                label={say("Decides")}
                checked={person.decides}
                onChecked={(decides) => change({ ...person, decides })}
              />
              <Check
                label={say("Comes")}
                checked={person.comesToTour}
                onChecked={(comesToTour) => change({ ...person, comesToTour })}
              />
            </div>
          </>
        )}
      </RowList>
    </FieldBlock>
  );
}

interface CheckProps {
  readonly label: string;
  readonly checked: boolean;
  readonly onChecked: (checked: boolean) => void;
}

function Check({ label, checked, onChecked }: CheckProps) {
  return (
    <label className="check">
      <input
        type="checkbox"
        part="checkbox"
        checked={checked}
        onChange={(event) => onChecked(event.currentTarget.checked)}
      />
      <span>{label}</span>
    </label>
  );
}
