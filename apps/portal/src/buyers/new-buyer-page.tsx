import { portalBuyerCreateMutation } from "@baton/api-contract";
import { type FormEvent, useState } from "react";
import { Link, useLocation } from "wouter";
import { randomKey } from "../data/random-key.ts";
import { useWrite } from "../data/use-write.ts";
import { Field } from "../forms/field.tsx";
import { Refusals } from "../forms/refusals.tsx";
import { Page } from "../page/page.tsx";

interface Person {
  readonly key: string;
  readonly name: string;
  readonly decides: boolean;
  readonly comesToTour: boolean;
}

const newPerson = (): Person => ({ key: randomKey(), name: "", decides: true, comesToTour: true });

const sources = [
  "Phone call",
  "Website form",
  "Website chat",
  "Realtor",
  "Walk-in",
  "Referral",
  "Listing site",
];

/** Writes a new buyer down while they are on the line: a name is enough. */
export function NewBuyerPage() {
  const [, go] = useLocation();
  const { write, busy, refusals } = useWrite(portalBuyerCreateMutation, "buyerCreate");
  const [people, setPeople] = useState<readonly Person[]>(() => [newPerson()]);

  const change = (key: string, changed: Partial<Person>) =>
    setPeople((all) => all.map((person) => (person.key === key ? { ...person, ...changed } : person)));

  async function submit(event: FormEvent<HTMLFormElement>) {
    event.preventDefault();
    const form = new FormData(event.currentTarget);
    const created = await write({
      people: people
        .filter(({ name }) => name.trim() !== "")
        .map((person) => ({ ...person, name: person.name.trim() })),
      contactPoints: [
        { kind: "PHONE" as const, value: phoneOf(String(form.get("phone"))) },
        { kind: "EMAIL" as const, value: String(form.get("email")).trim() },
      ].filter(({ value }) => value !== ""),
      source: String(form.get("source")) || undefined,
    });
    if (created?.buyer) go(`/buyers/${created.buyer.id}`);
  }

  return (
    <Page title="New buyer" above={<Link href="/buyers">Buyers</Link>}>
      <form className="sheet" onSubmit={submit}>
        <Refusals refusals={refusals} />
        {people.map((person, index) => (
          <fieldset key={person.key} className="person">
            <legend>{index === 0 ? "Who is on the line" : "Who else"}</legend>
            <Field label="Name">
              <input
                value={person.name}
                onChange={({ target }) => change(person.key, { name: target.value })}
                autoComplete="off"
                required={index === 0}
              />
            </Field>
            <label className="check">
              <input
                type="checkbox"
                checked={person.decides}
                onChange={({ target }) => change(person.key, { decides: target.checked })}
              />
              Decides
            </label>
            <label className="check">
              <input
                type="checkbox"
                checked={person.comesToTour}
                onChange={({ target }) => change(person.key, { comesToTour: target.checked })}
              />
              Comes to the tour
            </label>
          </fieldset>
        ))}
        <button type="button" className="button" onClick={() => setPeople((all) => [...all, newPerson()])}>
          Add another person
        </button>
        <Field label="Phone">
          <input name="phone" type="tel" autoComplete="off" />
        </Field>
        <Field label="Email">
          <input name="email" type="email" autoComplete="off" />
        </Field>
        <Field label="Where they come from">
          <select name="source" defaultValue="">
            <option value="">Not known</option>
            {sources.map((source) => (
              <option key={source}>{source}</option>
            ))}
          </select>
        </Field>
        <button type="submit" className="button primary" disabled={busy}>
          Save the buyer
        </button>
      </form>
    </Page>
  );
}

/** As the API wants it (E.164), taking ten digits for a US number. */
function phoneOf(text: string): string {
  const digits = text.replace(/\D/g, "");
  if (digits === "") return "";
  if (text.trim().startsWith("+")) return `+${digits}`;
  return digits.length === 10 ? `+1${digits}` : `+${digits}`;
}
