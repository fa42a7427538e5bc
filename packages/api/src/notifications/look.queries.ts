import {
  builders,
  buyers,
  clarifications,
  commitmentEvents,
  commitments,
  communities,
  handoffReceipts,
  handoffReturns,
  handoffs,
  handoffVersions,
  members,
  onCalls,
  readBackReviews,
  type Tx,
  tours,
} from "@baton/database";
import { and, asc, desc, eq, gt, inArray, isNull, max, or } from "drizzle-orm";

/** The tours that time can still bring something to: not ended, and not long over. */
const live = (since: Date) => and(inArray(tours.status, ["BOOKED", "CONFIRMED"]), gt(tours.endsAt, since));
const open = (since: Date) => and(eq(commitments.status, "OPEN"), gt(commitments.dueAt, since));

/**
 * Waits for whatever is being written about the buyer or their tours, so that what is read next is decided. Weak locks:
 * they are those that a notice's foreign keys take anyway, taken before any other so that two never wait for each other.
 */
export async function settleBuyer(tx: Tx, buyerId: string): Promise<void> {
  await tx.select({ id: buyers.id }).from(buyers).where(eq(buyers.id, buyerId)).for("key share");
  await tx.select({ id: tours.id }).from(tours).where(eq(tours.buyerId, buyerId)).for("key share");
}

export function liveToursOf(tx: Tx, buyerId: string, since: Date) {
  return tx
    .select({
      id: tours.id,
      bookedById: tours.bookedById,
      onsiteManagerId: tours.onsiteManagerId,
      startsAt: tours.startsAt,
      endsAt: tours.endsAt,
      bookedAt: tours.bookedAt,
      rescheduledAt: tours.rescheduledAt,
      timeZone: communities.timeZone,
    })
    .from(tours)
    .innerJoin(
      communities,
      and(eq(communities.builderId, tours.builderId), eq(communities.id, tours.communityId)),
    )
    .where(and(eq(tours.buyerId, buyerId), live(since)))
    .orderBy(asc(tours.startsAt), asc(tours.id));
}

export function handoffsOfLiveTours(tx: Tx, tourIds: readonly string[]) {
  return tx
    .select({
      id: handoffs.id,
      tourId: handoffs.tourId,
      status: handoffs.status,
      createdAt: handoffs.createdAt,
      currentVersion: handoffs.currentVersion,
    })
    .from(handoffs)
    .where(inArray(handoffs.tourId, [...tourIds]));
}

export function deliveriesOfHandoffs(tx: Tx, handoffIds: readonly string[]) {
  return tx
    .select({
      handoffId: handoffVersions.handoffId,
      number: handoffVersions.number,
      deliveredAt: handoffVersions.deliveredAt,
    })
    .from(handoffVersions)
    .where(inArray(handoffVersions.handoffId, [...handoffIds]))
    .orderBy(asc(handoffVersions.number));
}

/** Reads, with what the OSC put right in them. */
export function readsOfHandoffs(tx: Tx, handoffIds: readonly string[]) {
  return tx
    .select({
      handoffId: handoffReceipts.handoffId,
      versionNumber: handoffReceipts.versionNumber,
      readAt: handoffReceipts.readAt,
      reviewId: readBackReviews.id,
      verdict: readBackReviews.verdict,
      reviewedAt: readBackReviews.reviewedAt,
    })
    .from(handoffReceipts)
    .leftJoin(
      readBackReviews,
      and(
        eq(readBackReviews.builderId, handoffReceipts.builderId),
        eq(readBackReviews.receiptId, handoffReceipts.id),
      ),
    )
    .where(inArray(handoffReceipts.handoffId, [...handoffIds]));
}

export function returnsOfHandoffs(tx: Tx, handoffIds: readonly string[]) {
  return tx
    .select({
      id: handoffReturns.id,
      handoffId: handoffReturns.handoffId,
      versionNumber: handoffReturns.versionNumber,
      returnedAt: handoffReturns.returnedAt,
    })
    .from(handoffReturns)
    .where(inArray(handoffReturns.handoffId, [...handoffIds]))
    .orderBy(asc(handoffReturns.returnedAt));
}

export function openQuestionsOf(tx: Tx, handoffIds: readonly string[]) {
  return tx
    .select({
      id: clarifications.id,
      handoffId: clarifications.handoffId,
      askedAt: clarifications.askedAt,
      answeredAt: clarifications.answeredAt,
    })
    .from(clarifications)
    .where(and(inArray(clarifications.handoffId, [...handoffIds]), isNull(clarifications.answeredAt)));
}

/** Open promises, each with when it was made or last changed. */
export function openCommitmentsOf(tx: Tx, buyerId: string, since: Date) {
  const { id, ownerId, dueAt, builderId } = commitments;
  return tx
    .select({ id, ownerId, dueAt, knownAt: max(commitmentEvents.at) })
    .from(commitments)
    .innerJoin(
      commitmentEvents,
      and(eq(commitmentEvents.builderId, builderId), eq(commitmentEvents.commitmentId, id)),
    )
    .where(and(eq(commitments.buyerId, buyerId), open(since)))
    .groupBy(id, ownerId, dueAt);
}

/** The members named who are still there, those who cover for them, and every sales manager. */
export async function peopleOf(tx: Tx, memberIds: readonly string[]) {
  const onCall = await tx
    .select()
    .from(onCalls)
    .where(inArray(onCalls.memberId, [...memberIds]));
  const covering = onCall.flatMap(({ coveredById }) => (coveredById === null ? [] : [coveredById]));
  const active = await tx
    .select({
      id: members.id,
      role: members.role,
      email: members.email,
      timeZone: members.timeZone,
      quietFrom: members.quietFrom,
      quietTo: members.quietTo,
    })
    .from(members)
    .where(
      and(
        or(inArray(members.id, [...memberIds, ...covering]), eq(members.role, "SALES_MANAGER")),
        isNull(members.deactivatedAt),
      ),
    );
  return { onCall, active };
}

export type ActiveMember = Awaited<ReturnType<typeof peopleOf>>["active"][number];

/** The builder's own figures; null where it has changed nothing. */
export async function playbookOf(tx: Tx) {
  const [row] = await tx.select({ playbook: builders.playbook }).from(builders);
  return row?.playbook ?? null;
}

/** A zone to read clocks in where a promise has no tour that says. */
export async function anyTimeZone(tx: Tx, buyerId: string): Promise<string> {
  const zone = { timeZone: communities.timeZone };
  const [latest] = await tx
    .select(zone)
    .from(tours)
    .innerJoin(
      communities,
      and(eq(communities.builderId, tours.builderId), eq(communities.id, tours.communityId)),
    )
    .where(eq(tours.buyerId, buyerId))
    .orderBy(desc(tours.startsAt))
    .limit(1);
  if (latest) return latest.timeZone;
  const [any] = await tx.select(zone).from(communities).orderBy(asc(communities.id)).limit(1);
  return any?.timeZone ?? "UTC";
}

/** The buyers of the builder that time can still bring something to. */
export async function liveBuyers(tx: Tx, since: Date): Promise<readonly string[]> {
  const rows = await tx
    .select({ buyerId: tours.buyerId })
    .from(tours)
    .where(live(since))
    .union(tx.select({ buyerId: commitments.buyerId }).from(commitments).where(open(since)));
  return rows.map(({ buyerId }) => buyerId);
}
