import { signIn } from "@baton/testing/server";

/** Tours of the demo by what their handoff is fit for, as global ids. */
export interface Tours extends Record<string, string> {
  /** Has a draft. */
  readonly draftTour: string;
  /** Delivered, so there is a card to read. */
  readonly deliveredTour: string;
  /** Of the demo's OSC and OSM, with a question the OSC has not answered yet. */
  readonly askedTour: string;
  /** Over, of the demo's OSM, who has not written its outcome. */
  readonly endedTour: string;
  /** Over, of the demo's OSC, with its outcome. */
  readonly closedTour: string;
}

interface Tour {
  readonly id: string;
  readonly startsAt: string;
  readonly onsiteManager: { readonly id: string } | null;
  readonly handoff: {
    readonly status: string;
    readonly outcome: { readonly id: string } | null;
    readonly viewerCan: { readonly recordOutcome: boolean };
    readonly clarifications: { readonly nodes: readonly { readonly answer: string | null }[] };
  } | null;
}

export async function demoTours(api: string): Promise<Tours> {
  const [manager, osm] = await Promise.all([toursOf(api, "manager"), toursOf(api, "osm")]);
  const own = osm.tours.filter(({ onsiteManager }) => onsiteManager?.id === osm.member);
  const isAsked: Fits = ({ clarifications }) => clarifications.nodes.some(({ answer }) => answer === null);
  return {
    draftTour: having("a draft", manager.tours.filter(isToCome), ({ status }) => status === "DRAFT"),
    deliveredTour: having("a card to read", own.filter(isToCome), ({ status }) => status === "DELIVERED"),
    askedTour: having("a question", own, isAsked),
    endedTour: having("an outcome to write", own, ({ viewerCan }) => viewerCan.recordOutcome),
    closedTour: having("an outcome", own, ({ outcome }) => outcome !== null),
  };
}

const isToCome = ({ startsAt }: Tour) => Date.parse(startsAt) > Date.now();

type Fits = (handoff: NonNullable<Tour["handoff"]>) => boolean;

/** The first tour whose handoff fits. */
function having(what: string, tours: readonly Tour[], fits: Fits): string {
  const found = tours.find(({ handoff }) => handoff && fits(handoff));
  if (!found) throw new Error(`The demo has no tour with ${what}.`);
  return found.id;
}

interface Answer {
  readonly viewer: { readonly member: { readonly id: string } };
  readonly tours: { readonly nodes: readonly Tour[] };
}

async function toursOf(api: string, as: "manager" | "osm") {
  const client = await signIn(api, as);
  const { viewer, tours } = await client.request<Answer>(
    `{ viewer { member { id } } tours(first: 100, filter: { statuses: [BOOKED, COMPLETED] }) { nodes {
      id startsAt onsiteManager { id } handoff {
        status outcome { id } viewerCan { recordOutcome } clarifications(first: 5) { nodes { answer } }
      } } } }`,
  );
  return { member: viewer.member.id, tours: tours.nodes };
}
