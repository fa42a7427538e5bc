import { type ReactNode, useId } from "react";

/** What ties an input to its label's field: spread onto the input. */
export interface FieldControl {
  readonly id: string;
  readonly "aria-describedby": string | undefined;
  readonly "aria-invalid": true | undefined;
  readonly "aria-required": true | undefined;
}

export interface FieldProps {
  readonly label: ReactNode;
  /** Keeps the label for assistive technology only, where the place already says it. */
  readonly labelHidden?: boolean | undefined;
  readonly hint?: ReactNode;
  /** What is wrong and what to do; linked to the input. */
  readonly error?: string | undefined;
  readonly required?: boolean | undefined;
  readonly className?: string | undefined;
  readonly children: (control: FieldControl) => ReactNode;
}

/** A labelled place for one input, with its hint and error linked to it. */
export function Field({ label, labelHidden, hint, error, required, className, children }: FieldProps) {
  const id = useId();
  const hintId = hint ? `${id}-hint` : "";
  const errorId = error ? `${id}-error` : "";
  return (
    <div className={className ? `field ${className}` : "field"} part="field">
      <label htmlFor={id} className={labelHidden ? "visually-hidden" : "label"} part="label">
        {label}
      </label>
      {hint && (
        <p id={hintId} className="hint" part="hint">
          {hint}
        </p>
      )}
      {children({
        id,
        "aria-describedby": [hintId, errorId].filter(Boolean).join(" ") || undefined,
        "aria-invalid": error ? true : undefined,
        "aria-required": required ? true : undefined,
      })}
      <FieldError id={errorId} error={error} />
    </div>
  );
}

/** An error in words, beside its input. */
export function FieldError({ id, error }: { readonly id: string; readonly error: string | undefined }) {
  if (!error) return null;
  return (
    <p id={id} className="error" part="error">
      {error}
    </p>
  );
}
