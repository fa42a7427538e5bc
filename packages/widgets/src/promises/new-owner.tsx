import { promiseOwnersQuery } from "@baton/api-contract";
import { SelectField } from "../controls/select-field.tsx";
import { useLanguage } from "../language/use-language.ts";
import { useWatch } from "../provider/use-watch.ts";
import { ConnectionNotice } from "../widget/connection-notice.tsx";

export interface NewOwnerProps {
  readonly commitmentId: string;
  /** A member's Baton id; empty while nobody is picked. */
  readonly value: string;
  readonly onValue: (memberId: string) => void;
  readonly error: string | undefined;
}

/** Who could keep the promise instead; asked for when somebody wants to know. */
export function NewOwner({ commitmentId, value, onValue, error }: NewOwnerProps) {
  const { say } = useLanguage();
  const asked = useWatch(promiseOwnersQuery, { commitmentId });
  const others = asked.data?.commitment?.couldOwn;
  if (!others && asked.error) {
    return (
      <ConnectionNotice
        error={asked.error}
        what={say("who could keep it")}
        onRetry={() => void asked.refetch()}
        retrying={asked.loading}
      />
    );
  }
  const first = { value: "", label: say(others ? "Pick a person" : "Loading…") };
  return (
    <SelectField
      label={say("New owner")}
      value={value}
      onValue={onValue}
      options={[first, ...(others ?? []).map(({ id, name }) => ({ value: id, label: name }))]}
      error={error}
      required
    />
  );
}
