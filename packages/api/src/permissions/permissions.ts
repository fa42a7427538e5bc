import type { MemberRole } from "@baton/playbook";

/** Everything a member may be allowed to do, object first. Reads cover the object and its edges. */
export const actions = [
  "viewer.read",
  "community.read",
  "floorplan.read",
  "member.read",
  "playbook.read",
  "buyer.read",
  "buyer.create",
  "buyer.update",
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
  "handoff.recordOutcome",
  "commitment.read",
  "commitment.make",
  "commitment.settle",
] as const;
export type Action = (typeof actions)[number];

/**
 * How far a grant reaches: `ANY` the whole builder, `SERVED` what belongs to a community the member serves,
 * `OWN` what the member made or owns. Several scopes add up; none is no grant.
 */
export type Scope = "ANY" | "SERVED" | "OWN";

type Grants = Readonly<Record<MemberRole, readonly Scope[]>>;

const none: readonly Scope[] = [];
const any: readonly Scope[] = ["ANY"];
const served: readonly Scope[] = ["SERVED"];

const everyone: Grants = { OSC: any, OSM: any, SALES_MANAGER: any, MARKETING: any, ADMIN: any };
const sales: Grants = { OSC: any, OSM: served, SALES_MANAGER: any, MARKETING: none, ADMIN: any };
const offsite: Grants = { ...sales, OSM: none };

/** Who may do what. The role is the member's, from the database; the token never says. */
const permissions: Readonly<Record<Action, Grants>> = {
  "viewer.read": everyone,
  "community.read": everyone,
  "floorplan.read": everyone,
  "member.read": everyone,
  "playbook.read": everyone,
  "buyer.read": sales,
  "buyer.create": offsite,
  "buyer.update": offsite,
  "interaction.read": sales,
  "interaction.record": sales,
  "tour.read": sales,
  "tour.book": offsite,
  "tour.reschedule": offsite,
  "tour.cancel": offsite,
  "handoff.read": sales,
  "handoff.write": offsite,
  "handoff.deliver": offsite,
  "handoff.acknowledge": { OSC: none, OSM: served, SALES_MANAGER: none, MARKETING: none, ADMIN: none },
  "handoff.recordOutcome": { OSC: none, OSM: served, SALES_MANAGER: any, MARKETING: none, ADMIN: none },
  "commitment.read": { ...sales, OSM: ["SERVED", "OWN"] },
  "commitment.make": sales,
  "commitment.settle": { ...sales, OSC: ["OWN"], OSM: ["SERVED", "OWN"] },
};

export function scopesOf(role: MemberRole, action: Action): readonly Scope[] {
  return permissions[action][role];
}
