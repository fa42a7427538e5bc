import type { ComponentProps } from "react";
import { Field, type FieldProps } from "./field.tsx";

type Described = Omit<FieldProps, "children" | "className">;
type Own = "id" | "value" | "onChange" | "className" | "required" | "children";

export interface TextFieldProps extends Described, Omit<ComponentProps<"input">, Own> {
  readonly value: string;
  readonly onValue: (value: string) => void;
  readonly fieldClass?: string;
}

/** One line of text. */
export function TextField({
  label,
  labelHidden,
  hint,
  error,
  required,
  onValue,
  fieldClass,
  ...input
}: TextFieldProps) {
  return (
    <Field {...{ label, labelHidden, hint, error, required }} className={fieldClass}>
      {(control) => (
        <input
          autoComplete="off"
          {...input}
          {...control}
          className="input"
          part="input"
          onChange={(event) => onValue(event.currentTarget.value)}
        />
      )}
    </Field>
  );
}

export interface TextAreaFieldProps extends Described, Omit<ComponentProps<"textarea">, Own> {
  readonly value: string;
  readonly onValue: (value: string) => void;
  readonly fieldClass?: string;
}

/** Several lines of text; grows with what is typed where the browser can. */
export function TextAreaField({
  label,
  labelHidden,
  hint,
  error,
  required,
  onValue,
  fieldClass,
  ...textarea
}: TextAreaFieldProps) {
  return (
    <Field {...{ label, labelHidden, hint, error, required }} className={fieldClass}>
      {(control) => (
        <textarea
          rows={2}
          {...textarea}
          {...control}
          className="input input-area"
          part="textarea"
          onChange={(event) => onValue(event.currentTarget.value)}
        />
      )}
    </Field>
  );
}
