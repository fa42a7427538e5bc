import { fieldDefinitions, type HandoffField } from "@baton/playbook";
import type { ReactNode } from "react";
import { WarningIcon } from "../../controls/icons.tsx";
import { useLanguage } from "../../language/use-language.ts";
import { fieldId, useForm } from "../form-scope.tsx";

export interface FieldBlockProps {
  readonly field: HandoffField;
  /** Beside the label: how the question was answered. */
  readonly aside?: ReactNode;
  readonly hint?: ReactNode;
  readonly children: ReactNode;
}

/** One field of the handoff with its label; delivery's complaints jump here. */
export function FieldBlock({ field, aside, hint, children }: FieldBlockProps) {
  const { say } = useLanguage();
  const { missing, showMissing, facts } = useForm();
  const id = fieldId(field);
  const lacking = missing.get(field);
  const required = facts.policy.requiredFields.includes(field);
  return (
    // A fieldset cannot lay its legend out in a row with the answer bar.
    // biome-ignore lint/a11y/useSemanticElements: see above
    <div className="stack block" part="group" id={id} role="group" aria-labelledby={`${id}-label`}>
      <div className="flow between">
        <h3 className="block-label" part="heading" id={`${id}-label`}>
          {say(fieldDefinitions[field].label)}
          {required && lacking && <span className="small muted"> {say("required")}</span>}
        </h3>
        {aside}
      </div>
      {hint && (
        <p className="muted" part="hint">
          {hint}
        </p>
      )}
      {showMissing && lacking && (
        <p className="error" part="error">
          <WarningIcon /> {lacking.message}
        </p>
      )}
      {children}
    </div>
  );
}
