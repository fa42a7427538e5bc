import { onDemand } from "../widget/on-demand.tsx";

/** What the form can do without until it is on screen: the first section can be written while these arrive. */
export const LaterSection = onDemand(() => import("./later-sections.tsx").then((file) => file.LaterSection));

/** The same for whatever says the draft in words; one file, since all of it stands on the same rules. */
export const ReadOnly = onDemand(() => import("./in-words.ts").then((file) => file.ReadOnly));
export const BriefMeter = onDemand(() => import("./in-words.ts").then((file) => file.BriefMeter));
export const Conflicts = onDemand(() => import("./in-words.ts").then((file) => file.Conflicts));
export const MergeNotice = onDemand(() => import("./in-words.ts").then((file) => file.MergeNotice));
export const IntakeNotice = onDemand(() => import("./in-words.ts").then((file) => file.IntakeNotice));

/** Fetches it all, so that a form once open can be written to its end without a network. */
export function fetchAhead(): void {
  for (const part of [LaterSection, ReadOnly, BriefMeter, Conflicts, MergeNotice]) void part.ahead();
}
