import type { InvalidInput, Result } from "@baton/playbook";
import { useState } from "react";
import { TextField, type TextFieldProps } from "../../controls/text-field.tsx";
import { useKept } from "../../device/use-kept.ts";

export interface ParsedFieldProps<T> extends Omit<TextFieldProps, "value" | "onValue" | "error"> {
  readonly value: T;
  readonly onValue: (value: T) => void;
  readonly parse: (text: string) => Result<T, InvalidInput>;
  readonly format: (value: T) => string;
  /** The value of no text at all. */
  readonly nothing: T;
  /** The name under which text that cannot be read is kept on the device. */
  readonly keptAs: string;
}

/** Forgiving while typing, exact on leaving. Text that cannot be read stays on screen, with what to write instead. */
export function ParsedField<T>({
  value,
  onValue,
  parse,
  format,
  nothing,
  keptAs,
  ...field
}: ParsedFieldProps<T>) {
  const [typed, setTyped] = useKept<string | null>(keptAs, null, (text) => text === null || read(text).ok);
  const [error, setError] = useState<string>();

  function read(text: string): Result<T, InvalidInput> {
    return text.trim() === "" ? { ok: true, value: nothing } : parse(text);
  }

  return (
    <TextField
      {...field}
      value={typed ?? format(value)}
      error={error}
      onValue={(text) => {
        setTyped(text);
        setError(undefined);
        const parsed = read(text);
        onValue(parsed.ok ? parsed.value : nothing);
      }}
      onBlur={() => {
        if (typed === null) return;
        const parsed = read(typed);
        if (parsed.ok) setTyped(null);
        else setError(parsed.refusal.message);
      }}
    />
  );
}
