// What has to have happened, by API, before some of the pictures can be taken.

import { type DemoMember, mutate, signIn } from "@baton/testing/server";

/** The demo as the pictures find it. */
export interface Stage {
  readonly origin: string;
  /** Lets so many seconds go by. */
  readonly pass: (seconds: number) => void;
  /** A tour by its buyer's name: the first visit where nothing else is said. */
  readonly tourOf: (buyer: string, visit?: Tour["visit"]) => Promise<Tour>;
}

interface Tour {
  readonly id: string;
  readonly startsAt: string;
  readonly visit: "FIRST_VISIT" | "BE_BACK";
  readonly buyer: { readonly id: string; readonly name: string };
  readonly handoff: { readonly id: string } | null;
  readonly onsiteManager: { readonly id: string } | null;
  readonly bookedBy: { readonly id: string } | null;
}

export const herreras = "Dana & Luis Herrera";

export function stageAt(origin: string, pass: (seconds: number) => void): Stage {
  return {
    origin,
    pass,
    async tourOf(buyer, visit = "FIRST_VISIT") {
      const manager = await signIn(origin, "manager");
      const { tours } = await manager.request<{ tours: { nodes: readonly Tour[] } }>(
        `{ tours(first: 100) { nodes { id startsAt visit buyer { id name } handoff { id }
          onsiteManager { id } bookedBy { id } } } }`,
      );
      const tour = tours.nodes.find((each) => each.buyer.name === buyer && each.visit === visit);
      if (!tour) throw new Error(`The demo has no tour of ${buyer}.`);
      return tour;
    },
  };
}

/** Two questions about the morning's tour: one answered in time, one that waits. */
export async function askTwice(stage: Stage): Promise<void> {
  const { handoff } = await stage.tourOf(herreras);
  const ask = (question: string) =>
    act<{ clarification: { id: string } }>(
      stage,
      "osm",
      "clarificationAsk",
      { handoffId: handoff?.id, question },
      "clarification { id }",
    );
  const { clarification } = await ask("Does the lender know they want to close before the lease ends?");
  stage.pass(34);
  const answer = "Yes. The letter is good until the end of March, and they bring it with them.";
  await act(stage, "osc", "clarificationAnswer", { clarificationId: clarification.id, answer });
  stage.pass(40);
  await ask("Is the window over the sink a must, or would they trade it for a pantry?");
  stage.pass(13);
}

/** A sync that runs, with the first tours talked over by the one and by the other. */
export async function holdSync(stage: Stage): Promise<void> {
  const { startsAt, onsiteManager, bookedBy } = await stage.tourOf(herreras);
  const day = startsAt.slice(0, "2026-11-28".length);
  const { morningSync } = await act<{ morningSync: { id: string } }>(
    stage,
    "osc",
    "morningSyncStart",
    { oscId: bookedBy?.id, osmId: onsiteManager?.id, day },
    "morningSync { id }",
  );
  const summarize = async (member: DemoMember, buyer: string, words: string) => {
    const { id: tourId } = await stage.tourOf(buyer);
    const input = { morningSyncId: morningSync.id, tourId, words, replacesId: null };
    await act(stage, member, "morningSyncSummarize", input);
  };
  stage.pass(70);
  const study = "Study with the door first. They sell before they buy: walk them through the contingency.";
  await summarize("osc", "Chidi & Ngozi Okafor", study);
  stage.pass(95);
  const sheets = "Magnolia first, then the Sandalwood. Sheets are printed; Priya texts the lot map by nine.";
  await summarize("osm", herreras, sheets);
  stage.pass(20);
}

/** The address a buyer answers at after their tour. */
export async function followUpLink(stage: Stage): Promise<string> {
  const { handoff } = await stage.tourOf("Paloma & Rafael Zuniga");
  const made = await act<{ link: string }>(
    stage,
    "osm",
    "followUpCreate",
    { handoffId: handoff?.id },
    "link",
  );
  return made.link;
}

async function act<TFields>(
  { origin }: Stage,
  member: DemoMember,
  name: string,
  input: Readonly<Record<string, unknown>>,
  fields = "",
) {
  const payload = await mutate<TFields>(await signIn(origin, member), name, input, fields);
  const [error] = payload.userErrors;
  if (error) throw new Error(`The stage is not set: ${name} was refused, ${error.code}.`);
  return payload;
}
