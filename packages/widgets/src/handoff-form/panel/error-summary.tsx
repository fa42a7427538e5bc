import type { HandoffField } from "@baton/playbook";
import type { Ref } from "react";
import { WarningIcon } from "../../controls/icons.tsx";
import { useLanguage } from "../../language/use-language.ts";
import { FieldLink } from "./field-link.tsx";

/** One reason why delivering was refused; without a field it is about the whole. */
export interface Blocker {
  readonly field: HandoffField | null;
  readonly message: string;
}

export interface ErrorSummaryProps {
  readonly blockers: readonly Blocker[];
  /** Not `ref`, which React 18 keeps from a component. */
  readonly place: Ref<HTMLElement>;
}

/** Why it was not delivered, after the fact: takes the focus, and each line leads to its field. */
export function ErrorSummary({ blockers, place }: ErrorSummaryProps) {
  const { say } = useLanguage();
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
