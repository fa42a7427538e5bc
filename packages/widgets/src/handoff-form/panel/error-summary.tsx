import type { Ref } from "react";
import { WarningIcon } from "../../controls/icons.tsx";
import { useLanguage } from "../../language/use-language.ts";
import { blockersHere, type InTheWay, type Tried } from "./blockers.ts";
import { FieldLink } from "./field-link.tsx";

export interface ErrorSummaryProps extends InTheWay {
  readonly tried: Tried;
  /** Not `ref`, which React 18 keeps from a component. */
  readonly place: Ref<HTMLElement>;
}

/** Why it was not delivered, after the fact: takes the focus, and each line leads to its field. */
export function ErrorSummary({ tried, missing, loose, place }: ErrorSummaryProps) {
  const { say } = useLanguage();
  const blockers = tried.refused > 0 ? [...blockersHere({ missing, loose }, say), ...tried.serverSaid] : [];
  if (blockers.length === 0) return null;
  return (
    <section
      className="stack summary"
      part="notice late"
      aria-labelledby="summary-title"
      tabIndex={-1}
      ref={place}
    >
      <h3 className="summary-title late toned" part="heading" id="summary-title">
        <WarningIcon /> {say("Not delivered yet")}
      </h3>
      <ul className="stack">
        {blockers.map(({ field, message }) => (
          <li key={`${field} ${message}`}>
            {field ? <FieldLink field={field}>{message}</FieldLink> : message}
          </li>
        ))}
      </ul>
    </section>
  );
}
