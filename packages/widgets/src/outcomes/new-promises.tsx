import { newIdempotencyKey } from "../connection/idempotency-key.ts";
import { Rows } from "../controls/rows.tsx";
import { TextField } from "../controls/text-field.tsx";
import { useLanguage } from "../language/use-language.ts";
import { StepFields, type StepFieldsProps } from "./step-fields.tsx";
import type { PromiseWriting } from "./writing.ts";

export interface NewPromisesProps extends Pick<StepFieldsProps, "tour" | "owners" | "viewerId" | "readOnly"> {
  readonly promises: readonly PromiseWriting[];
  readonly onPromises: (promises: readonly PromiseWriting[]) => void;
  /** What a new one starts from. */
  readonly blank: Omit<PromiseWriting, "key">;
}

/** What was promised at the tour, word for word; each is kept by somebody by a time. */
export function NewPromises({ promises, onPromises, blank, ...step }: NewPromisesProps) {
  const { say } = useLanguage();
  return (
    <Rows
      label={say("Promises made")}
      rows={promises}
      onRows={onPromises}
      newRow={() => ({ ...blank, key: newIdempotencyKey() })}
      addLabel={say("Add a promise")}
      nameOf={({ words }) => words || say("this promise")}
    >
      {(promise, change) => (
        <>
          <TextField
            label={say("What was promised")}
            placeholder={say("“I’ll have the updated incentive sheets ready”")}
            value={promise.words}
            maxLength={1000}
            readOnly={step.readOnly}
            onValue={(words) => change({ ...promise, words })}
            fieldClass="wide"
          />
          <StepFields
            {...step}
            step={promise}
            onStep={(changed) => change({ ...promise, ...changed })}
            ownerLabel={say("Who keeps it")}
          />
        </>
      )}
    </Rows>
  );
}
