import { after, earliest, hour, latest } from "../timing/steps.ts";
import type { Notice, NoticePerson, NoticeRule, NoticeStage, NoticeSubject } from "./notice.ts";
import { outOfQuietHours } from "./quiet-hours.ts";

/** News and a missed rule are worth telling for a day; then the day's list shows what is still open. */
const worthTelling = 24 * hour;

interface Telling {
  readonly rule: NoticeRule;
  readonly stage: NoticeStage;
  readonly subject: NoticeSubject;
  readonly arming: string;
  readonly dueAt: Date | null;
  /** When it should be told, were nobody asleep. */
  readonly wanted: Date;
  /** Since when there is anything to tell. */
  readonly known: Date;
  /** Until when something can still be saved; null where nothing is lost by waiting for the morning. */
  readonly saveBy: Date | null;
  /** Told in quiet hours too. */
  readonly urgent?: boolean;
}

/** Plans the telling of several people, each outside of their own quiet hours. */
export function tell(people: readonly NoticePerson[], telling: Telling): readonly Notice[] {
  const { rule, stage, subject, arming, dueAt, wanted, known, saveBy, urgent } = telling;
  return people.map(({ id, quietHours }) => {
    const at = urgent ? wanted : outOfQuietHours({ wanted, known, dueAt: saveBy }, quietHours);
    const until = stage === "REMINDER" && dueAt ? dueAt : after(at, worthTelling);
    return { rule, stage, memberId: id, subject, arming, dueAt, at, until };
  });
}

/**
 * When to remind of something: some hours before it is due, but not before half of the time there is has gone. Nobody is
 * reminded of what they were given a moment ago.
 */
export function reminderAt(known: Date, dueAt: Date, hoursBefore: number): Date {
  const half = new Date((known.getTime() + dueAt.getTime()) / 2);
  return earliest(dueAt, latest(after(dueAt, -hoursBefore * hour), half));
}
