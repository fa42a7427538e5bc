import type { AnswerState } from "@baton/api-contract";
import { useLanguage } from "../language/use-language.ts";
import { choicesOf } from "./choices.ts";
import { Segments, type SegmentsProps } from "./segments.tsx";

const answerWords: Readonly<Record<AnswerState, string>> = {
  KNOWN: "Known",
  UNDECIDED: "Undecided",
  DECLINED: "Declined",
  NOT_ASKED: "Not asked",
};

/** How a qualification question was answered: one key each (in English K, U, D, N) while the control has focus. */
export function AnswerSegments(props: Omit<SegmentsProps<AnswerState>, "segments" | "className">) {
  const { say } = useLanguage();
  return <Segments {...props} className="segments-answer" hotkeys segments={choicesOf(answerWords, say)} />;
}
