import type { MemberRole } from "@baton/playbook";

/** The member on whose behalf an operation runs. */
export interface Actor {
  readonly id: string;
  readonly name: string;
  readonly role: MemberRole;
  readonly email: string | null;
  readonly phone: string | null;
  /** The communities the member serves. */
  readonly communityIds: readonly string[];
}
