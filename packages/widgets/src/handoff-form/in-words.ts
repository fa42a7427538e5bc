// Parts of the form that say the draft in words, loaded together when one of them is needed.
export { BriefMeter } from "./panel/brief-meter.tsx";
export { Conflicts } from "./panel/conflicts.tsx";
export { IntakeNotice } from "./panel/intake-notice.tsx";
export { MergeNotice } from "./panel/merge-notice.tsx";
export { ReadOnly } from "./read-only.tsx";
