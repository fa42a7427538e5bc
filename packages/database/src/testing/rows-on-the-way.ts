const at = new Date("2026-03-07T17:00:00Z");
const later = new Date("2026-03-07T18:00:00Z");

type Ids = Readonly<
  Record<"builderId" | "memberId" | "buyerId" | "tourId" | "handoffId" | "receiptId", string>
>;

/** A valid row for every table that says what happened between a handoff's delivery and the answer after its tour. */
export function rowsOnTheWay({ builderId, memberId, buyerId, tourId, handoffId, receiptId }: Ids) {
  const id = () => crypto.randomUUID();
  const morningSyncId = id();
  return {
    handoffReturn: {
      builderId,
      id: id(),
      handoffId,
      versionNumber: 1,
      reason: "UNCLEAR",
      words: "Who decides?",
      returnedAt: at,
      returnedById: memberId,
    },
    readBackReview: {
      builderId,
      id: id(),
      receiptId,
      verdict: "CORRECTED",
      correction: "Sandalwood first",
      reviewedAt: at,
      reviewedById: memberId,
    },
    actionDone: { builderId, handoffId, actionKey: "a", doneAt: at, doneById: memberId },
    clarification: {
      builderId,
      id: id(),
      handoffId,
      question: "Is her mother coming?",
      askedById: memberId,
      askedAt: at,
    },
    onCall: { builderId, memberId, isOnCall: true, changedAt: at },
    morningSync: {
      builderId,
      id: morningSyncId,
      oscId: memberId,
      osmId: memberId,
      day: "2026-03-07",
      startedAt: at,
      startedById: memberId,
      elapsedMs: 0,
    },
    morningSyncSummary: {
      builderId,
      id: id(),
      morningSyncId,
      handoffId,
      words: "Magnolia first, then the fence rules",
      writtenAt: at,
      writtenById: memberId,
    },
    notification: {
      builderId,
      id: id(),
      memberId,
      rule: "DELIVERY",
      stage: "REMINDER",
      subjectType: "Tour",
      subjectId: tourId,
      arming: "1",
      tourId,
      buyerId,
      at,
    },
    followUp: {
      builderId,
      id: id(),
      handoffId,
      secretHash: "0",
      createdAt: at,
      createdById: memberId,
      expiresAt: later,
    },
  } as const;
}
