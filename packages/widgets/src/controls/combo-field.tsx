import { useId } from "react";
import { TextField, type TextFieldProps } from "./text-field.tsx";

export interface ComboFieldProps extends Omit<TextFieldProps, "list"> {
  /** What may be picked by typing; other text is allowed too. */
  readonly suggestions: readonly string[];
}

/** Text that suggests known names while typing, with the browser's own list. */
export function ComboField({ suggestions, ...field }: ComboFieldProps) {
  const listId = useId();
  return (
    <>
      <TextField {...field} list={listId} />
      <datalist id={listId}>
        {suggestions.map((suggestion) => (
          <option key={suggestion} value={suggestion} />
        ))}
      </datalist>
    </>
  );
}
