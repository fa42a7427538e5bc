import { type ReactNode, useId } from "react";
import { FieldError } from "../controls/field.tsx";
import { useLanguage } from "../language/use-language.ts";
import type { Part } from "./writing.ts";

export interface PartOfFormProps {
  /** None where the one field in it says it itself. */
  readonly title?: string;
  readonly name?: Part;
  readonly problem?: string | undefined;
  readonly children: ReactNode;
}

/** One question of the form, with what is wrong about it. */
export function PartOfForm({ title, name, problem, children }: PartOfFormProps) {
  const { say } = useLanguage();
  const id = useId();
  return (
    <fieldset
      className={problem ? "stack outcome-part wrong" : "stack outcome-part"}
      data-part={name}
      aria-describedby={problem && id}
    >
      {title && (
        <legend className="label" part="label">
          {title}
        </legend>
      )}
      {children}
      <FieldError id={id} error={problem && say(problem)} />
    </fieldset>
  );
}
