import type { PlaybookPolicy } from "../policy/policy.ts";
import { past } from "../timing/steps.ts";
import { dueBy, type NoticePerson, type NoticesDue } from "./notice.ts";
import { reminderAt, tell } from "./plan.ts";

export interface CommitmentNoticeFacts {
  readonly id: string;
  /** False once it is kept, broken or released. */
  readonly open: boolean;
  /** When it was made, or last given another due time or owner. */
  readonly knownAt: Date;
  readonly dueAt: Date;
}

export interface CommitmentPeople {
  /** Null when they have left. */
  readonly owner: NoticePerson | null;
  readonly salesManagers: readonly NoticePerson[];
}

/** What is to be told about a promise by now, and when to look again. */
export function commitmentNotices(
  { id, open, knownAt, dueAt }: CommitmentNoticeFacts,
  policy: PlaybookPolicy,
  { owner, salesManagers }: CommitmentPeople,
  now: Date,
): NoticesDue {
  if (!open) return { due: [], nextAt: null };
  const arming = dueAt.toISOString();
  const rule = { rule: "COMMITMENT", subject: { type: "Commitment", id }, arming, dueAt } as const;
  const wanted = reminderAt(knownAt, dueAt, policy.promiseReminderHours);
  const missedAt = past(dueAt);
  const planned = [
    ...tell(owner ? [owner] : salesManagers, {
      ...rule,
      stage: "REMINDER",
      wanted,
      known: knownAt,
      saveBy: dueAt,
    }),
    ...tell(salesManagers, { ...rule, stage: "MISSED", wanted: missedAt, known: missedAt, saveBy: null }),
  ];
  return dueBy(planned, now);
}
