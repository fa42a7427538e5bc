import { buyers, communities, tours } from "@baton/database";
import { and, eq, inArray, sql } from "drizzle-orm";
import type { Operation } from "../operation/operation.ts";
import { buyersWithin } from "./buyer-scope.ts";

/** A buyer the action reaches, erased or not, locked until the transaction ends. */
export async function lockBuyerToErase(operation: Operation, id: string) {
  const [buyer] = await operation.tx
    .select({ erasedAt: buyers.erasedAt })
    .from(buyers)
    .where(and(eq(buyers.id, id), buyersWithin(operation, "buyer.erase", buyers.id)))
    .for("update");
  return buyer ?? null;
}

/** Tours of a buyer of which nobody has said what came of them; locked, so that none is booked or settled meanwhile. */
export function openToursOf({ tx }: Operation, buyerId: string) {
  return tx
    .select({ startsAt: tours.startsAt, endsAt: tours.endsAt, timeZone: communities.timeZone })
    .from(tours)
    .innerJoin(
      communities,
      and(eq(communities.builderId, tours.builderId), eq(communities.id, tours.communityId)),
    )
    .where(and(eq(tours.buyerId, buyerId), inArray(tours.status, ["BOOKED", "CONFIRMED"])))
    .for("update", { of: tours });
}

/** The database's one way to take words out of what was written once: `erase_buyer` in the migrations. */
export async function emptyBuyer({ tx }: Operation, id: string, erasedAt: Date): Promise<void> {
  await tx.execute(sql`select erase_buyer(${id}::uuid, ${erasedAt.toISOString()}::timestamptz)`);
}
