import { signIn } from "@baton/testing/server";

/** Tours of the demo by what their handoff is fit for, as global ids. */
export interface Tours extends Record<string, string> {
  /** Has a draft. */
  readonly draftTour: string;
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
  const having = (status: string): string => {
    const tour = tours.nodes.find(
      ({ handoff, startsAt }) => handoff?.status === status && Date.parse(startsAt) > Date.now(),
    );
    if (!tour) throw new Error(`The demo has no tour to come whose handoff is ${status}.`);
    return tour.id;
  };
  return { draftTour: having("DRAFT"), deliveredTour: having("DELIVERED") };
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
