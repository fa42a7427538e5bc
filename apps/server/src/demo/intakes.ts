import { randomUUID } from "node:crypto";
import {
  createPublishableKey,
  type NewIntake,
  openKeyOperation,
  openOperation,
  submitIntake,
} from "@baton/api";
import { publishableKeys, type Tx } from "@baton/database";
import type { Result } from "@baton/playbook";
import { eq } from "drizzle-orm";
import { builderIdOf, idOf } from "./builder-data.ts";
import { type CommunityKey, fernhollow } from "./fernhollow.ts";
import { localInstant } from "./lead.ts";

/** What the label of the demo's keys says; the buyers who come through them have it as their source. */
const label = "Website form";
const website = "https://www.fernhollow-homes.example";

interface Left {
  readonly at: readonly [days: number, time: string];
  readonly community: CommunityKey;
  readonly said: NewIntake["said"];
}

const consent = {
  given: true,
  text: "Fernhollow Homes may contact me about its homes. I can ask it to stop at any time.",
};
const usd = (dollars: number) => ({ amount: dollars * 100, currency: "USD" });

/** Of buyers the OSC knows already: by the email they wrote, their words go with them. */
const left: readonly Left[] = [
  {
    at: [-1, "12:05"],
    community: "cedarPark",
    said: {
      people: ["Bridget Malone", "Noreen Malone"],
      email: "bridget.malone@example.com",
      phone: "512 555 0126",
      contactPreference: { channel: "EMAIL", hours: "after 5 PM", language: "" },
      budget: { min: usd(430_000), max: usd(480_000) },
      timeline: { fromMonths: 3, toMonths: 6 },
      wishes: "A bedroom on the ground floor for my mother, and a kitchen we can both cook in.",
      consent,
    },
  },
  {
    at: [-3, "20:14"],
    community: "cedarPark",
    said: {
      people: ["Lena Marchetti", "Paul Marchetti"],
      email: "lena.marchetti@example.com",
      phone: "512 555 0152",
      budget: { min: null, max: usd(460_000) },
      wishes: "Somewhere we can walk the dog, not too far from Leander.",
      consent,
    },
  },
];

/** Lets the buyers leave their details, as the website would, each at their time. */
export async function leaveDetails(tx: Tx, now: Date): Promise<void> {
  const zone = fernhollow.communities.cedarPark.timeZone;
  const key = await pageKey(tx, [website], localInstant(now, zone, -30, "09:00"));
  for (const { at, community, said } of left) {
    const start = { tx, now: localInstant(now, zone, ...at), newId: randomUUID };
    const operation = await openKeyOperation(start, { key, origin: website });
    const communityId = idOf(fernhollow, "communities", community);
    must(await submitIntake(operation, { idempotencyKey: randomUUID(), communityId, website: "", said }));
  }
}

/**
 * A key that works on all the origins: the one there is, or a new one, made by the demo's administrator. Keys are not
 * changed, so a server that has moved to another port gets another.
 */
export async function pageKey(tx: Tx, origins: readonly string[], now: Date): Promise<string> {
  const keys = await tx.select().from(publishableKeys).where(eq(publishableKeys.label, label));
  const works = keys.find((one) => !one.revokedAt && origins.every((origin) => one.origins.includes(origin)));
  if (works) return works.key;
  const operation = await openOperation({
    tx,
    memberId: idOf(fernhollow, "members", "sam"),
    now,
    newId: randomUUID,
  });
  const id = must(await createPublishableKey(operation, { label, origins }));
  const [made] = await tx.select().from(publishableKeys).where(eq(publishableKeys.id, id));
  return made?.key ?? "";
}

/** The builder whose pages the keys are for. */
export const pageBuilderId = builderIdOf(fernhollow);

function must<T>(result: Result<T>): T {
  if (result.ok) return result.value;
  throw new Error(`The demo's website cannot do this: ${result.refusal.message}`);
}
