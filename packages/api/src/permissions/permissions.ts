import type { CallerRole } from "./actor.ts";

/** Everything a caller may be allowed to do, object first. Reads cover the object and its edges. */
export const actions = [
  "viewer.read",
  "community.read",
  "floorplan.read",
  "member.read",
  "playbook.read",
  "playbook.update",
  "buyer.read",
  "buyer.create",
  "buyer.update",
  "buyer.export",
  "buyer.erase",
  "interaction.read",
  "interaction.record",
  "tour.read",
  "tour.book",
  "tour.reschedule",
  "tour.cancel",
  "handoff.read",
  "handoff.write",
  "handoff.deliver",
  "handoff.acknowledge",
  "handoff.return",
  "handoff.confirmReadBack",
  "handoff.markActionDone",
  "handoff.recordOutcome",
  "clarification.ask",
  "clarification.answer",
  "onCall.set",
  "commitment.read",
  "commitment.make",
  "commitment.settle",
  "commitment.change",
  "morningSync.read",
  "morningSync.hold",
  "oscDay.read",
  "osmDay.read",
  "followUp.create",
  "notification.read",
  "notification.markRead",
  "member.updateQuietHours",
  "publishableKey.read",
  "publishableKey.create",
  "publishableKey.revoke",
  "buyerIntake.submit",
] as const;
export type Action = (typeof actions)[number];

/**
 * How far a grant reaches: `ANY` the whole builder, `SERVED` what belongs to a community the member serves,
 * `OWN` what the member made or owns. Several scopes add up; none is no grant.
 */
export type Scope = "ANY" | "SERVED" | "OWN";

type Grants = Readonly<Record<CallerRole, readonly Scope[]>>;

const none: readonly Scope[] = [];
const any: readonly Scope[] = ["ANY"];
const served: readonly Scope[] = ["SERVED"];

const nobody: Grants = {
  OSC: none,
  OSM: none,
  SALES_MANAGER: none,
  MARKETING: none,
  ADMIN: none,
  PUBLISHABLE_KEY: none,
  FOLLOW_UP: none,
};
const everyone: Grants = { ...nobody, OSC: any, OSM: any, SALES_MANAGER: any, MARKETING: any, ADMIN: any };
const sales: Grants = { ...nobody, OSC: any, OSM: served, SALES_MANAGER: any, ADMIN: any };
const offsite: Grants = { ...sales, OSM: none };
/** The two whose tours they are, and who oversees them. */
const pair: Grants = { ...nobody, OSC: ["OWN"], OSM: ["OWN"], SALES_MANAGER: any, ADMIN: any };
const admins: Grants = { ...nobody, ADMIN: any };

/** Who may do what. A role is the member's, from the database; the token never says. A publishable key has one right. */
const permissions: Readonly<Record<Action, Grants>> = {
  "viewer.read": everyone,
  "community.read": everyone,
  "floorplan.read": everyone,
  "member.read": everyone,
  "playbook.read": everyone,
  "playbook.update": { ...nobody, SALES_MANAGER: any, ADMIN: any },
  "buyer.read": sales,
  "buyer.create": offsite,
  "buyer.update": offsite,
  "buyer.export": { ...nobody, SALES_MANAGER: any, ADMIN: any },
  "buyer.erase": { ...nobody, SALES_MANAGER: any, ADMIN: any },
  "interaction.read": sales,
  "interaction.record": sales,
  "tour.read": sales,
  "tour.book": offsite,
  "tour.reschedule": offsite,
  "tour.cancel": offsite,
  "handoff.read": sales,
  "handoff.write": offsite,
  "handoff.deliver": offsite,
  "handoff.acknowledge": { ...nobody, OSM: served },
  "handoff.return": { ...nobody, OSM: served },
  "handoff.confirmReadBack": offsite,
  "handoff.markActionDone": sales,
  "handoff.recordOutcome": { ...nobody, OSM: served, SALES_MANAGER: any },
  "clarification.ask": { ...nobody, OSM: served, SALES_MANAGER: any },
  "clarification.answer": offsite,
  "onCall.set": { ...nobody, OSC: ["OWN"], SALES_MANAGER: any, ADMIN: any },
  "commitment.read": { ...sales, OSM: ["SERVED", "OWN"] },
  "commitment.make": sales,
  "commitment.settle": { ...sales, OSC: ["OWN"], OSM: ["SERVED", "OWN"] },
  "commitment.change": { ...sales, OSC: ["OWN"], OSM: ["SERVED", "OWN"] },
  "morningSync.read": pair,
  "morningSync.hold": pair,
  "oscDay.read": { ...nobody, OSC: ["OWN"], SALES_MANAGER: any, ADMIN: any },
  "osmDay.read": { ...nobody, OSM: ["OWN"], SALES_MANAGER: any, ADMIN: any },
  "followUp.create": { ...nobody, OSC: any, OSM: served, SALES_MANAGER: any },
  // Of their own alone: the queries see no other's.
  "notification.read": everyone,
  "notification.markRead": everyone,
  "member.updateQuietHours": everyone,
  "publishableKey.read": admins,
  "publishableKey.create": admins,
  "publishableKey.revoke": admins,
  "buyerIntake.submit": { ...nobody, PUBLISHABLE_KEY: any },
};

export function scopesOf(role: CallerRole, action: Action): readonly Scope[] {
  return permissions[action][role];
}
