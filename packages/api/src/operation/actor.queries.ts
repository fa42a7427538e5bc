import { builders, memberCommunities, members, type Tx } from "@baton/database";
import { and, eq, isNull, sql } from "drizzle-orm";
import type { Principal } from "./operation.ts";

/** An active member with their builder and the communities they serve. */
export async function findActor(tx: Tx, memberId: string): Promise<Principal | null> {
  const [row] = await tx
    .select({
      id: members.id,
      name: members.name,
      role: members.role,
      email: members.email,
      phone: members.phone,
      communityIds: sql<string[]>`(
        select coalesce(json_agg(${memberCommunities.communityId}), '[]')
        from ${memberCommunities} where ${memberCommunities.memberId} = ${memberId}
      )`,
      builder: { id: builders.builderId, name: builders.name },
      playbook: builders.playbook,
    })
    .from(members)
    .innerJoin(builders, eq(builders.builderId, members.builderId))
    .where(and(eq(members.id, memberId), isNull(members.deactivatedAt)));
  if (!row) return null;
  const { builder, playbook, ...actor } = row;
  return { actor, builder, playbook };
}
