import { members, notifications, queryRows, type Tx } from "@baton/database";
import type { MemberHours } from "@baton/playbook";
import { and, count, eq, getTableColumns, inArray, isNull, type SQL, sql } from "drizzle-orm";
import { tell } from "../live/signal.ts";
import type { Operation } from "../operation/operation.ts";
import { behind, type KeysetOrder, orderBy } from "../pagination/keyset.ts";
import type { Page } from "../pagination/page.ts";
import type { LookedAt, TourNotice } from "./look-at-buyer.ts";

const { builderId: _, ...columns } = getTableColumns(notifications);

export type NotificationRecord = Omit<typeof notifications.$inferSelect, "builderId">;

/** A notice that was written just now. */
export type NoticeSent = Pick<NotificationRecord, "id" | "memberId">;

/**
 * Writes what nobody was told yet; gives those rows alone. The key of the table says what "yet" means: the same rule,
 * stage, person and subject are told once for what armed them.
 */
export async function insertNotices(
  tx: Tx,
  { builderId, buyerId, now, newId }: LookedAt & { readonly newId: () => string },
  notices: readonly TourNotice[],
): Promise<readonly NoticeSent[]> {
  if (notices.length === 0) return [];
  const rows = notices.map(({ rule, stage, memberId, subject, arming, tourId, dueAt }) => ({
    ...{ builderId, id: newId(), memberId, rule, stage, arming, tourId, buyerId, dueAt },
    ...{ subjectType: subject.type, subjectId: subject.id, at: now },
  }));
  const sent = await tx
    .insert(notifications)
    .values(rows)
    .onConflictDoNothing()
    .returning({ id: notifications.id, memberId: notifications.memberId });
  if (sent.length > 0) await announceTo(tx, builderId, sent, now);
  return sent;
}

/** Each person hears of their own, once the transaction is committed. */
async function announceTo(tx: Tx, builderId: string, sent: readonly NoticeSent[], at: Date): Promise<void> {
  const signals = sent.map(({ id: subjectId, memberId }) =>
    tell({
      ...{ builderId, kind: "notification.sent", at, subjectId, subjectType: "Notification" },
      memberIds: [memberId],
    }),
  );
  await queryRows(tx, sql`select ${sql.join(signals, sql`, `)}`);
}

export const newestFirst: KeysetOrder = {
  list: "notifications",
  column: notifications.at,
  id: notifications.id,
  kind: "instant",
  direction: "DESC",
  nullable: false,
};

/** Of the viewer's own, those with these ids. */
export function notificationsByIds(
  operation: Operation,
  ids: readonly string[],
): Promise<NotificationRecord[]> {
  return operation.tx
    .select(columns)
    .from(notifications)
    .where(and(inArray(notifications.id, [...ids]), own(operation)));
}

export function listNotifications(
  operation: Operation,
  { unreadOnly }: { readonly unreadOnly: boolean },
  { first, after }: Page,
): Promise<NotificationRecord[]> {
  return operation.tx
    .select(columns)
    .from(notifications)
    .where(
      and(own(operation), unreadOnly ? isNull(notifications.readAt) : undefined, behind(newestFirst, after)),
    )
    .orderBy(...orderBy(newestFirst))
    .limit(first + 1);
}

export async function countNotifications(
  operation: Operation,
  { unreadOnly }: { readonly unreadOnly: boolean },
): Promise<number> {
  const [row] = await operation.tx
    .select({ count: count() })
    .from(notifications)
    .where(and(own(operation), unreadOnly ? isNull(notifications.readAt) : undefined));
  return row?.count ?? 0;
}

/** Marks the viewer's own as read, all of them with null; the first time stands. */
export async function markRead(operation: Operation, ids: readonly string[] | null): Promise<void> {
  const { tx, now } = operation;
  await tx
    .update(notifications)
    .set({ readAt: now })
    .where(
      and(
        own(operation),
        isNull(notifications.readAt),
        ids ? inArray(notifications.id, [...ids]) : undefined,
      ),
    );
}

/** Says to the member alone that what they have read changed, wherever else they look at it. */
export async function announceRead({ tx, builder, actor, now }: Operation): Promise<void> {
  const signal = tell({
    ...{ builderId: builder.id, kind: "notification.read", at: now },
    ...{ subjectType: "Member", subjectId: actor.id, memberIds: [actor.id] },
  });
  await queryRows(tx, sql`select ${signal}`);
}

export async function quietHoursOf({ tx }: Operation, memberId: string) {
  const [row] = await tx
    .select({ timeZone: members.timeZone, from: members.quietFrom, to: members.quietTo })
    .from(members)
    .where(eq(members.id, memberId));
  return row ?? { timeZone: null, from: null, to: null };
}

export async function updateQuietHours(
  { tx }: Operation,
  memberId: string,
  { timeZone, quiet }: MemberHours,
): Promise<void> {
  const hours = { timeZone, quietFrom: quiet?.from ?? null, quietTo: quiet?.to ?? null };
  await tx.update(members).set(hours).where(eq(members.id, memberId));
}

function own({ actor }: Operation): SQL {
  return eq(notifications.memberId, actor.id);
}
