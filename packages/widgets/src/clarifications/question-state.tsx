import { CheckIcon, ClockIcon, WarningIcon } from "../controls/icons.tsx";
import { Tag, type Tone } from "../controls/tag.tsx";
import { firstName } from "../language/first-name.ts";
import { useLanguage } from "../language/use-language.ts";
import { Countdown } from "./countdown.tsx";
import type { Question } from "./thread.ts";

const dueWords = { near: "Answer due in {time}", far: "Answer due {when}" } as const;
const climbWords = { near: "goes on in {time}", far: "goes on {when}" } as const;

export interface QuestionStateProps {
  readonly question: Question;
  readonly zone: string;
}

/** How it stands with a question: by when it is to be answered and who has it, or how long the answer took. */
export function QuestionState({ question, zone }: QuestionStateProps) {
  const { timing } = question;
  if (timing.state === "ENDED" || timing.state === "UNMEASURED") return <Unmeasured question={question} />;
  if (question.answer !== null) return <Took question={question} />;
  const tone: Tone = timing.state === "LATE" ? "late" : timing.state === "DUE" ? "risk" : "plain";
  return (
    <p className="flow">
      <Tag tone={tone} icon={tone === "late" ? <WarningIcon /> : <ClockIcon />}>
        <Due question={question} zone={zone} />
      </Tag>
      <With question={question} zone={zone} />
    </p>
  );
}

function Due({ question, zone }: QuestionStateProps) {
  const { say } = useLanguage();
  const { state, dueAt } = question.timing;
  if (state === "LATE") return say("Not answered in time");
  return dueAt && <Countdown to={dueAt} zone={zone} {...dueWords} />;
}

/** Who should answer now, and who will have to if they do not. */
function With({ question, zone }: QuestionStateProps) {
  const { say } = useLanguage();
  const { holder, heldBy, climbsAt, timing } = question;
  const name = heldBy ? firstName(heldBy.name) : "";
  const words = {
    OSC: name ? say("With {name}", { name }) : say("With the OSC"),
    COVERING_OSC: say("With {name}, who covers", { name }),
    SALES_MANAGER: say("With the sales manager"),
    NOBODY: "",
  }[holder];
  // As long as it goes on when it is due, that is said once.
  const climbs = timing.state !== "WAITING" && climbsAt !== timing.dueAt && climbsAt;
  return (
    <span className="small muted">
      {words}
      {climbs && (
        <>
          {" · "}
          <Countdown to={climbs} zone={zone} {...climbWords} />
        </>
      )}
    </span>
  );
}

function Took({ question: { timing, secondsToAnswer } }: Pick<QuestionStateProps, "question">) {
  const { say } = useLanguage();
  const seconds = secondsToAnswer ?? 0;
  const took =
    seconds < 120
      ? say("{seconds} s", { seconds })
      : say("{minutes} min", { minutes: Math.round(seconds / 60) });
  const inTime = timing.state === "IN_TIME";
  return (
    <p>
      <Tag tone={inTime ? "good" : "late"} icon={inTime ? <CheckIcon /> : <WarningIcon />}>
        {!inTime && say("Answered after {time}", { time: took })}
        {inTime && seconds > 0 && say("Answered in {time}", { time: took })}
        {inTime && seconds === 0 && say("Answered before the hours on call")}
      </Tag>
    </p>
  );
}

function Unmeasured({ question }: Pick<QuestionStateProps, "question">) {
  const { say } = useLanguage();
  if (question.answer !== null) return null;
  const ended = question.timing.state === "ENDED";
  return (
    <p className="small muted">
      {ended ? say("The tour was cancelled") : say("Asked once the tour had started")}
    </p>
  );
}
