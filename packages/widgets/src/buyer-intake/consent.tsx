import { useId } from "react";
import { FieldError } from "../controls/field.tsx";
import { useLanguage } from "../language/use-language.ts";

export interface ConsentProps {
  /** The host's words; ours when left out. */
  readonly text: string | undefined;
  readonly given: boolean;
  readonly onGiven: (given: boolean) => void;
  readonly error: string | undefined;
}

/** A box to tick beside the words that are agreed to; a page may put its own there, with links in them. */
export function Consent({ text, given, onGiven, error }: ConsentProps) {
  const { say } = useLanguage();
  const errorId = useId();
  return (
    <div className="field" part="field">
      <label className="check">
        <input
          type="checkbox"
          part="checkbox"
          name="consent"
          checked={given}
          aria-required="true"
          aria-invalid={error ? true : undefined}
          aria-describedby={error ? errorId : undefined}
          onChange={(event) => onGiven(event.currentTarget.checked)}
        />
        <slot name="consent">
          {text ?? say("You may keep what I wrote here and contact me about homes, in the ways I gave.")}
        </slot>
      </label>
      <FieldError id={errorId} error={error} />
    </div>
  );
}

/** The words beside the box, as they are read on the page. */
export function consentIn(form: ParentNode | null): string {
  const slot = form?.querySelector<HTMLSlotElement>("slot[name=consent]");
  const nodes = slot?.assignedNodes({ flatten: true }) ?? [];
  return nodes.map(({ textContent }) => textContent).join("");
}
