import type { HandoffFormIntakeFragment } from "@baton/api-contract";
import { emptyContent, known } from "@baton/playbook";
import { draftOf } from "./handoff-draft.ts";

const { identity, qualification } = emptyContent();
const usd = (dollars: number) => ({ amount: dollars * 100, currency: "USD" });

/** What the Herreras left on the builder's page, three weeks before the stories' moment. */
export const herreraIntake: HandoffFormIntakeFragment = {
  id: "intake-herrera",
  receivedAt: "2026-11-03T16:20:00Z",
  ...draftOf(
    {
      ...emptyContent(),
      identity: { ...identity, homeNow: known("Renting; the lease ends in March") },
      qualification: {
        ...qualification,
        budget: known({ min: usd(400_000), max: usd(450_000) }),
        timeline: known({ fromMonths: 3, toMonths: 6 }),
        notes: "A ground-floor bedroom for my mother.",
      },
    },
    [],
  ),
};
