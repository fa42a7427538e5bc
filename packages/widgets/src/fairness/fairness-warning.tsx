import { checkFairness } from "@baton/playbook";
import { type ReactNode, useRef } from "react";
import { WarningIcon } from "../controls/icons.tsx";
import { useLanguage } from "../language/use-language.ts";
import { useSheet } from "../shadow/use-sheet.ts";
import fairnessCss from "./fairness.css?inline";

export interface FairnessWarningProps {
  /** What is written in the field, as far as it is typed. */
  readonly text: string;
  /** Names the field where the warning does not stand below it. */
  readonly field?: ReactNode;
}

/**
 * Points at language about the classes the Fair Housing Act protects, below the field it stands in: what, why, and what
 * to write instead. It blocks nothing. Nothing is shown where there is nothing to say.
 */
export function FairnessWarning({ text, field }: FairnessWarningProps) {
  const language = useLanguage();
  const { say } = language;
  const place = useRef<HTMLDivElement>(null);
  useSheet(place, fairnessCss);
  const found = new Map(checkFairness(text, language).map((warning) => [warning.term, warning]));
  return (
    // Always there, so that a screen reader is told when the words in it come.
    <div ref={place} className="fairness" role="status">
      {found.size > 0 && (
        <div className="stack" part="notice risk">
          <p className="fairness-title">
            <WarningIcon /> {field}
            {field && " — "}
            {say("Fair housing: worth a second look")}
          </p>
          <ul className="stack">
            {[...found.values()].map(({ term, index, length, why, suggestion }) => (
              <li key={term}>
                <q className="strong">{text.slice(index, index + length)}</q> {why} {suggestion}
              </li>
            ))}
          </ul>
          <p className="muted">{say("You decide: nothing is blocked. What stays is kept in the trail.")}</p>
        </div>
      )}
    </div>
  );
}
