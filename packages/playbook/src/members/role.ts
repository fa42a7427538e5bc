export const memberRoles = ["OSC", "OSM", "SALES_MANAGER", "MARKETING", "ADMIN"] as const;
export type MemberRole = (typeof memberRoles)[number];
