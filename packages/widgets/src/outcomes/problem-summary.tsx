import { type RefObject, useId } from "react";
import { WarningIcon } from "../controls/icons.tsx";
import { useLanguage } from "../language/use-language.ts";
import type { Problem } from "./writing.ts";

export interface ProblemSummaryProps {
  readonly problems: readonly Problem[];
  /** Takes the focus after a refused attempt. */
  readonly place: RefObject<HTMLElement | null>;
  readonly form: RefObject<HTMLFormElement | null>;
}

/** Why it was not saved; each line leads to the part it is about. */
export function ProblemSummary({ problems, place, form }: ProblemSummaryProps) {
  const { say } = useLanguage();
  const id = useId();
  if (problems.length === 0) return null;
  return (
    <section
      className="stack inset late toned"
      part="notice late"
      aria-labelledby={id}
      tabIndex={-1}
      ref={place}
    >
      <h3 part="heading" id={id}>
        <WarningIcon /> {say("Not saved yet")}
      </h3>
      <ul className="stack">
        {problems.map(({ part, message }) => (
          <li key={`${part} ${message}`}>
            {part === "whole" ? (
              say(message)
            ) : (
              <a
                className="link"
                part="link"
                href={`#${part}`}
                onClick={(event) => {
                  // Following it must not touch the page's address.
                  event.preventDefault();
                  const found = form.current?.querySelector<HTMLElement>(
                    `[data-part=${part}] :is(input, textarea, button)`,
                  );
                  found?.focus();
                }}
              >
                {say(message)}
              </a>
            )}
          </li>
        ))}
      </ul>
    </section>
  );
}
