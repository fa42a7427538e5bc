/** Types that have a global id. The name is part of the id, so one object cannot pass for another. */
export const globalIdTypes = [
  "Builder",
  "Playbook",
  "Division",
  "Community",
  "Floorplan",
  "Member",
  "Buyer",
  "Interaction",
  "Tour",
  "Handoff",
  "HandoffVersion",
  "ReadReceipt",
  "ReadBackReview",
  "HandoffReturn",
  "Clarification",
  "Outcome",
  "Commitment",
  "Notification",
  "MorningSync",
  "MorningSyncSummary",
  "PublishableKey",
  "BuyerIntake",
] as const;

export type GlobalIdType = (typeof globalIdTypes)[number];

const uuidPattern = /^[0-9a-f]{8}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{12}$/;
const longestGlobalId = 100;

/** The uuid no row has. What is not an id leads here, so that it is answered exactly like an unknown one. */
const nowhere = "00000000-0000-0000-0000-000000000000";

/**
 * The opaque id clients see: base64url of `Type:uuid`.
 *
 * @example
 * toGlobalId("Tour", "0190d3a4-7c1e-7b7e-9d2f-1c2b3a4d5e6f");
 */
export function toGlobalId(type: GlobalIdType, uuid: string): string {
  return Buffer.from(`${type}:${uuid}`).toString("base64url");
}

/** Reads a global id of any type; null when it is not one. Never throws, whatever the text. */
export function parseGlobalId(id: string): { readonly type: GlobalIdType; readonly uuid: string } | null {
  if (id.length > longestGlobalId) return null;
  const [type, uuid, ...rest] = Buffer.from(id, "base64url").toString("utf8").split(":");
  if (rest.length > 0 || !isGlobalIdType(type) || !isUuid(uuid)) return null;
  // One object has one id: other spellings of the same bytes (padding, stray characters) are refused.
  return toGlobalId(type, uuid) === id ? { type, uuid } : null;
}

/** The row's uuid inside a global id of the expected type; for any other text the uuid of no row. */
export function toUuid(type: GlobalIdType, id: string): string {
  const parsed = parseGlobalId(id);
  return parsed?.type === type ? parsed.uuid : nowhere;
}

export function isUuid(value: unknown): value is string {
  return typeof value === "string" && uuidPattern.test(value);
}

function isGlobalIdType(name: string | undefined): name is GlobalIdType {
  return globalIdTypes.some((type) => type === name);
}
