import { onDemand } from "../widget/on-demand.tsx";
import { fetchRule } from "./use-standing.ts";

/** What the form can do without until it is on screen: the first section can be written while these arrive. */
export const LaterSection = onDemand(() => import("./later-sections.tsx").then((file) => file.LaterSection));

/** The same for what stands beside the sections; one file, since much of it says the draft in words. */
export const LivePanel = onDemand(() => import("./beside.ts").then((file) => file.LivePanel));
export const Notices = onDemand(() => import("./beside.ts").then((file) => file.Notices), null);
export const ErrorSummary = onDemand(() => import("./beside.ts").then((file) => file.ErrorSummary), null);
export const MomentSaid = onDemand(() => import("./beside.ts").then((file) => file.MomentSaid), null);
export const NotWritable = onDemand(() => import("./beside.ts").then((file) => file.NotWritable));

/** Fetches it all, so that a form once open can be written to its end without a network. */
export function fetchAhead(): Promise<unknown> {
  const parts = [LaterSection, LivePanel, Notices, ErrorSummary, MomentSaid, NotWritable];
  // A part that is shown and did not come says so itself.
  return Promise.all([fetchRule().catch(() => undefined), ...parts.map((part) => part.ahead())]);
}
