import { memberCommunities, members } from "@baton/database";
import type { MemberRole } from "@baton/playbook";
import { and, asc, eq, inArray, isNull } from "drizzle-orm";
import type { Operation } from "../operation/operation.ts";

const columns = {
  id: members.id,
  name: members.name,
  role: members.role,
  email: members.email,
  phone: members.phone,
};

export type MemberRecord = Pick<typeof members.$inferSelect, keyof typeof columns>;

export interface ServingMemberRecord extends MemberRecord {
  readonly communityId: string;
}

/** Members of the builder, also those who have left: what they wrote keeps naming them. */
export function membersByIds({ tx }: Operation, ids: readonly string[]): Promise<MemberRecord[]> {
  return tx
    .select(columns)
    .from(members)
    .where(inArray(members.id, [...ids]));
}

/** The active OSMs who serve the communities, by name. */
export function onsiteManagersOf(
  { tx }: Operation,
  communityIds: readonly string[],
): Promise<ServingMemberRecord[]> {
  return tx
    .select({ ...columns, communityId: memberCommunities.communityId })
    .from(memberCommunities)
    .innerJoin(
      members,
      and(eq(members.builderId, memberCommunities.builderId), eq(members.id, memberCommunities.memberId)),
    )
    .where(
      and(
        inArray(memberCommunities.communityId, [...communityIds]),
        eq(members.role, "OSM"),
        isNull(members.deactivatedAt),
      ),
    )
    .orderBy(asc(members.name), asc(members.id));
}

/** For each of the members every other active one in these roles, by name. */
export async function othersIn(
  { tx }: Operation,
  roles: readonly MemberRole[],
  memberIds: readonly string[],
) {
  const found = await tx
    .select(columns)
    .from(members)
    .where(and(inArray(members.role, [...roles]), isNull(members.deactivatedAt)))
    .orderBy(asc(members.name), asc(members.id));
  return memberIds.flatMap((forMemberId) =>
    found.filter(({ id }) => id !== forMemberId).map((member) => ({ ...member, forMemberId })),
  );
}

/** An active member; null when there is none, or they have left. */
export async function findActiveMember({ tx }: Operation, id: string): Promise<MemberRecord | null> {
  const [member] = await tx
    .select(columns)
    .from(members)
    .where(and(eq(members.id, id), isNull(members.deactivatedAt)));
  return member ?? null;
}

/** Whether an active OSM serves the community. */
export async function servesCommunity(
  { tx }: Operation,
  memberId: string,
  communityId: string,
): Promise<boolean> {
  const rows = await tx
    .select({ id: members.id })
    .from(members)
    .innerJoin(
      memberCommunities,
      and(eq(memberCommunities.builderId, members.builderId), eq(memberCommunities.memberId, members.id)),
    )
    .where(
      and(
        eq(members.id, memberId),
        eq(members.role, "OSM"),
        isNull(members.deactivatedAt),
        eq(memberCommunities.communityId, communityId),
      ),
    );
  return rows.length > 0;
}
