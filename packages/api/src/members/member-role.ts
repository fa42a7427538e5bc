import type { MemberRole as Role } from "@baton/playbook";
import { enumType } from "../schema/enum-type.ts";

export const MemberRole = enumType<Role>("MemberRole", "What a member does for the builder.", {
  OSC: "Online sales counselor: qualifies the buyer, books the tour, writes the handoff.",
  OSM: "Onsite sales manager: receives the buyer in the communities they serve.",
  SALES_MANAGER: "Owns the handoffs of the whole builder, and their failures.",
  MARKETING: "Looks after communities and floorplans; sees no buyer.",
  ADMIN: "Sets Baton up for the builder.",
});
