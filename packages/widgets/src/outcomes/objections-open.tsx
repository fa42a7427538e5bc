import { newIdempotencyKey } from "../connection/idempotency-key.ts";
import { Rows } from "../controls/rows.tsx";
import { TextField } from "../controls/text-field.tsx";
import { useLanguage } from "../language/use-language.ts";
import type { Writing } from "./writing.ts";

export interface ObjectionsOpenProps extends Pick<Writing, "settled" | "newObjections"> {
  /** Those of the handoff. */
  readonly known: readonly string[];
  readonly onChange: (change: Partial<Pick<Writing, "settled" | "newObjections">>) => void;
  readonly readOnly: boolean;
}

/** What they were known to hesitate about stays open until its tick is taken off. */
export function ObjectionsOpen({ known, settled, newObjections, onChange, readOnly }: ObjectionsOpenProps) {
  const { say } = useLanguage();
  return (
    <>
      {known.map((text) => (
        <label key={text} className="check outcome-check">
          <input
            type="checkbox"
            part="checkbox"
            checked={!settled.includes(text)}
            disabled={readOnly}
            onChange={(event) =>
              onChange({
                settled: event.currentTarget.checked
                  ? settled.filter((other) => other !== text)
                  : [...settled, text],
              })
            }
          />
          <span>{text}</span>
        </label>
      ))}
      <Rows
        label={say("Other objections")}
        rows={newObjections}
        onRows={(rows) => onChange({ newObjections: rows })}
        newRow={() => ({ key: newIdempotencyKey(), text: "" })}
        addLabel={say("Add an objection")}
        nameOf={({ text }) => text || say("this objection")}
      >
        {(row, change) => (
          <TextField
            label={say("Objection")}
            labelHidden
            placeholder={say("What holds them back")}
            value={row.text}
            maxLength={1000}
            readOnly={readOnly}
            onValue={(text) => change({ ...row, text })}
            fieldClass="wide"
          />
        )}
      </Rows>
    </>
  );
}
