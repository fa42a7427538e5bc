import { clarificationAnswerMutation } from "@baton/api-contract";
import { firstName } from "../language/first-name.ts";
import { useLanguage } from "../language/use-language.ts";
import { Moment } from "../promises/moment.tsx";
import { QuestionState } from "./question-state.tsx";
import type { Question } from "./thread.ts";
import { WriteForm } from "./write-form.tsx";

export interface QuestionEntryProps {
  readonly question: Question;
  readonly viewerId: string;
  readonly zone: string;
  readonly onAnswered: () => void;
  /** Somebody else was first. */
  readonly onGone: () => void;
}

/** One question with its answer, or with what there is to do about it. */
export function QuestionEntry({ question, viewerId, zone, onAnswered, onGone }: QuestionEntryProps) {
  const { say } = useLanguage();
  const { id, askedBy, askedAt, answer, answeredAt, answeredBy } = question;
  const who = (person: Question["askedBy"]) =>
    person === null ? "" : person.id === viewerId ? say("You") : person.name;
  return (
    <li className="thread-entry stack" data-question={id}>
      <div>
        <p className="small muted">
          {who(askedBy)} · <Moment at={askedAt} zone={zone} />
        </p>
        <p className="words">{question.question}</p>
      </div>
      {answer !== null && (
        <div className="thread-answer">
          <p className="small muted">
            {who(answeredBy)} · {answeredAt && <Moment at={answeredAt} zone={zone} />}
          </p>
          <p className="words">{answer}</p>
        </div>
      )}
      <QuestionState question={question} zone={zone} />
      {question.viewerCan.answer && (
        <WriteForm
          keptAs={`answer ${id}`}
          operation={clarificationAnswerMutation}
          inputFor={(text) => ({ clarificationId: id, answer: text })}
          label={
            askedBy ? say("Your answer to {name}", { name: firstName(askedBy.name) }) : say("Your answer")
          }
          missing={say("Write what you know, or who does")}
          button={say("Answer")}
          notDone={say("Answer not sent")}
          onDone={onAnswered}
          onRefused={(code) => code === "ALREADY_ANSWERED" && onGone()}
        />
      )}
    </li>
  );
}
