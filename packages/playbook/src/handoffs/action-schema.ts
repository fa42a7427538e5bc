import * as v from "valibot";
import { isBlank } from "../text/clean-text.ts";
import { id, prose, record, rowKey, rows } from "../text/schemas.ts";
import type { HandoffAction } from "./content.ts";

const noDue = "The due time must be an instant with an offset, such as 2026-11-28T11:00:00-06:00.";

const instant = v.pipe(
  v.string(noDue),
  v.check(isInstant, noDue),
  // One way of writing it, so that the same instant never reads as a change.
  v.transform((text) => new Date(text).toISOString()),
);

/** The action list. A row with words in it says who and by when: what nobody owns is not done. */
export const actions: v.GenericSchema<unknown, HandoffAction[]> = rows(
  v.pipe(
    record(
      { key: rowKey, what: prose("The action"), ownerId: v.nullable(id), dueAt: v.nullable(instant) },
      "An action",
    ),
    v.forward(
      v.check(
        ({ what, ownerId }) => isBlank(what) || ownerId !== null,
        "An action has no owner. Say who does it.",
      ),
      ["ownerId"],
    ),
    v.forward(
      v.check(
        ({ what, dueAt }) => isBlank(what) || dueAt !== null,
        "An action has no due time. Say by when it is done.",
      ),
      ["dueAt"],
    ),
  ),
  "Action list",
);

/** RFC 3339 with an offset; what the language's own parser reads beyond that means something else elsewhere. */
function isInstant(text: string): boolean {
  return (
    /^\d{4}-\d\d-\d\dT\d\d:\d\d(:\d\d(\.\d+)?)?(Z|[+-]\d\d:\d\d)$/.test(text) &&
    !Number.isNaN(Date.parse(text))
  );
}
