import type { publishableKeys } from "@baton/database";
import type { MemberRole } from "@baton/playbook";

/** A member on whose behalf an operation runs. */
export interface MemberActor {
  readonly id: string;
  readonly name: string;
  readonly role: MemberRole;
  readonly email: string | null;
  readonly phone: string | null;
  /** The communities the member serves. */
  readonly communityIds: readonly string[];
}

/** A page that shows a publishable key: a buyer nobody knows yet leaves their details through it. */
export interface KeyActor {
  readonly id: string;
  readonly role: "PUBLISHABLE_KEY";
  readonly key: Pick<typeof publishableKeys.$inferSelect, "label" | "communityId" | "perMinute" | "perDay">;
  /** The registered origin the page is of. */
  readonly origin: string;
  /** None. */
  readonly communityIds: readonly string[];
}

/** A buyer who answers the one question after a tour; all it may do is answer, with the link's secret. */
export interface FollowUpActor {
  /** The link's id. */
  readonly id: string;
  readonly role: "FOLLOW_UP";
  /** None. */
  readonly communityIds: readonly string[];
}

export type Actor = MemberActor | KeyActor | FollowUpActor;

/** What the permission table tells apart. */
export type CallerRole = Actor["role"];

/** The member's id where a row says which member did it; null where none did. */
export function memberIdOf(actor: Actor): string | null {
  return isMember(actor) ? actor.id : null;
}

/** False for whoever comes through a page that anybody may open. */
export function isMember(actor: Actor): actor is MemberActor {
  return actor.role !== "PUBLISHABLE_KEY" && actor.role !== "FOLLOW_UP";
}
