/** The mutations as the tests send them, each with the whole of what its payload can say. */
const errors = "userErrors { code message field }";
const sync = `morningSync { id closedAt timer { runningSince elapsedMs leftMs over }
    agenda { tours { tour { id } summary { id words writtenBy { name } } } } }`;

export const mutations = {
  playbookUpdate: `mutation ($input: PlaybookUpdateInput!) { playbookUpdate(input: $input) {
    playbook { id pattern requiredFields deliveryLeadHours readWindowHours onCallAnswerSeconds } ${errors} } }`,
  buyerCreate: `mutation ($input: BuyerCreateInput!) { buyerCreate(input: $input) {
    buyer { id name people { key name } contactPoints { kind value label } externalIds { system value } source }
    ${errors} } }`,
  buyerUpdate: `mutation ($input: BuyerUpdateInput!) { buyerUpdate(input: $input) {
    buyer { id name people { key name } contactPoints { kind value } externalIds { system value } source }
    ${errors} } }`,
  buyerErase: `mutation ($input: BuyerEraseInput!) { buyerErase(input: $input) {
    buyer { id name erasedAt people { name } contactPoints { value } viewerCan { update export erase } } ${errors} } }`,
  interactionRecord: `mutation ($input: InteractionRecordInput!) { interactionRecord(input: $input) {
    interaction { id summary floorplans { name } objections { objection answer } member { name } }
    ${errors} } }`,
  tourBook: `mutation ($input: TourBookInput!) { tourBook(input: $input) {
    tour { id status visit startsAt endsAt bookedAt } ${errors} } }`,
  tourReschedule: `mutation ($input: TourRescheduleInput!) { tourReschedule(input: $input) {
    tour { id startsAt endsAt rescheduledAt onsiteManager { name } } ${errors} } }`,
  tourCancel: `mutation ($input: TourCancelInput!) { tourCancel(input: $input) {
    tour { id status cancelledAt cancellationReason handoff { status } } ${errors} } }`,
  handoffSaveDraft: `mutation ($input: HandoffSaveDraftInput!) { handoffSaveDraft(input: $input) {
    handoff { id status revision hasUndeliveredChanges draft { nextAction { doFirst } } }
    ${errors} } }`,
  handoffDeliver: `mutation ($input: HandoffDeliverInput!) { handoffDeliver(input: $input) {
    handoff { id status currentVersion { number } hasUndeliveredChanges }
    userErrors { code message field section handoffField } } }`,
  handoffAcknowledge: `mutation ($input: HandoffAcknowledgeInput!) { handoffAcknowledge(input: $input) {
    handoff { id status timing { read { state } } } ${errors} } }`,
  handoffReturn: `mutation ($input: HandoffReturnInput!) { handoffReturn(input: $input) {
    handoff { id status returns(first: 9) { totalCount nodes { reason words versionNumber returnedBy { name } } }
      viewerCan { acknowledge return } } ${errors} } }`,
  handoffConfirmReadBack: `mutation ($input: HandoffConfirmReadBackInput!) { handoffConfirmReadBack(input: $input) {
    handoff { id currentVersion { receipts { readBack review { verdict correction reviewedBy { name } } } } }
    ${errors} } }`,
  handoffMarkActionDone: `mutation ($input: HandoffMarkActionDoneInput!) { handoffMarkActionDone(input: $input) {
    handoff { id actionsDone { key doneAt doneBy { name } } } ${errors} } }`,
  handoffRecordOutcome: `mutation ($input: HandoffRecordOutcomeInput!) { handoffRecordOutcome(input: $input) {
    handoff { id status tour { status } outcome { attendance result summary
      plansWalked { floorplan { name } reaction note } otherReactions objectionsOpen promises { id words owner { name } }
      nextStep { words owner { name } dueAt } known askedAgain } } ${errors} } }`,
  clarificationAsk: `mutation ($input: ClarificationAskInput!) { clarificationAsk(input: $input) {
    clarification { id question field askedAt askedBy { name } holder heldBy { name } climbsAt viewerCan { answer }
      timing { state countsFrom dueAt nextAt nextState } } ${errors} } }`,
  clarificationAnswer: `mutation ($input: ClarificationAnswerInput!) { clarificationAnswer(input: $input) {
    clarification { id answer answeredAt answeredBy { name } secondsToAnswer holder timing { state doneAt } }
    ${errors} } }`,
  onCallSet: `mutation ($input: OnCallSetInput!) { onCallSet(input: $input) {
    member { id name onCall { isOnCall until coveredBy { name } couldCover { name } } } ${errors} } }`,
  commitmentMake: `mutation ($input: CommitmentMakeInput!) { commitmentMake(input: $input) {
    commitment { id words dueAt owner { name } source { __typename } } ${errors} } }`,
  commitmentKeep: `mutation ($input: CommitmentKeepInput!) { commitmentKeep(input: $input) {
    commitment { id status settlementNote evidenceUrl } ${errors} } }`,
  commitmentBreak: `mutation ($input: CommitmentBreakInput!) { commitmentBreak(input: $input) {
    commitment { id status settlementNote } ${errors} } }`,
  morningSyncStart: `mutation ($input: MorningSyncStartInput!) { morningSyncStart(input: $input) {
    ${sync} ${errors} } }`,
  morningSyncPause: `mutation ($input: MorningSyncPauseInput!) { morningSyncPause(input: $input) {
    ${sync} ${errors} } }`,
  morningSyncResume: `mutation ($input: MorningSyncResumeInput!) { morningSyncResume(input: $input) {
    ${sync} ${errors} } }`,
  morningSyncSummarize: `mutation ($input: MorningSyncSummarizeInput!) { morningSyncSummarize(input: $input) {
    ${sync} ${errors} } }`,
  morningSyncClose: `mutation ($input: MorningSyncCloseInput!) { morningSyncClose(input: $input) {
    ${sync} userErrors { code message field tourId } } }`,
  followUpCreate: `mutation ($input: FollowUpCreateInput!) { followUpCreate(input: $input) {
    handoff { id followUp { state createdAt expiresAt createdBy { name } answeredAt hadToRepeat comment } } link ${errors} } }`,
  notificationMarkRead: `mutation ($input: NotificationMarkReadInput!) { notificationMarkRead(input: $input) {
    member { id name } ${errors} } }`,
  memberUpdateQuietHours: `mutation ($input: MemberUpdateQuietHoursInput!) { memberUpdateQuietHours(input: $input) {
    member { id name } ${errors} } }`,
  commitmentReown: `mutation ($input: CommitmentReownInput!) { commitmentReown(input: $input) {
    commitment { id owner { name } trail { change note by { name } } } ${errors} } }`,
  commitmentMoveDue: `mutation ($input: CommitmentMoveDueInput!) { commitmentMoveDue(input: $input) {
    commitment { id dueAt trail { change note by { name } } } ${errors} } }`,
  publishableKeyCreate: `mutation ($input: PublishableKeyCreateInput!) { publishableKeyCreate(input: $input) {
    publishableKey { id key label origins perMinute perDay community { name } revokedAt } ${errors} } }`,
  publishableKeyRevoke: `mutation ($input: PublishableKeyRevokeInput!) { publishableKeyRevoke(input: $input) {
    publishableKey { id revokedAt } ${errors} } }`,
  buyerIntakeSubmit: `mutation ($input: BuyerIntakeSubmitInput!) { buyerIntakeSubmit(input: $input) {
    receivedAt userErrors { code message field retryAfterSeconds } } }`,
  commitmentRelease: `mutation ($input: CommitmentReleaseInput!) { commitmentRelease(input: $input) {
    commitment { id status settlementNote } ${errors} } }`,
} as const;

export type MutationName = keyof typeof mutations;

export interface UserErrorAnswer {
  readonly code: string;
  readonly message: string;
  readonly field: readonly string[] | null;
  readonly section?: string | null;
  readonly handoffField?: string | null;
  readonly tourId?: string | null;
}
