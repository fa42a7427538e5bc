import { ended, type HandoffFacts, hasEnded } from "../handoffs/lifecycle.ts";
import { accept, type Refusal, type Result, refuse } from "../result.ts";
import { parseAnswer, parseQuestion } from "../text/notes.ts";

/** What the deciders need to know of a question. */
export interface Clarification {
  readonly askedById: string;
  /** Null until it is answered; an answer is given once and stays. */
  readonly answer: string | null;
}

type EndingStatus = Pick<HandoffFacts, "status">;

/** Decides that the OSM asks the OSC about a handoff, delivered or still being written. */
export function askClarification(
  handoff: EndingStatus,
  question: unknown,
): Result<string, Refusal<"HANDOFF_ENDED" | "INVALID_INPUT">> {
  if (hasEnded(handoff)) return ended(handoff.status);
  const parsed = parseQuestion(question);
  return parsed.ok ? parsed : { ok: false, refusal: { ...parsed.refusal, field: ["question"] } };
}

/** Decides the answer to a question. The first one counts: who reads it may have acted on it already. */
export function answerClarification(
  handoff: EndingStatus,
  clarification: Clarification,
  input: { readonly answer: unknown; readonly answeredById: string },
): Result<string, Refusal<"HANDOFF_ENDED" | "ALREADY_ANSWERED" | "OWN_QUESTION" | "INVALID_INPUT">> {
  if (clarification.answer !== null) {
    return refuse(
      "ALREADY_ANSWERED",
      "Somebody answered this question before you. Read their answer; if it is wrong, change the handoff and deliver it again.",
    );
  }
  if (hasEnded(handoff)) return ended(handoff.status);
  if (clarification.askedById === input.answeredById) {
    return refuse("OWN_QUESTION", "You asked this question yourself. Whoever knows the buyer answers it.");
  }
  const parsed = parseAnswer(input.answer);
  return parsed.ok ? accept(parsed.value) : { ok: false, refusal: { ...parsed.refusal, field: ["answer"] } };
}
