import type { FieldInWords, HandoffField } from "@baton/playbook";
import { useLanguage } from "../language/use-language.ts";

export interface AskedAgainProps {
  readonly known: readonly FieldInWords[];
  readonly chosen: readonly HandoffField[];
  readonly onChosen: (fields: readonly HandoffField[]) => void;
  readonly readOnly: boolean;
}

/** Which of the known answers were asked for again: the leak this product exists to show. */
export function AskedAgain({ known, chosen, onChosen, readOnly }: AskedAgainProps) {
  const { say } = useLanguage();
  if (known.length === 0) return <p className="muted">{say("The handoff held no answers.")}</p>;
  return known.map(({ field, label, text }) => (
    <label key={field} className="check outcome-check">
      <input
        type="checkbox"
        part="checkbox"
        checked={chosen.includes(field)}
        disabled={readOnly}
        onChange={(event) =>
          onChosen(
            event.currentTarget.checked ? [...chosen, field] : chosen.filter((other) => other !== field),
          )
        }
      />
      <span>
        {label} <span className="small muted">{text}</span>
      </span>
    </label>
  ));
}
