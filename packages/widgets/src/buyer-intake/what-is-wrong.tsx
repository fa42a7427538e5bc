import { Button } from "../controls/button.tsx";
import { WarningIcon } from "../controls/icons.tsx";
import { useLanguage } from "../language/use-language.ts";
import type { FieldName } from "./typed.ts";

export interface WhatIsWrongProps {
  readonly problems: readonly (readonly [FieldName, string])[];
  /** What is about no field. */
  readonly whole: string | undefined;
  /** Whether sending was tried; before, a field's own words are enough. */
  readonly shown: boolean;
  readonly onGo: (name: FieldName) => void;
}

/** Why it was not sent: takes the focus after a try, and each line leads to its field. */
export function WhatIsWrong({ problems, whole, shown, onGo }: WhatIsWrongProps) {
  const { say } = useLanguage();
  if (!shown || (problems.length === 0 && !whole)) return null;
  return (
    <section
      className="stack inset intake-wrong"
      part="notice late"
      aria-label={say("Not sent yet")}
      tabIndex={-1}
      data-summary
    >
      <h3 className="late toned" part="heading">
        <WarningIcon /> {say("Not sent yet")}
      </h3>
      {whole && <p>{whole}</p>}
      <ul className="stack">
        {problems.map(([name, message]) => (
          <li key={name}>
            <Button kind="quiet" onClick={() => onGo(name)}>
              {message}
            </Button>
          </li>
        ))}
      </ul>
    </section>
  );
}
