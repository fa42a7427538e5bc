import { formatDayTime, type HandoffContent, type Language, renderBrief } from "@baton/playbook";
import { useMemo } from "react";
import { Said } from "../../language/said.tsx";
import { useLanguage } from "../../language/use-language.ts";
import { useForm } from "../form-scope.tsx";
import { namesOf } from "../names.ts";

export interface BriefMeterProps {
  readonly content: HandoffContent;
  /** Whether to say what to write next; with more than a few required fields missing, those say it better. */
  readonly advise: boolean;
}

/** How long the brief of this draft would be, and what to trim or add. */
export function BriefMeter({ content, advise }: BriefMeterProps) {
  const { facts } = useForm();
  const { commitments, policy, timeZone } = facts;
  const names = namesOf(facts);
  const language = useLanguage();
  const brief = useMemo(() => {
    const promises = commitments
      .filter(({ status }) => status === "OPEN")
      .map(({ words, owner, dueAt }) => ({
        words,
        ownerName: owner?.name ?? "",
        due: formatDayTime(new Date(dueAt), timeZone),
      }));
    return renderBrief(content, names, promises, policy, language);
  }, [content, commitments, policy, names, timeZone, language]);
  return (
    <>
      <p>
        <Said
          text="{count} words, {time}"
          values={{
            count: <strong>{brief.wordCount.toLocaleString(language.locale)}</strong>,
            time: readingTime(brief.readingSeconds, language),
          }}
        />{" "}
        <span className="muted">
          {language.say("— aim for {min}–{max}", { min: policy.briefWordsMin, max: policy.briefWordsMax })}
        </span>
      </p>
      {advise &&
        brief.advice.map((advice) => (
          <p key={advice} className="small muted">
            {advice}
          </p>
        ))}
    </>
  );
}

function readingTime(seconds: number, { say }: Language): string {
  if (seconds < 30) return say("under half a minute");
  return say("about {minutes} min", { minutes: Math.max(1, Math.round(seconds / 60)) });
}
