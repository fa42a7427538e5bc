export { type Answer, type AnswerState, answerStates, known, notAsked } from "./answers/answer.ts";
export { type Brief, type BriefPromise, type BriefSection, renderBrief } from "./brief/brief.ts";
export { countWords, formatReadingTime } from "./brief/words.ts";
export { type BuyerErased, type EraseBuyerFacts, eraseBuyer } from "./buyers/erase-buyer.ts";
export {
  answerClarification,
  askClarification,
  type Clarification,
} from "./clarifications/clarification.ts";
export { type OnCallInput, type OnCallSet, setOnCall } from "./clarifications/set-on-call.ts";
export {
  type CommitmentChange,
  type CommitmentFacts,
  type CommitmentStatus,
  commitmentChanges,
  commitmentStatuses,
  isOverdue,
} from "./commitments/commitment.ts";
export { type CommitmentMade, type MakeCommitmentFacts, makeCommitment } from "./commitments/make.ts";
export { type DueMoved, moveDue, type TourMoved } from "./commitments/move-due.ts";
export { moveCommitmentDue } from "./commitments/move-due-by-hand.ts";
export { reownCommitment } from "./commitments/reown.ts";
export {
  breakCommitment,
  type CommitmentSettled,
  keepCommitment,
  releaseCommitment,
} from "./commitments/settle.ts";
export {
  type ContactPoint,
  type ContactPointKind,
  contactPointKinds,
  parseContactPoints,
  parseEmail,
  parsePhone,
} from "./contacts/contact-point.ts";
export { readEmail } from "./contacts/email.ts";
export { type ExternalId, parseExternalIds } from "./contacts/external-id.ts";
export { formatPhone, phoneDigits, readPhone } from "./contacts/phone.ts";
export * from "./day/index.ts";
export * from "./fairness/index.ts";
export {
  createFollowUp,
  type FollowUpAnswer,
  type FollowUpFacts,
  type FollowUpState,
  followUpState,
  followUpStates,
  parseFollowUpAnswer,
} from "./follow-ups/follow-up.ts";
export {
  type ChangeSinceRead,
  changesSinceRead,
  contentChanges,
  type HandoffChange,
  type WrittenVersion,
} from "./handoffs/changes.ts";
export {
  type Completeness,
  type CompletenessFacts,
  completeness,
  type MissingField,
  type MissingReason,
  missingReasons,
  type SectionCompleteness,
} from "./handoffs/completeness.ts";
export { resolveConflict } from "./handoffs/conflict.ts";
export {
  type BudgetRange,
  type ContactChannel,
  type ContactPreference,
  type Contingency,
  contactChannels,
  type Expectation,
  type ExpectationKind,
  expectationKinds,
  type Financing,
  type FinancingStatus,
  type FloorplanDiscussed,
  financingStatuses,
  type HandoffAction,
  type HandoffContent,
  type HistorySection,
  type HouseholdPerson,
  type IdentitySection,
  type Money,
  type NextActionSection,
  type Objection,
  type QualificationSection,
  type Temperature,
  type TemperatureLevel,
  type Timeline,
  temperatureLevels,
} from "./handoffs/content.ts";
export { readField } from "./handoffs/content-fields.ts";
export { parseHandoffContent, parseObjections } from "./handoffs/content-schema.ts";
export { alreadyKnown, describeField, type FieldInWords, stillToFindOut } from "./handoffs/describe.ts";
export { describeConflict } from "./handoffs/describe-conflict.ts";
export { emptyContent } from "./handoffs/empty-content.ts";
export { sameContent } from "./handoffs/equal.ts";
export {
  type AnswerField,
  answerFields,
  type ContentField,
  cardLabels,
  type FieldDefinition,
  fieldDefinitions,
  fieldsOf,
  type HandoffField,
  type HandoffSection,
  handoffFields,
  handoffSections,
  sectionLabels,
} from "./handoffs/fields.ts";
export { canKeepBoth, keepBoth } from "./handoffs/keep-both.ts";
export {
  type Acknowledged,
  acknowledge,
  cancelHandoff,
  type Delivered,
  type DeliverRefusal,
  type DraftSaved,
  deliver,
  type HandoffFacts,
  type HandoffStatus,
  handoffStatuses,
  hasUndeliveredChanges,
  saveDraft,
} from "./handoffs/lifecycle.ts";
export { type ActionDone, markActionDone } from "./handoffs/mark-action-done.ts";
export { type ConflictValue, type Merge, type MergeConflict, mergeContent } from "./handoffs/merge.ts";
export { formatMoney, formatMoneyRange, parseMoney, parseMoneyRange } from "./handoffs/money.ts";
export { type ContentNames, noNames } from "./handoffs/names.ts";
export {
  type Attendance,
  attendances,
  type NextStep,
  needsNextStep,
  type Outcome,
  type OutcomeResult,
  outcomeResults,
  type PlanReaction,
  type PlanWalked,
  planReactions,
  resultsOf,
} from "./handoffs/outcome.ts";
export { parseOutcome } from "./handoffs/parse-outcome.ts";
export { type OutcomeRecorded, recordOutcome } from "./handoffs/record-outcome.ts";
export { type Returned, type ReturnReason, returnHandoff, returnReasons } from "./handoffs/return.ts";
export {
  type ReadBackFacts,
  type ReadBackReviewed,
  type ReadBackVerdict,
  readBackVerdicts,
  reviewReadBack,
} from "./handoffs/review-read-back.ts";
export { type EarlierHandoff, startFrom } from "./handoffs/start-from.ts";
export { storedContent } from "./handoffs/stored-content.ts";
export { formatTimeline, parseTimeline } from "./handoffs/timeline.ts";
export {
  channelWords,
  expectationWords,
  financingWords,
  returnReasonWords,
  temperatureWords,
} from "./handoffs/words.ts";
export {
  allowIntake,
  type IntakeLimits,
  type IntakesSoFar,
  intakeWindows,
  type RateLimited,
} from "./intakes/allowance.ts";
export { applyIntake } from "./intakes/apply-intake.ts";
export { describeIntake } from "./intakes/describe-intake.ts";
export type { Intake, IntakeProposal } from "./intakes/intake.ts";
export { type InvalidIntake, parseIntake } from "./intakes/parse-intake.ts";
export { undoIntake } from "./intakes/undo-intake.ts";
export { type InteractionChannel, interactionChannels } from "./interactions/channel.ts";
export { type MemberRole, memberRoles } from "./members/role.ts";
export {
  type AgendaTour,
  agendaOf,
  instantsOfDay,
  instantsOfToday,
  readinessOf,
  type SyncReadiness,
  syncReadinesses,
  todayOf,
} from "./morning-sync/agenda.ts";
export {
  type CloseRefusal,
  closeSync,
  pauseSync,
  resumeSync,
  type SummarizedTour,
  type SummaryFacts,
  type SummaryWritten,
  type SyncClosed,
  type SyncFacts,
  type SyncStarted,
  startSync,
  summarizeTour,
} from "./morning-sync/sync.ts";
export { elapsedOf, readTimer, type SyncClock, type SyncTimer } from "./morning-sync/timer.ts";
export * from "./notices/index.ts";
export { describeHousehold, householdName } from "./people/household.ts";
export { parseHousehold, parsePersonName } from "./people/person.ts";
export * from "./policy/index.ts";
export { type PublishableKeySettings, parsePublishableKey } from "./publishable-keys/publishable-key.ts";
export { accept, type Refusal, type Result, refuse } from "./result.ts";
export { cleanLine, isBlank } from "./text/clean-text.ts";
export type { InvalidInput } from "./text/invalid-input.ts";
export { english, type Language, languageOf, type Say, type Values, type Words } from "./text/language.ts";
export { limits } from "./text/limits.ts";
export {
  parseEvidenceUrl,
  parseInteractionSummary,
  parsePromiseWords,
  parseReadBack,
  parseReason,
  parseSettlementNote,
  parseSource,
} from "./text/notes.ts";
export * from "./timing/index.ts";
export {
  bookTour,
  cancelTour,
  isTourOver,
  rescheduleTour,
  type TourBooked,
  type TourCancelled,
  type TourFacts,
  type TourRescheduled,
  type TourStatus,
  type TourVisit,
  tourStatuses,
  tourVisits,
} from "./tours/tour.ts";
export { parseTourTimes } from "./tours/tour-times.ts";
export * from "./trail/index.ts";
