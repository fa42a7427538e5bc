import type { Brief, MissingField } from "@baton/playbook";
import type { ReactNode } from "react";
import { CheckIcon } from "../../controls/icons.tsx";
import { Tag } from "../../controls/tag.tsx";
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
  return (
    <aside className="panel" part="panel" aria-label="Delivery">
      <div className="stack panel-inner">
        {trouble}
        <div className="stack">
          <h3 part="heading">Before you can deliver</h3>
          {missing.length === 0 ? (
            <p>
              <Tag tone="good" icon={<CheckIcon />}>
                Nothing is missing
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
          <h3 part="heading">Due</h3>
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
  const { briefWordsMin, briefWordsMax } = useForm().facts.policy;
  return (
    <div className="stack">
      <h3 part="heading">The brief</h3>
      <p>
        <strong>{brief.wordCount}</strong> words, {readingTime(brief.readingSeconds)}{" "}
        <span className="muted">
          — aim for {briefWordsMin}–{briefWordsMax}
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

function readingTime(seconds: number): string {
  return seconds < 30 ? "under half a minute" : `about ${Math.max(1, Math.round(seconds / 60))} min`;
}
