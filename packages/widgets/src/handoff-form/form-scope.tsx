import type { HandoffContent, HandoffField, MissingField } from "@baton/playbook";
import { createContext, useCallback, useContext, useEffect } from "react";
import type { FormFacts } from "./form-data.ts";

/** What every part of the form needs to know. */
export interface FormScope {
  readonly facts: FormFacts;
  readonly edit: (edit: (content: HandoffContent) => HandoffContent) => void;
  /** What still blocks delivery, by field. */
  readonly missing: ReadonlyMap<HandoffField, MissingField>;
  /** Set once delivering was refused: from then on the fields themselves say what is wrong with them. */
  readonly showMissing: boolean;
  /** Goes to a field, in whichever section it is. */
  readonly jump: (field: HandoffField) => void;
  /** Tells that a field holds text typed but not added yet, so that it is not forgotten on delivering or leaving. */
  readonly tellLoose: (field: LooseField, loose: boolean) => void;
}

/** Fields whose rows are records of their own: made when they are added, not saved with the draft. */
export type LooseField = "PROMISES" | "INTERACTIONS";

const FormScopeContext = createContext<FormScope | null>(null);

export const FormScopeProvider = FormScopeContext.Provider;

export function useForm(): FormScope {
  const scope = useContext(FormScopeContext);
  if (!scope) throw new Error("Baton: a handoff field stands outside its form.");
  return scope;
}

/** How to write one section's values. */
export function useSection<S extends keyof HandoffContent>(section: S) {
  const { edit } = useForm();
  return useCallback(
    <K extends keyof HandoffContent[S]>(name: K, value: HandoffContent[S][K]): void =>
      edit((content) => ({ ...content, [section]: { ...content[section], [name]: value } })),
    [edit, section],
  );
}

/** Tells the form while a field holds text that is not added yet. */
export function useLoose(field: LooseField, loose: boolean): void {
  const { tellLoose } = useForm();
  useEffect(() => {
    tellLoose(field, loose);
    return () => tellLoose(field, false);
  }, [field, loose, tellLoose]);
}

/** The id of a field's place in the form; ids inside a shadow root are the widget's own. */
export function fieldId(field: HandoffField): string {
  return `field-${field.toLowerCase()}`;
}
