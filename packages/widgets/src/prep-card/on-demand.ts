import { onDemand } from "../widget/on-demand.tsx";

/** Not asked for before the tour; fetched with the card, so that it is there without a network too. */
export const OutcomeForm = onDemand(() => import("./outcome-form.tsx").then((file) => file.OutcomeForm));

/** Stands where there is no card yet to be read. */
export const NotDelivered = onDemand(() => import("./not-delivered.tsx").then((file) => file.NotDelivered));
