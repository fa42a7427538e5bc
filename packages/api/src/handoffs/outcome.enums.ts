import type {
  Attendance as AttendanceName,
  PlanReaction as Reaction,
  OutcomeResult as Result,
} from "@baton/playbook";
import { enumType } from "../schema/enum-type.ts";

export const Attendance = enumType<AttendanceName>("Attendance", "Whether the buyer came to the tour.", {
  ATTENDED: "They came.",
  NO_SHOW: "They did not come.",
});

export const OutcomeResult = enumType<Result>("OutcomeResult", "What came of a tour.", {
  CONTRACT: "A contract was written.",
  BE_BACK: "They will come back.",
  FOLLOW_UP: "Nothing is decided; somebody gets back to them.",
  NOT_A_FIT: "Nothing here fits what they need.",
  LOST: "They will not buy here.",
});

export const PlanReaction = enumType<Reaction>("PlanReaction", "How a buyer took a floorplan.", {
  LIKED: "They liked it.",
  MIXED: "They liked some of it.",
  DISLIKED: "They did not like it.",
});
