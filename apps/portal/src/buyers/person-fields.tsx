import type { PortalBuyerQuery } from "@baton/api-contract";
import { useEffect, useRef } from "react";
import { Field } from "../forms/field.tsx";

export type Person = NonNullable<PortalBuyerQuery["buyer"]>["people"][number];

interface PersonFieldsProps {
  readonly person: Person;
  readonly legend: string;
  readonly required: boolean;
  /** Just added: whoever pressed the button goes on with the name. */
  readonly takesFocus: boolean;
  readonly change: (changed: Partial<Person>) => void;
  /** Left out where there is nobody else. */
  readonly remove?: (() => void) | undefined;
}

/** One person of a household. */
export function PersonFields({ person, legend, required, takesFocus, change, remove }: PersonFieldsProps) {
  const name = useRef<HTMLInputElement>(null);
  useEffect(() => {
    if (takesFocus) name.current?.focus();
  }, [takesFocus]);

  return (
    <fieldset className="person">
      <legend>{legend}</legend>
      <Field label="Name">
        <input
          ref={name}
          value={person.name}
          onChange={({ target }) => change({ name: target.value })}
          autoComplete="off"
          required={required}
        />
      </Field>
      <label className="check">
        <input
          type="checkbox"
          checked={person.decides}
          onChange={({ target }) => change({ decides: target.checked })}
        />
        Decides
      </label>
      <label className="check">
        <input
          type="checkbox"
          checked={person.comesToTour}
          onChange={({ target }) => change({ comesToTour: target.checked })}
        />
        Comes to the tour
      </label>
      {remove ? (
        <button type="button" className="button" onClick={remove}>
          Remove<span className="visually-hidden"> {person.name || "this person"}</span>
        </button>
      ) : null}
    </fieldset>
  );
}
