import { onDemand } from "../widget/on-demand.tsx";

/** What the form can do without until it is on screen: the first section can be written while these arrive. */
export const LaterSection = onDemand(() => import("./later-sections.tsx").then((file) => file.LaterSection));

/** The same for what stands beside the sections; one file, since much of it says the draft in words. */
export const LivePanel = onDemand(() => import("./beside.ts").then((file) => file.LivePanel));
export const Notices = onDemand(() => import("./beside.ts").then((file) => file.Notices), null);
export const ErrorSummary = onDemand(() => import("./beside.ts").then((file) => file.ErrorSummary), null);
export const ReadOnly = onDemand(() => import("./beside.ts").then((file) => file.ReadOnly));

/** Fetches it all, so that a form once open can be written to its end without a network. */
export function fetchAhead(): void {
  for (const part of [LaterSection, LivePanel, Notices, ErrorSummary, ReadOnly]) void part.ahead();
}
