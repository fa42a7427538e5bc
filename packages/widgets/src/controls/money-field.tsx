import { formatMoney, type Money, parseMoney } from "@baton/playbook";
import { useEffect, useState } from "react";
import { TextField, type TextFieldProps } from "./text-field.tsx";

export interface MoneyFieldProps
  extends Omit<TextFieldProps, "value" | "onValue" | "type" | "inputMode" | "onBlur"> {
  readonly value: Money | null;
  readonly onValue: (value: Money | null) => void;
  /** @defaultValue "USD" */
  readonly currency?: string;
}

/** Forgiving while typing ("480k"), exact on leaving ("$480,000"). Text that is no amount stays, with an error. */
export function MoneyField({ value, onValue, currency = "USD", error, ...field }: MoneyFieldProps) {
  const exact = value ? formatMoney(value) : "";
  const [text, setText] = useState(exact);
  const [left, setLeft] = useState(true);
  const unreadable = text.trim() !== "" && !parseMoney(text).ok;

  // A value that came from elsewhere (another writer, undo) replaces the text once the person is not in it.
  useEffect(() => {
    if (left && !unreadable) setText(exact);
  }, [exact, left, unreadable]);

  return (
    <TextField
      placeholder="$"
      {...field}
      inputMode="decimal"
      value={text}
      error={left && unreadable ? "Write an amount, like 480,000 or 480k" : error}
      onFocus={() => setLeft(false)}
      onBlur={() => setLeft(true)}
      onValue={(typed) => {
        setText(typed);
        const parsed = parseMoney(typed, currency);
        onValue(parsed.ok ? parsed.value : null);
      }}
    />
  );
}
