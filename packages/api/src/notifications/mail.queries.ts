import { buyers, communities, members, notifications, type Tx, tours } from "@baton/database";
import type { NoticeRule, NoticeStage } from "@baton/playbook";
import { and, eq, isNull } from "drizzle-orm";

/** What an e-mail may say of a notice: a name, what to do, when, and where to go. */
export interface MailableNotice {
  readonly id: string;
  readonly to: string;
  readonly memberName: string;
  readonly rule: NoticeRule;
  readonly stage: NoticeStage;
  /** Null where nobody's name is left. */
  readonly buyerName: string | null;
  readonly dueAt: Date | null;
  readonly tourId: string | null;
  /** Where the tour takes place, and the zone its times are in; null without a tour. */
  readonly place: { readonly name: string; readonly timeZone: string } | null;
}

/** A notice that is still to be mailed; null when it was, or there is nobody to mail it to. */
export async function noticeToMail(tx: Tx, id: string): Promise<MailableNotice | null> {
  const n = notifications;
  const [row] = await tx
    .select({
      ...{ id: n.id, rule: n.rule, stage: n.stage, dueAt: n.dueAt, tourId: n.tourId },
      ...{ to: members.email, memberName: members.name, buyerName: buyers.name },
      ...{ place: communities.name, timeZone: communities.timeZone },
    })
    .from(n)
    .innerJoin(members, and(eq(members.builderId, n.builderId), eq(members.id, n.memberId)))
    .leftJoin(
      buyers,
      and(eq(buyers.builderId, n.builderId), eq(buyers.id, n.buyerId), isNull(buyers.erasedAt)),
    )
    .leftJoin(tours, and(eq(tours.builderId, n.builderId), eq(tours.id, n.tourId)))
    .leftJoin(
      communities,
      and(eq(communities.builderId, tours.builderId), eq(communities.id, tours.communityId)),
    )
    .where(and(eq(n.id, id), isNull(n.emailedAt), isNull(members.deactivatedAt)));
  if (!row?.to) return null;
  const { to, place, timeZone, rule, ...notice } = row;
  return {
    ...notice,
    to,
    // The table keeps the playbook's own names.
    rule: rule as NoticeRule,
    place: place !== null && timeZone !== null ? { name: place, timeZone } : null,
  };
}

export async function markMailed(tx: Tx, id: string, at: Date): Promise<void> {
  await tx.update(notifications).set({ emailedAt: at }).where(eq(notifications.id, id));
}
