import type { HandoffField } from "@baton/playbook";
import type { ReactNode } from "react";
import { fieldId, useForm } from "../form-scope.tsx";

/** A link to a field. A real link, so that it is read out and listed as one; following it does not touch the address. */
export function FieldLink({
  field,
  children,
}: {
  readonly field: HandoffField;
  readonly children: ReactNode;
}) {
  const { jump } = useForm();
  return (
    <a
      className="link"
      part="link"
      href={`#${fieldId(field)}`}
      onClick={(event) => {
        event.preventDefault();
        jump(field);
      }}
    >
      {children}
    </a>
  );
}
