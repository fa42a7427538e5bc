// What stands beside the sections of the form, loaded together while the first section can be written already.
export { completeness } from "@baton/playbook";
export { Undo } from "./fields/undo.tsx";
export { NotWritable } from "./not-writable.tsx";
export { ErrorSummary } from "./panel/error-summary.tsx";
export { LivePanel } from "./panel/live-panel.tsx";
export { MomentSaid } from "./panel/moment-said.tsx";
export { Notices } from "./panel/notices.tsx";
