export type { QuestionFacts } from "./clarification-notices.ts";
export {
  type CommitmentNoticeFacts,
  type CommitmentPeople,
  commitmentNotices,
} from "./commitment-notices.ts";
export { type MemberHours, parseMemberHours } from "./member-hours.ts";
export {
  type Notice,
  type NoticePerson,
  type NoticeRule,
  type NoticeStage,
  type NoticeSubject,
  type NoticeSubjectType,
  type NoticesDue,
  noticeRules,
  noticeStages,
  noticeSubjects,
} from "./notice.ts";
export type { TourPeople } from "./people.ts";
export type { QuietHours } from "./quiet-hours.ts";
export { type TourNoticeFacts, tourNotices } from "./tour-notices.ts";
export { noticeWords } from "./words.ts";
