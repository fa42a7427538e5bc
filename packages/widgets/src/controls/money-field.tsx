import { formatMoney, type Money, parseMoney, parseMoneyRange } from "@baton/playbook";
import { useEffect, useState } from "react";
import { useKept } from "../device/use-kept.ts";
import { useLanguage } from "../language/use-language.ts";
import { TextField, type TextFieldProps } from "./text-field.tsx";

export interface MoneyFieldProps
  extends Omit<TextFieldProps, "value" | "onValue" | "type" | "inputMode" | "onBlur"> {
  readonly value: Money | null;
  readonly onValue: (value: Money | null) => void;
  /** Takes both ends when a whole range was typed into this one box ("480k-540k"), once the person leaves it. */
  readonly onRange?: (min: Money, max: Money) => void;
  /** @defaultValue "USD" */
  readonly currency?: string;
  /** The name under which text that is no amount is kept on the device. */
  readonly keptAs?: string;
}

/** Forgiving while typing ("480k"), exact on leaving ("$480,000"). Text that is no amount stays, with an error. */
export function MoneyField({
  value,
  onValue,
  onRange,
  currency = "USD",
  error,
  keptAs,
  ...field
}: MoneyFieldProps) {
  const language = useLanguage();
  const exact = value ? formatMoney(value, language) : "";
  const [text, setText] = useKept(
    keptAs,
    exact,
    (typed) => typed.trim() === "" || parseMoney(typed, currency).ok,
  );
  const [left, setLeft] = useState(true);
  const amount = parseMoney(text, currency, language);
  const reading = onRange ? parseMoneyRange(text, currency, language) : amount;
  const unreadable = text.trim() !== "" && !amount.ok;

  // A value that came from elsewhere (another writer, undo) replaces the text once the person is not in it.
  useEffect(() => {
    if (left && !unreadable) setText(exact);
  }, [exact, left, unreadable, setText]);

  return (
    <TextField
      placeholder="$"
      {...field}
      inputMode="decimal"
      value={text}
      error={left && unreadable && !reading.ok ? reading.refusal.message : error}
      onFocus={() => setLeft(false)}
      onBlur={() => {
        setLeft(true);
        const range = parseMoneyRange(text, currency, language);
        if (!onRange || !range.ok) return;
        setText(formatMoney(range.value.min, language));
        onRange(range.value.min, range.value.max);
      }}
      onValue={(typed) => {
        setText(typed);
        const parsed = parseMoney(typed, currency, language);
        onValue(parsed.ok ? parsed.value : null);
      }}
    />
  );
}
