import type { HandoffAction } from "@baton/playbook";
import { idOf } from "./builder-data.ts";
import { fernhollow } from "./fernhollow.ts";
import { inTurn, type Lead } from "./lead.ts";

const hour = 3_600_000;

interface ToDo {
  readonly what: string;
  readonly owner: "osc" | "osm";
  readonly hoursBefore: number;
}

/** What is to be done for a tour; of some there is nothing. */
const lists: readonly (readonly ToDo[])[] = [
  [
    { what: "Print this month’s price sheet of the {a}", owner: "osm", hoursBefore: 1 },
    { what: "Send the lender’s letter to the sales center", owner: "osc", hoursBefore: 3 },
  ],
  [{ what: "Open the {b} and switch the lights on", owner: "osm", hoursBefore: 0.5 }],
  [],
  [
    { what: "Lay out the lot map with the open lots marked", owner: "osm", hoursBefore: 0.5 },
    { what: "Ask the design center for a free half hour after the walk", owner: "osc", hoursBefore: 20 },
  ],
  [],
];

/** The action list of one tour's handoff. */
export function actionsOf(lead: Lead, startsAt: Date): readonly HandoffAction[] {
  return inTurn(lists, lead.index).map(({ what, owner, hoursBefore }, index) => ({
    key: `action-${index + 1}`,
    what: lead.say(what),
    ownerId: idOf(fernhollow, "members", lead[owner]),
    dueAt: new Date(startsAt.getTime() - hoursBefore * hour).toISOString(),
  }));
}
