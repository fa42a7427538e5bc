import { type ClarificationThreadQuery, clarificationAskMutation } from "@baton/api-contract";
import { useEffect, useRef, useState } from "react";
import { LiveRegion } from "../controls/live-region.tsx";
import { firstName } from "../language/first-name.ts";
import { useLanguage } from "../language/use-language.ts";
import { useSheet } from "../shadow/use-sheet.ts";
import css from "./clarifications.css?inline";
import { QuestionEntry } from "./question-entry.tsx";
import { type Question, questionsOf, type ThreadTour, zoneOf } from "./thread.ts";
import { WriteForm } from "./write-form.tsx";

export interface ThreadBodyProps {
  readonly tour: ThreadTour;
  readonly viewer: ClarificationThreadQuery["viewer"]["member"];
  readonly playbook: ClarificationThreadQuery["playbook"];
  readonly refetch: () => Promise<void>;
  /** In a widget in which asking is not the main thing to do. */
  readonly isAside?: boolean;
  /** Told when the viewer has asked or answered. */
  readonly onWritten?: (kind: "asked" | "answered") => void;
}

/** The questions about a handoff in the order they were asked, and the place to ask the next. */
export function ThreadBody({ tour, viewer, playbook, refetch, isAside, onWritten }: ThreadBodyProps) {
  const { say } = useLanguage();
  const root = useRef<HTMLDivElement>(null);
  useSheet(root, css);
  const questions = questionsOf(tour);
  const [announcement, announce] = useNews(questions, viewer.id);
  const { handoff, bookedBy } = tour;
  const osc = bookedBy ? firstName(bookedBy.name) : say("the OSC");

  return (
    <div className="stack thread" ref={root}>
      {questions.length > 0 && (
        <ol className="thread-questions">
          {questions.map((question) => (
            <QuestionEntry
              key={question.id}
              question={question}
              viewerId={viewer.id}
              zone={zoneOf(tour)}
              onAnswered={() => {
                announce(say("Your answer is sent."));
                onWritten?.("answered");
              }}
              onGone={() => void refetch()}
            />
          ))}
        </ol>
      )}
      {questions.length === 0 && (
        <p className="muted">
          {!handoff && say("Nobody has begun a handoff for this tour, so there is nothing to ask about yet.")}
          {handoff?.viewerCan.askOsc &&
            say(
              "Ask what the handoff leaves open. In the {hours} hours before the tour {name} answers within {seconds} seconds.",
              { hours: playbook.onCallHours, seconds: playbook.onCallAnswerSeconds, name: osc },
            )}
          {handoff && !handoff.viewerCan.askOsc && say("Nothing was asked about this handoff.")}
        </p>
      )}
      {handoff?.viewerCan.askOsc && (
        <WriteForm
          keptAs={`ask ${handoff.id}`}
          operation={clarificationAskMutation}
          inputFor={(text) => ({ handoffId: handoff.id, question: text })}
          label={say("Your question to {name}", { name: osc })}
          missing={say("Write what you want to know")}
          button={say("Ask {name}", { name: osc })}
          isAside={isAside}
          notDone={say("Question not sent")}
          onDone={() => {
            announce(say("Your question is sent."));
            onWritten?.("asked");
          }}
        />
      )}
      <LiveRegion message={announcement} />
    </div>
  );
}

/** What others asked or answered since it was last looked at, in words to be read out. */
function useNews(questions: readonly Question[], viewerId: string) {
  const { say } = useLanguage();
  const [announcement, announce] = useState("");
  const known = useRef<ReadonlyMap<string, boolean>>(undefined);
  useEffect(() => {
    const before = known.current;
    known.current = new Map(questions.map(({ id, answer }) => [id, answer !== null]));
    // What was there when the thread came on screen is no news.
    const news = before && questions.find(({ id, answer }) => before.get(id) !== (answer !== null));
    if (!news) return;
    const { answer, answeredBy, askedBy, question } = news;
    if (answer !== null && answeredBy?.id !== viewerId)
      announce(say("{name} answered: {words}", { name: answeredBy?.name ?? "", words: answer }));
    if (answer === null && askedBy?.id !== viewerId)
      announce(say("{name} asks: {words}", { name: askedBy?.name ?? "", words: question }));
  }, [questions, viewerId, say]);
  return [announcement, announce] as const;
}
