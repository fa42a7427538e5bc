/**
 * What is known of one qualification question. `NOT_ASKED` is the resting state; a required field is
 * satisfied by any other. A `KNOWN` value may still be half typed in a draft: completeness says so.
 */
export type Answer<T> =
  | { readonly state: "KNOWN"; readonly value: T }
  | { readonly state: "UNDECIDED" }
  | { readonly state: "DECLINED" }
  | { readonly state: "NOT_ASKED" };

export type AnswerState = Answer<unknown>["state"];

export const answerStates = [
  "KNOWN",
  "UNDECIDED",
  "DECLINED",
  "NOT_ASKED",
] as const satisfies readonly AnswerState[];

export const notAsked: Answer<never> = { state: "NOT_ASKED" };

export function known<T>(value: T): Answer<T> {
  return { state: "KNOWN", value };
}
