import type { PromiseItem } from "../promises/promise.ts";
import { cedarPark, herreraTour, hoursFromNow, maya, mesaRidge, priya } from "./people.ts";

type PromiseBuyer = NonNullable<PromiseItem["buyer"]>;

/** A household as a promise names it: with no tour, or with the given ones. */
export function madeUpBuyer(
  name: string,
  {
    nextTour = null,
    latestTour = nextTour,
  }: Partial<Record<"nextTour" | "latestTour", PromiseBuyer["nextTour"]>> = {},
): PromiseBuyer {
  return { id: `buyer-${name}`, name, nextTour, tours: { nodes: latestTour ? [latestTour] : [] } };
}

const herrera = madeUpBuyer("Dana & Luis Herrera", { nextTour: herreraTour });

/** A promise with everything made up; say what matters to the story. */
export function madeUpPromise(given: Partial<PromiseItem> & Pick<PromiseItem, "id">): PromiseItem {
  return {
    words: "I’ll have the updated incentive sheets ready for you on Saturday.",
    status: "OPEN",
    madeAt: hoursFromNow(-64),
    dueAt: herreraTour.startsAt,
    settledAt: null,
    settlementNote: null,
    madeBy: priya,
    owner: maya,
    buyer: herrera,
    source: { __typename: "Tour", ...herreraTour },
    viewerCan: { settle: true, change: true },
    ...given,
  };
}

/** The promises of the design's picture. */
export function madeUpPromises(): PromiseItem[] {
  return [
    madeUpPromise({
      id: "promise-energy",
      words: "We’ll send the energy report by Thursday.",
      dueAt: hoursFromNow(-14),
      owner: maya,
      buyer: madeUpBuyer("Okonkwo household"),
      source: { __typename: "Interaction", id: "call-1", channel: "CALL", occurredAt: hoursFromNow(-94) },
    }),
    madeUpPromise({ id: "promise-incentives" }),
    madeUpPromise({
      id: "promise-door",
      words: "The Sandalwood’s side door will be unlocked so your mother avoids the steps.",
    }),
    madeUpPromise({
      id: "promise-survey",
      words: "I’ll find out whether lot 14 can take a pool and let you know by the end of next week.",
      dueAt: hoursFromNow(148),
      buyer: madeUpBuyer("Anna Lindqvist"),
      source: { __typename: "Interaction", id: "text-1", channel: "TEXT", occurredAt: hoursFromNow(-20) },
    }),
    madeUpPromise({
      id: "promise-map",
      words: "Someone will text you the lot map.",
      status: "KEPT",
      owner: priya,
      settledAt: hoursFromNow(-39.3),
      settlementNote: "sent from the front desk phone",
    }),
    madeUpPromise({
      id: "promise-juniper",
      words: "You can see a finished Juniper on the 14th.",
      status: "BROKEN",
      buyer: madeUpBuyer("Tran household"),
      settledAt: hoursFromNow(-30),
      settlementNote: "home not finished; moved to the 21st and told by phone",
    }),
    madeUpPromise({
      id: "promise-rate",
      words: "I’ll ask the lender about the rate lock.",
      status: "RELEASED",
      settledAt: hoursFromNow(-70),
      settlementNote: "paying cash now; said so on the phone on Wednesday",
    }),
  ];
}

/** Sixty open promises to many households, some of them with long words. */
export function sixtyPromises(): PromiseItem[] {
  const said = [
    "I’ll email the HOA rules before you come.",
    "We will hold lot 22 until Sunday evening.",
    "Someone will measure the garage for your truck and write the clearance down, with the door open and closed, so that you can compare it with the dealer’s figures before the visit.",
    "The design center will stay open until six for you.",
  ];
  const households = [
    "Adebayo",
    "Bergström",
    "Castellanos-Whitfield",
    "Dang",
    "Eriksen",
    "Fitzgerald",
    "Gupta",
  ];
  return Array.from({ length: 60 }, (_, index) => {
    const name = `${households[index % households.length]} household`;
    const community = index % 3 === 0 ? mesaRidge : cedarPark;
    const startsAt = hoursFromNow(index * 2 - 10);
    const tour = { id: `tour-${index}`, startsAt, status: "BOOKED", community } as const;
    return madeUpPromise({
      id: `promise-${index}`,
      words: said[index % said.length] ?? "",
      dueAt: hoursFromNow(index * 2 - 12),
      owner: index % 5 === 0 ? priya : maya,
      buyer: madeUpBuyer(name, index % 2 === 0 ? { nextTour: tour } : {}),
      source: {
        __typename: "Interaction",
        id: `call-${index}`,
        channel: "CALL",
        occurredAt: hoursFromNow(-90),
      },
    });
  });
}
