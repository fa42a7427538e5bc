import { members, onCalls } from "@baton/database";
import { and, eq, inArray, isNull } from "drizzle-orm";
import { alias } from "drizzle-orm/pg-core";
import type { Operation } from "../operation/operation.ts";

export interface OnCallRecord {
  readonly memberId: string;
  readonly isOnCall: boolean;
  readonly until: Date | null;
  /** Null also where who covered has left. */
  readonly coveredById: string | null;
  readonly changedAt: Date;
}

const covering = alias(members, "covering");

/** What the members last said about being on call; none of those who never said anything. */
export function onCallsOf({ tx }: Operation, memberIds: readonly string[]): Promise<OnCallRecord[]> {
  return tx
    .select({
      memberId: onCalls.memberId,
      isOnCall: onCalls.isOnCall,
      until: onCalls.until,
      coveredById: covering.id,
      changedAt: onCalls.changedAt,
    })
    .from(onCalls)
    .leftJoin(
      covering,
      and(
        eq(covering.builderId, onCalls.builderId),
        eq(covering.id, onCalls.coveredById),
        isNull(covering.deactivatedAt),
      ),
    )
    .where(inArray(onCalls.memberId, [...memberIds]));
}

export async function writeOnCall({ tx, builder }: Operation, row: OnCallRecord): Promise<void> {
  const { memberId: _, ...change } = row;
  await tx
    .insert(onCalls)
    .values({ builderId: builder.id, ...row })
    .onConflictDoUpdate({ target: [onCalls.builderId, onCalls.memberId], set: change });
}
