import * as v from "valibot";
import type { HouseholdPerson } from "../handoffs/content.ts";
import type { Result } from "../result.ts";
import { type InvalidInput, parseWith } from "../text/invalid-input.ts";
import { limits } from "../text/limits.ts";
import { flag, line, record, rowKey, rows, written } from "../text/schemas.ts";

const name = line("The name", limits.name);
export const givenName = written(name, "The name", "Write the person’s name.");

/** A person while being written down; in a draft the name may still be blank. */
export const person: v.GenericSchema<unknown, HouseholdPerson> = record(personEntries(name), "A person");

const household = v.pipe(
  rows(record(personEntries(givenName), "A person"), "People"),
  v.minLength(1, "Nobody is named. A buyer needs at least one person with a name."),
);

/** A person's name on one line, 1–120 characters. */
export function parsePersonName(input: unknown): Result<string, InvalidInput> {
  return parseWith(givenName, input);
}

/** The people of a buyer: at least one, each with a name. */
export function parseHousehold(input: unknown): Result<readonly HouseholdPerson[], InvalidInput> {
  return parseWith(household, input);
}

function personEntries(nameSchema: v.GenericSchema<string, string>) {
  return {
    key: rowKey,
    name: nameSchema,
    relation: line("The relation", limits.name),
    decides: flag("Decides"),
    comesToTour: flag("Comes to the tour"),
  };
}
