import type { HandoffContent, MissingField } from "@baton/playbook";
import type { ReactNode } from "react";
import { CheckIcon } from "../../controls/icons.tsx";
import { Tag } from "../../controls/tag.tsx";
import { useLanguage } from "../../language/use-language.ts";
import { BriefMeter } from "../on-demand.ts";
import { FieldLink } from "./field-link.tsx";

export interface LivePanelProps {
  readonly missing: readonly MissingField[];
  readonly content: HandoffContent;
  /** What keeps the draft from being saved. */
  readonly trouble: ReactNode;
  /** When it is due, or when it was delivered. */
  readonly due: ReactNode;
  /** The primary action, where there is one. */
  readonly action: ReactNode;
}

/** What still stands between this draft and the OSM, kept true while one types. */
export function LivePanel({ missing, content, trouble, due, action }: LivePanelProps) {
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
        <div className="stack">
          <h3 part="heading">{say("The brief")}</h3>
          <BriefMeter content={content} advise={missing.length <= few} />
        </div>
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
