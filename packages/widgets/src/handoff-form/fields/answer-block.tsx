import type { Answer, AnswerField, AnswerState } from "@baton/playbook";
import { type ReactNode, useRef } from "react";
import { AnswerSegments } from "../../controls/answer-segments.tsx";
import { useLanguage } from "../../language/use-language.ts";
import { fieldId } from "../form-scope.tsx";
import { FieldBlock } from "./field-block.tsx";

export interface AnswerBlockProps<T> {
  readonly field: AnswerField;
  /** Words to ask the buyer with; shown while nobody has. */
  readonly question: string;
  readonly answer: Answer<T>;
  /** The value of a question just marked Known. */
  readonly empty: T;
  readonly onAnswer: (answer: Answer<T>) => void;
  readonly children: (value: T, onValue: (value: T) => void) => ReactNode;
}

const askedWords = {
  UNDECIDED: "Asked. The buyer does not know yet.",
  DECLINED: "Asked. The buyer would rather not say.",
} as const;

/** A question to the buyer: how it was answered, and the value. Typing a value makes it Known. */
export function AnswerBlock<T>({ field, question, answer, empty, onAnswer, children }: AnswerBlockProps<T>) {
  const { say } = useLanguage();
  // A value set aside by a slip of the finger comes back with Known.
  const setAside = useRef(empty);
  if (answer.state === "KNOWN") setAside.current = answer.value;

  function choose(state: AnswerState) {
    onAnswer(state === "KNOWN" ? { state, value: setAside.current } : { state });
  }

  const openFor = answer.state === "KNOWN" || answer.state === "NOT_ASKED";
  return (
    <FieldBlock
      field={field}
      aside={<AnswerSegments labelledBy={`${fieldId(field)}-label`} value={answer.state} onValue={choose} />}
      hint={
        answer.state === "NOT_ASKED" ? (
          <>
            {question} <span className="small">— {say("suggested wording")}</span>
          </>
        ) : (
          !openFor && say(askedWords[answer.state as keyof typeof askedWords])
        )
      }
    >
      {openFor &&
        children(answer.state === "KNOWN" ? answer.value : empty, (value) =>
          onAnswer({ state: "KNOWN", value }),
        )}
    </FieldBlock>
  );
}
