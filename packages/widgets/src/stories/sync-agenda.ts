import type { HandoffField } from "@baton/playbook";
import type { SyncPartners, SyncTour } from "../morning-sync/sync.ts";
import { cedarPark, hoursFromNow, priya, tomas } from "./people.ts";

/** The Saturday of the stories. */
export const syncDay = "2026-11-28";

type Readiness = SyncTour["readiness"];

/** A tour of the agenda, ready but for its summary where nothing else is said. */
export function syncTour(
  id: string,
  name: string,
  startsAt: string,
  readiness: Readiness,
  change: Partial<SyncTour> & {
    readonly needs?: readonly HandoffField[];
    readonly asked?: readonly string[];
    readonly visit?: "BE_BACK";
  } = {},
): SyncTour {
  const { needs = [], asked = [], visit = "FIRST_VISIT", ...rest } = change;
  return {
    readiness,
    summary: null,
    tour: {
      id,
      startsAt,
      visit,
      status: "CONFIRMED",
      community: cedarPark,
      buyer: { id: `buyer-${id}`, name },
      handoff:
        readiness === "MISSING"
          ? null
          : {
              id: `handoff-${id}`,
              completeness: { missing: needs.map((field) => ({ field })) },
              clarifications: {
                nodes: asked.map((question) => ({ id: question, question, answeredAt: null })),
              },
            },
      timing: {
        read: {
          state:
            readiness === "ACKNOWLEDGED" ? "READ" : readiness === "DELIVERED" ? "UNREAD" : "NOT_DELIVERED",
          opensAt: hoursFromNow(-1),
          dueAt: startsAt,
        },
      },
    },
    ...rest,
  };
}

/** Priya's four tours with Maya that Saturday, none of them equally ready. */
export function morningTours(): readonly SyncTour[] {
  return [
    syncTour("tour-park", "Grace & Daniel Park", hoursFromNow(1.67), "ACKNOWLEDGED", { visit: "BE_BACK" }),
    syncTour("tour-herrera", "Dana & Luis Herrera", "2026-11-28T17:00:00.000Z", "DELIVERED", {
      asked: ["Do both of them decide, or is her mother part of it?"],
    }),
    syncTour("tour-okonkwo", "Ada Okonkwo", hoursFromNow(5.17), "DRAFT", {
      needs: ["FINANCING", "DEAL_BREAKERS", "DO_FIRST"],
    }),
    syncTour("tour-lindqvist", "Rosa Lindqvist", hoursFromNow(7.67), "MISSING"),
  ];
}

/** Priya's other OSM of the day. */
export function withTomas(sync: SyncPartners["sync"] = null): SyncPartners {
  const tour = (id: string, hours: number) => ({ tour: { id, startsAt: hoursFromNow(hours) } });
  return {
    day: syncDay,
    timeZone: "America/Chicago",
    osc: priya,
    osm: tomas,
    tours: [tour("tour-a", 2.67), tour("tour-b", 4.67)],
    sync,
  };
}
