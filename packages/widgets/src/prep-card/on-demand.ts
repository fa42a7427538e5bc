import { onDemand } from "../widget/on-demand.tsx";

/** Not asked for before the tour; fetched with the card, so that it is there without a network too. */
export const OutcomeForm = onDemand(() => import("./outcome-form.tsx").then((file) => file.OutcomeForm));

/** What came of a tour is all there is to read then, and not before. */
export const OutcomeShown = onDemand(() =>
  import("../outcomes/outcome-shown.tsx").then((file) => file.OutcomeShown),
);

/** Stands where there is no card yet to be read. */
export const NotDelivered = onDemand(() => import("./not-delivered.tsx").then((file) => file.NotDelivered));

/** What was sent back, corrected or changed; of most cards nothing was. */
export const Turns = onDemand(() => import("./turns.tsx").then((file) => file.Turns), null);
export const SendBack = onDemand(() => import("./send-back.tsx").then((file) => file.SendBack), null);
export const ReadBackReview = onDemand(
  () => import("./read-back-review.tsx").then((file) => file.ReadBackReview),
  null,
);

/** Of a tour that was talked over before it; of most builders none is. */
export const SyncSummaries = onDemand(
  () => import("./sync-summaries.tsx").then((file) => file.SyncSummaries),
  null,
);

/** Below what there is time for at the door. */
export const History = onDemand(() => import("./history.tsx").then((file) => file.History));

/** Whom to ask, and what was asked; with it comes what the card hears of others. */
export const Questions = onDemand(() => import("./questions.tsx").then((file) => file.Questions));

/** Fetches it all, so that a card once open is whole without a network too. */
export function fetchAhead(): Promise<unknown> {
  const parts = [
    Questions,
    History,
    Turns,
    SyncSummaries,
    SendBack,
    ReadBackReview,
    OutcomeForm,
    OutcomeShown,
  ];
  return Promise.all(parts.map((part) => part.ahead()));
}
