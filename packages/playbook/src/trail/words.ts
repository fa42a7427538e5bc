/** What happened, by the kind of its event, as a trail says it. */
const wordsByKind = {
  "buyer.created": "Buyer added",
  "buyer.updated": "Buyer changed",
  "buyer.exported": "Buyer’s data exported",
  "buyer.erased": "Buyer erased",
  "buyerIntake.received": "Details left on a page",
  "interaction.recorded": "Conversation written down",
  "tour.booked": "Tour booked",
  "tour.rescheduled": "Tour moved",
  "tour.cancelled": "Tour cancelled",
  "handoff.started": "Handoff started",
  "handoff.draftSaved": "Draft worked on",
  "handoff.delivered": "Handoff delivered",
  "handoff.acknowledged": "Handoff read, with a read-back",
  "handoff.readBackConfirmed": "Read-back confirmed",
  "handoff.readBackCorrected": "Read-back corrected",
  "handoff.returned": "Handoff returned",
  "handoff.actionDone": "Action done",
  "handoff.summarized": "Talked over in a morning sync",
  "handoff.cancelled": "Handoff cancelled",
  "handoff.closed": "Outcome written",
  "handoff.followUpCreated": "Question to the buyer made ready",
  "handoff.followUpAnswered": "Buyer answered after the tour",
  "clarification.asked": "Question asked",
  "clarification.answered": "Question answered",
  "fairness.warned": "Fair-housing warning",
  "commitment.made": "Promise made",
  "commitment.ownerChanged": "Promise given to another",
  "commitment.dueMoved": "Promise due at another time",
  "commitment.reowned": "Promise given to somebody else",
  "commitment.kept": "Promise kept",
  "commitment.broken": "Promise broken",
  "commitment.released": "Promise released",
  "morningSync.started": "Morning sync started",
  "morningSync.paused": "Morning sync paused",
  "morningSync.resumed": "Morning sync went on",
  "morningSync.summarized": "Summary of a tour written",
  "morningSync.closed": "Morning sync closed",
  "member.onCallSet": "On call changed",
  "member.quietHoursUpdated": "Quiet hours changed",
  "notification.sent": "Notice sent",
  "notification.read": "Notice read",
  "playbook.updated": "Playbook changed",
  "publishableKey.created": "Publishable key made",
  "publishableKey.revoked": "Publishable key revoked",
} as const;

/** Every kind of event there are words for. */
export const trailKinds = Object.keys(wordsByKind) as readonly string[];

/** The words for a kind of event, in English; of a kind from a later release at least that something was changed. */
export function trailWords(kind: string): string {
  return (wordsByKind as Readonly<Record<string, string>>)[kind] ?? "Something else was changed";
}

/** What a change came in through, as a trail says it. */
export const doorWords = {
  WIDGET: "in a Baton widget",
  API: "through the API",
  PUBLIC_PAGE: "on a public page",
  FOLLOW_UP: "by the buyer, after the tour",
  SYSTEM: "by Baton itself",
} as const;
