import { signIn } from "@baton/testing/server";

/** Tours of the demo by what their handoff is fit for, as global ids. */
export interface Tours extends Record<string, string> {
  /** Have a draft. Two, since files that run at once would otherwise write in one. */
  readonly draftTour: string;
  readonly otherDraftTour: string;
  /** Delivered, so there is a card to read. */
  readonly deliveredTour: string;
}

interface Answer {
  readonly tours: {
    readonly nodes: readonly {
      readonly id: string;
      readonly startsAt: string;
      readonly handoff: { readonly status: string } | null;
    }[];
  };
}

export async function demoTours(api: string): Promise<Tours> {
  const manager = await signIn(api, "manager");
  const { tours } = await manager.request<Answer>(
    "{ tours(first: 100, filter: { statuses: [BOOKED] }) { nodes { id startsAt handoff { status } } } }",
  );
  const having = (status: string, nth = 0): string => {
    const found = tours.nodes.filter(
      ({ handoff, startsAt }) => handoff?.status === status && Date.parse(startsAt) > Date.now(),
    )[nth];
    if (!found) throw new Error(`The demo has too few tours to come whose handoff is ${status}.`);
    return found.id;
  };
  return {
    draftTour: having("DRAFT"),
    otherDraftTour: having("DRAFT", 1),
    deliveredTour: having("DELIVERED"),
  };
}

/** What the host's backend does: it asks the demo, as a builder's own would sign. */
export function demoTokens(api: string): (member: string) => Promise<string> {
  return async (member) => {
    const response = await fetch(`${api}/demo/token`, {
      method: "POST",
      headers: { "content-type": "application/json" },
      body: JSON.stringify({ member }),
    });
    const { token } = (await response.json()) as { token: string };
    return token;
  };
}
