import type {
  NoticeRule as Rule,
  NoticeStage as Stage,
  NoticeSubjectType as SubjectType,
} from "@baton/playbook";
import { enumType } from "../schema/enum-type.ts";

export const NoticeRule = enumType<Rule>("NoticeRule", "What a notice is about.", {
  SET_UP: "A handoff is started on the day its tour was booked.",
  DELIVERY: "The handoff is delivered a day before the tour.",
  SHORT_NOTICE: "A tour that was booked or moved too late for that.",
  READ: "The current version is read in the hours before the tour.",
  NEW_VERSION: "A version came after one that was read or returned.",
  RETURNED: "A returned handoff is delivered again.",
  READ_BACK_CORRECTED: "The OSC put something right in a read-back.",
  CLARIFICATION: "A question is answered.",
  OUTCOME: "The outcome is written on the day of the tour.",
  COMMITMENT: "A promise is kept by its due time.",
});

export const NoticeStage = enumType<Stage>("NoticeStage", "Why a notice is told now.", {
  REMINDER: "It can still be done in time, by whom it is told to.",
  MISSED: "It was not done in time.",
  NEWS: "It happened, and is to be known in time.",
});

export const NoticeSubjectType = enumType<Uppercase<SubjectType>>(
  "NoticeSubjectType",
  "The kind of object a notice leads to.",
  {
    TOUR: "A tour.",
    HANDOFF: "A handoff.",
    CLARIFICATION: "A question about a handoff.",
    COMMITMENT: "A promise.",
  },
);
