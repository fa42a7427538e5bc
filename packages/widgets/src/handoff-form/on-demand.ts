import type { ComponentProps, ComponentType, ReactNode } from "react";
import { type OnDemand, onDemand } from "../widget/on-demand.tsx";
import { fetchBeside } from "./fetch-beside.ts";
import { fetchRule } from "./use-standing.ts";

/** What the form can do without until it is on screen: the first section can be written while these arrive. */
export const LaterSection = onDemand(() => import("./later-sections.tsx").then((file) => file.LaterSection));

/** The same for what stands beside the sections; one file, since much of it says the draft in words. */
export const LivePanel = beside("LivePanel");
export const Notices = beside("Notices", null);
export const ErrorSummary = beside("ErrorSummary", null);
export const MomentSaid = beside("MomentSaid", null);
export const NotWritable = beside("NotWritable");
export const Undo = beside("Undo", null);

/** Fetches it all, so that a form once open can be written to its end without a network. */
export function fetchAhead(): Promise<unknown> {
  const parts = [LaterSection, LivePanel, Notices, ErrorSummary, MomentSaid, NotWritable, Undo];
  // A part that is shown and did not come says so itself.
  return Promise.all([fetchRule().catch(() => undefined), ...parts.map((part) => part.ahead())]);
}

type Parts = Omit<typeof import("./beside.ts"), "completeness">;

function beside<Name extends keyof Parts>(
  name: Name,
  meanwhile?: ReactNode,
): OnDemand<ComponentProps<Parts[Name]>> {
  type Part = ComponentType<ComponentProps<Parts[Name]>>;
  return onDemand(() => fetchBeside().then((file) => file[name] as unknown as Part), meanwhile);
}
