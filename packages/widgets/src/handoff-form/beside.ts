// What stands beside the sections of the form, loaded together while the first section can be written already.
export { ErrorSummary } from "./panel/error-summary.tsx";
export { LivePanel } from "./panel/live-panel.tsx";
export { Notices } from "./panel/notices.tsx";
export { ReadOnly } from "./read-only.tsx";
