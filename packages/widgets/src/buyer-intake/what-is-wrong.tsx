import { Button } from "../controls/button.tsx";
import { WarningIcon } from "../controls/icons.tsx";
import { useLanguage } from "../language/use-language.ts";
import { type FieldName, type Problems, untouched } from "./typed.ts";

export interface WhatIsWrongProps {
  readonly problems: Problems;
  /** What is about no field. */
  readonly whole: string | undefined;
  /** Whether sending was tried; before, a field's own words are enough. */
  readonly shown: boolean;
  readonly onGo: (name: FieldName) => void;
}

/** Why it was not sent: takes the focus after a try, and each line leads to its field. */
export function WhatIsWrong({ problems, whole, shown, onGo }: WhatIsWrongProps) {
  const { say } = useLanguage();
  // In the order of the form, whichever was found first.
  const wrong = (Object.keys(untouched) as FieldName[]).filter((name) => problems[name] !== undefined);
  if (!shown || (wrong.length === 0 && !whole)) return null;
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
        {wrong.map((name) => (
          <li key={name}>
            <Button kind="quiet" onClick={() => onGo(name)}>
              {problems[name]}
            </Button>
          </li>
        ))}
      </ul>
    </section>
  );
}
