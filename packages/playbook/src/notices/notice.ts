import type { QuietHours } from "./quiet-hours.ts";

/** What a notice is about: a rule of the playbook, or something that happened which somebody must know in time. */
export const noticeRules = [
  "SET_UP",
  "DELIVERY",
  "SHORT_NOTICE",
  "READ",
  "NEW_VERSION",
  "RETURNED",
  "READ_BACK_CORRECTED",
  "CLARIFICATION",
  "OUTCOME",
  "COMMITMENT",
] as const;
export type NoticeRule = (typeof noticeRules)[number];

/** Before a rule is missed, after it was, or something that happened. */
export const noticeStages = ["REMINDER", "MISSED", "NEWS"] as const;
export type NoticeStage = (typeof noticeStages)[number];

export const noticeSubjects = ["Tour", "Handoff", "Clarification", "Commitment"] as const;
/** The kinds of object a notice leads to, as GraphQL names them. */
export type NoticeSubjectType = (typeof noticeSubjects)[number];

export interface NoticeSubject {
  readonly type: NoticeSubjectType;
  readonly id: string;
}

/** Something to tell one person at one moment. */
export interface Notice {
  readonly rule: NoticeRule;
  readonly stage: NoticeStage;
  readonly memberId: string;
  readonly subject: NoticeSubject;
  /** What armed the rule. The same rule, stage, person and subject are told once for each. */
  readonly arming: string;
  /** By when the rule is to be met; null for news. */
  readonly dueAt: Date | null;
  /** From when on it is to be told. */
  readonly at: Date;
  /** From then on telling it is of no use any more. */
  readonly until: Date;
}

/** A person as far as telling them goes. */
export interface NoticePerson {
  readonly id: string;
  readonly quietHours: QuietHours | null;
}

/** What there is to tell now, and when to look again. */
export interface NoticesDue {
  readonly due: readonly Notice[];
  /** Null when time alone will bring nothing more. */
  readonly nextAt: Date | null;
}

/** Of everything planned, what is to be told by now. */
export function dueBy(planned: readonly Notice[], now: Date): NoticesDue {
  const ahead = planned.map(({ at }) => at.getTime()).filter((at) => at > now.getTime());
  return {
    due: planned.filter(({ at, until }) => at <= now && now < until),
    nextAt: ahead.length > 0 ? new Date(Math.min(...ahead)) : null,
  };
}
