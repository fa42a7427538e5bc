import type { AnswerState } from "@baton/api-contract";
import { type Segment, Segments, type SegmentsProps } from "./segments.tsx";

const answers: readonly Segment<AnswerState>[] = [
  { value: "KNOWN", label: "Known", hotkey: "k" },
  { value: "UNDECIDED", label: "Undecided", hotkey: "u" },
  { value: "DECLINED", label: "Declined", hotkey: "d" },
  { value: "NOT_ASKED", label: "Not asked", hotkey: "n" },
];

/** How a qualification question was answered: one key each (K, U, D, N) while the control has focus. */
export function AnswerSegments(props: Omit<SegmentsProps<AnswerState>, "segments" | "className">) {
  return <Segments {...props} className="segments-answer" segments={answers} />;
}
