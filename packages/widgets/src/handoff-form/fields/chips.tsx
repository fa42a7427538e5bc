import { isBlank } from "@baton/playbook";
import { type KeyboardEvent, useRef, useState } from "react";
import { Button } from "../../controls/button.tsx";
import { CrossIcon } from "../../controls/icons.tsx";
import { TextField } from "../../controls/text-field.tsx";
import { useLanguage } from "../../language/use-language.ts";
import { Undo } from "../on-demand.ts";
import { useUndo } from "./use-undo.ts";

export interface ChipsProps {
  readonly label: string;
  /** For example "Add a must-have". */
  readonly addLabel: string;
  readonly values: readonly string[];
  readonly onValues: (values: readonly string[]) => void;
}

/**
 * Short texts, one chip each. Enter ends a chip; Backspace at the start takes the last one back for editing.
 * What is being typed is already among the values, so a closed tab loses none of it.
 */
export function Chips({ label, addLabel, values, onValues }: ChipsProps) {
  const { say } = useLanguage();
  const [typing, setTyping] = useState("");
  const input = useRef<HTMLLIElement>(null);
  const { removed, remember, forget } = useUndo<string>();
  const typed = typing.trim();
  const chips = typed !== "" && values.at(-1) === typed ? values.slice(0, -1) : values;

  function type(text: string) {
    setTyping(text);
    onValues(isBlank(text) ? chips : [...chips, text.trim()]);
  }

  function end() {
    setTyping("");
    if (chips.includes(typed)) onValues(chips);
  }

  function onKeyDown(event: KeyboardEvent<HTMLInputElement>) {
    if (event.nativeEvent.isComposing) return;
    if (event.key === "Enter") {
      event.preventDefault();
      end();
    } else if (event.key === "Backspace" && typing === "" && chips.length > 0) {
      event.preventDefault();
      setTyping(chips.at(-1) ?? "");
    }
  }

  function remove(index: number) {
    remember(chips[index] ?? "", index);
    onValues(values.filter((_, at) => at !== index));
    input.current?.querySelector("input")?.focus();
  }

  function bringBack() {
    if (removed) onValues(values.toSpliced(removed.index, 0, removed.row));
    forget();
  }

  return (
    <>
      <ul className="flow" aria-label={label}>
        {chips.map((chip, index) => (
          <li key={chip} className="chip" part="chip">
            <span>{chip}</span>
            <Button
              kind="quiet"
              className="button-icon"
              aria-label={say("Remove {what}", { what: chip })}
              onClick={() => remove(index)}
            >
              <CrossIcon />
            </Button>
          </li>
        ))}
        <li className="adder" ref={input}>
          <TextField
            label={addLabel}
            labelHidden
            placeholder={addLabel}
            value={typing}
            onValue={type}
            onKeyDown={onKeyDown}
            onBlur={end}
          />
        </li>
      </ul>
      <Undo what={removed?.row} onUndo={bringBack} />
    </>
  );
}
