import type { NoticeRule, NoticeStage } from "./notice.ts";

const words: Readonly<Record<NoticeRule, Partial<Record<NoticeStage, string>>>> = {
  SET_UP: {
    REMINDER: "Start the handoff for {buyer} today",
    MISSED: "No handoff was started for {buyer} on the day of the booking",
  },
  DELIVERY: {
    REMINDER: "Deliver the handoff for {buyer}",
    MISSED: "The handoff for {buyer} is late",
  },
  SHORT_NOTICE: {
    NEWS: "A tour with {buyer} was booked on short notice",
    REMINDER: "Short notice: deliver the handoff for {buyer}",
    MISSED: "Short notice: the handoff for {buyer} is not delivered yet",
  },
  READ: {
    REMINDER: "Read the handoff for {buyer}",
    MISSED: "The handoff for {buyer} was not read before the tour",
  },
  NEW_VERSION: { NEWS: "There is a newer version of the handoff for {buyer}" },
  RETURNED: {
    NEWS: "The handoff for {buyer} was returned",
    REMINDER: "Deliver the returned handoff for {buyer} again",
    MISSED: "The returned handoff for {buyer} is late",
  },
  READ_BACK_CORRECTED: { NEWS: "Your read-back about {buyer} was corrected" },
  CLARIFICATION: {
    REMINDER: "Answer a question about {buyer}",
    NEWS: "There is a question about {buyer}",
    MISSED: "A question about {buyer} is still unanswered",
  },
  OUTCOME: {
    REMINDER: "Write what happened at the tour with {buyer}",
    MISSED: "No outcome is written for the tour with {buyer}",
  },
  COMMITMENT: {
    REMINDER: "A promise to {buyer} is due soon",
    MISSED: "A promise to {buyer} is overdue",
  },
};

/** What a notice says, in English with `{buyer}` for the name: to be put through `say`. */
export function noticeWords(rule: NoticeRule, stage: NoticeStage): string {
  return words[rule][stage] ?? "There is something to do for {buyer}";
}
