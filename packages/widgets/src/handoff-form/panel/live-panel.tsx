import type { Brief, Language, MissingField } from "@baton/playbook";
import type { ReactNode } from "react";
import { CheckIcon } from "../../controls/icons.tsx";
import { Tag } from "../../controls/tag.tsx";
import { Said } from "../../language/said.tsx";
import { useLanguage } from "../../language/use-language.ts";
import { useForm } from "../form-scope.tsx";
import { FieldLink } from "./field-link.tsx";

export interface LivePanelProps {
  readonly missing: readonly MissingField[];
  readonly brief: Brief;
  /** What keeps the draft from being saved. */
  readonly trouble: ReactNode;
  /** When it is due, or when it was delivered. */
  readonly due: ReactNode;
  /** The primary action, where there is one. */
  readonly action: ReactNode;
}

/** What still stands between this draft and the OSM, kept true while one types. */
export function LivePanel({ missing, brief, trouble, due, action }: LivePanelProps) {
  const { say } = useLanguage();
  return (
    <aside className="panel" part="panel" aria-label={say("Delivery")}>
      <div className="stack panel-inner">
        {trouble}
        <div className="stack">
          <h3 part="heading">{say("Before you can deliver")}</h3>
          {missing.length === 0 ? (
            <p>
              <Tag tone="good" icon={<CheckIcon />}>
                {say("Nothing is missing")}
              </Tag>
            </p>
          ) : (
            <ul className="stack">
              {missing.map(({ field, message }) => (
                <li key={field}>
                  <FieldLink field={field}>{message}</FieldLink>
                </li>
              ))}
            </ul>
          )}
        </div>
        <BriefMeter brief={brief} advise={missing.length <= few} />
        <div className="stack">
          <h3 part="heading">{say("Due")}</h3>
          {due}
        </div>
        {action}
      </div>
    </aside>
  );
}

/** With more than this missing, the list above says better than any advice what to write next. */
const few = 3;

function BriefMeter({ brief, advise }: { readonly brief: Brief; readonly advise: boolean }) {
  const language = useLanguage();
  const { briefWordsMin, briefWordsMax } = useForm().facts.policy;
  return (
    <div className="stack">
      <h3 part="heading">{language.say("The brief")}</h3>
      <p>
        <Said
          text="{count} words, {time}"
          values={{
            count: <strong>{brief.wordCount.toLocaleString(language.locale)}</strong>,
            time: readingTime(brief.readingSeconds, language),
          }}
        />{" "}
        <span className="muted">
          {language.say("— aim for {min}–{max}", { min: briefWordsMin, max: briefWordsMax })}
        </span>
      </p>
      {advise &&
        brief.advice.map((advice) => (
          <p key={advice} className="small muted">
            {advice}
          </p>
        ))}
    </div>
  );
}

function readingTime(seconds: number, { say }: Language): string {
  if (seconds < 30) return say("under half a minute");
  return say("about {minutes} min", { minutes: Math.max(1, Math.round(seconds / 60)) });
}
