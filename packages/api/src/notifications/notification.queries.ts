import { notifications, queryRows, type Tx } from "@baton/database";
import { sql } from "drizzle-orm";
import { tell } from "../live/signal.ts";
import type { LookedAt, TourNotice } from "./look-at-buyer.ts";

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
