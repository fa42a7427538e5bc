import type { ContactPoint } from "../contacts/contact-point.ts";
import type { ExternalId } from "../contacts/external-id.ts";
import { formatPhone } from "../contacts/phone.ts";
import type { HouseholdPerson } from "../handoffs/content.ts";
import { personInWords } from "../handoffs/rows-in-words.ts";
import { english } from "../text/language.ts";
import { changed, type TrailChange } from "./change.ts";

/** What is kept of a buyer. */
export interface BuyerDetails {
  readonly people: readonly HouseholdPerson[];
  readonly contactPoints: readonly ContactPoint[];
  readonly externalIds: readonly ExternalId[];
  readonly source: string | null;
}

/** What an edit of a buyer changed. */
export function buyerChanges(before: BuyerDetails, after: BuyerDetails): readonly TrailChange[] {
  const told = (field: string, words: (details: BuyerDetails) => string | null) =>
    changed(field, words(before), words(after));
  return [
    ...told("People", ({ people }) => people.map((person) => personInWords(person, english)).join("; ")),
    ...told("Phone and email", ({ contactPoints }) => contactPoints.map(contactInWords).join(", ")),
    ...told("Ids in other systems", ({ externalIds }) => externalIds.map(idInWords).sort().join(", ")),
    ...told("Source", ({ source }) => source),
  ];
}

function contactInWords({ kind, value, label }: ContactPoint): string {
  const written = kind === "PHONE" ? formatPhone(value) : value;
  return label === null ? written : `${written} (${label})`;
}

function idInWords({ system, value }: ExternalId): string {
  return `${system} ${value}`;
}
