import { type FormEvent, useEffect, useRef, useState } from "react";
import { randomKey } from "../data/random-key.ts";
import type { Refusal } from "../data/use-write.ts";
import { Field } from "../forms/field.tsx";
import { Refusals } from "../forms/refusals.tsx";
import { type ContactEntry, type ContactPoint, entryOf, readContact } from "./contact-entry.ts";
import { ContactField } from "./contact-field.tsx";
import { type Person, PersonFields } from "./person-fields.tsx";

export interface HouseholdData {
  readonly people: readonly Person[];
  readonly contactPoints: readonly ContactPoint[];
  readonly source: string | null;
}

const newPerson = (): Person => ({
  key: randomKey(),
  name: "",
  relation: "",
  decides: true,
  comesToTour: true,
});

const sources = [
  "Phone call",
  "Website form",
  "Website chat",
  "Realtor",
  "Walk-in",
  "Referral",
  "Listing site",
];

interface HouseholdFormProps {
  readonly name: string;
  /** Left out for a buyer who is new. */
  readonly household?: HouseholdData;
  readonly submit: string;
  readonly busy: boolean;
  readonly refusals: readonly Refusal[];
  readonly save: (household: HouseholdData) => void;
}

/** Who a buyer is and how to reach them: a name is enough, and what cannot be read is said at its field. */
export function HouseholdForm({ name, household, submit, busy, refusals, save }: HouseholdFormProps) {
  const [people, setPeople] = useState<readonly Person[]>(() => household?.people ?? [newPerson()]);
  const [contacts, setContacts] = useState(() => entriesOf(household?.contactPoints ?? []));
  const [added, setAdded] = useState<string>();
  const [tries, setTries] = useState(0);
  const form = useRef<HTMLFormElement>(null);
  const addPerson = useRef<HTMLButtonElement>(null);

  useEffect(() => {
    if (tries > 0) form.current?.querySelector<HTMLElement>("[aria-invalid]")?.focus();
  }, [tries]);

  function add() {
    const person = newPerson();
    setPeople([...people, person]);
    setAdded(person.key);
  }

  function remove(key: string) {
    setPeople(people.filter((person) => person.key !== key));
    addPerson.current?.focus();
  }

  function trySave(event: FormEvent<HTMLFormElement>) {
    event.preventDefault();
    const read = contacts.map(readContact);
    const points = read.flatMap((result) => (result.ok && result.value ? [result.value] : []));
    setTries(tries + 1);
    if (read.some(({ ok }) => !ok)) return;
    save({
      people: people
        .filter((person) => person.name.trim() !== "")
        .map(({ key, name, relation, decides, comesToTour }) => ({
          key,
          name: name.trim(),
          relation,
          decides,
          comesToTour,
        })),
      contactPoints: points,
      source: String(new FormData(event.currentTarget).get("source")) || null,
    });
  }

  return (
    <form ref={form} className="sheet" aria-label={name} onSubmit={trySave}>
      <Refusals refusals={refusals} />
      {people.map((person, index) => (
        <PersonFields
          key={person.key}
          person={person}
          legend={legendOf(index, household !== undefined)}
          required={index === 0}
          takesFocus={person.key === added}
          change={(changed) =>
            setPeople(people.map((one) => (one.key === person.key ? { ...one, ...changed } : one)))
          }
          remove={people.length > 1 ? () => remove(person.key) : undefined}
        />
      ))}
      <button ref={addPerson} type="button" className="button" onClick={add}>
        Add another person
      </button>
      {contacts.map((entry) => (
        <ContactField
          key={entry.key}
          entry={entry}
          judged={tries > 0}
          change={(changed) => setContacts(contacts.map((one) => (one.key === entry.key ? changed : one)))}
        />
      ))}
      <Field label="Where they come from">
        <select name="source" defaultValue={household?.source ?? ""}>
          <option value="">Not known</option>
          {[...new Set([...sources, ...(household?.source ? [household.source] : [])])].map((source) => (
            <option key={source}>{source}</option>
          ))}
        </select>
      </Field>
      <button type="submit" className="button primary" disabled={busy}>
        {submit}
      </button>
    </form>
  );
}

function legendOf(index: number, known: boolean): string {
  if (known) return `Person ${index + 1}`;
  return index === 0 ? "Who is on the line" : "Who else";
}

/** What is known, and room for one phone and one email where there is none. */
function entriesOf(points: readonly ContactPoint[]): readonly ContactEntry[] {
  const missing = (["PHONE", "EMAIL"] as const).filter(
    (kind) => !points.some((point) => point.kind === kind),
  );
  return [
    ...points.map((point) => entryOf(point, randomKey())),
    ...missing.map((kind) => ({ key: randomKey(), kind, text: "", label: "" })),
  ];
}
