import type { HandoffAction } from "@baton/playbook";
import { useState } from "react";
import { instantOf, localTimeOf } from "../../controls/local-time.ts";
import { SelectField } from "../../controls/select-field.tsx";
import { TextAreaField, TextField } from "../../controls/text-field.tsx";
import { WatchWords } from "../../fairness/watch-words.tsx";
import { firstName } from "../../language/first-name.ts";
import { useLanguage } from "../../language/use-language.ts";
import { FieldBlock } from "../fields/field-block.tsx";
import { RowList } from "../fields/row-list.tsx";
import { useForm } from "../form-scope.tsx";
import { ownersOf } from "../names.ts";

export interface ActionsProps {
  readonly rows: readonly HandoffAction[];
  readonly onRows: (rows: readonly HandoffAction[]) => void;
}

/**
 * What is to be done, by whom and by when. A new row is the receiver's and due by the tour, so that it can be saved
 * from its first word on.
 */
export function Actions({ rows, onRows }: ActionsProps) {
  const { say } = useLanguage();
  const { facts } = useForm();
  const { me, receiver, tour } = facts;
  const owners = ownersOf(facts).map(({ id, name }) => ({
    value: id,
    label: id === me.id ? say("You do it") : say("{name} does it", { name: firstName(name) }),
  }));
  return (
    <FieldBlock field="ACTIONS">
      <RowList
        label={say("Action list")}
        addLabel={say("Add an action")}
        rows={rows}
        onRows={onRows}
        blank={{ what: "", ownerId: (receiver ?? me).id, dueAt: tour.startsAt }}
        nameOf={(row) => row.what}
      >
        {(row, change) => [
          <TextAreaField
            rows={1}
            key="what"
            label={say("What is to be done")}
            fieldClass="wide"
            value={row.what}
            onValue={(what) => change({ ...row, what })}
          />,
          <SelectField
            key="owner"
            label={say("Who does it")}
            labelHidden
            value={row.ownerId ?? me.id}
            onValue={(ownerId) => change({ ...row, ownerId })}
            options={owners}
          />,
          <Due key="due" dueAt={row.dueAt ?? tour.startsAt} onDue={(dueAt) => change({ ...row, dueAt })} />,
        ]}
      </RowList>
      <WatchWords text={rows.map(({ what }) => what).join("\n")} />
    </FieldBlock>
  );
}

interface DueProps {
  readonly dueAt: string;
  readonly onDue: (dueAt: string) => void;
}

/** The due time in the community's zone. While what is typed is no time there, the last one stands. */
function Due({ dueAt, onDue }: DueProps) {
  const { say } = useLanguage();
  const { timeZone, place } = useForm().facts;
  const [unread, setUnread] = useState<string | null>(null);
  return (
    <TextField
      type="datetime-local"
      label={place ? say("Due, {place} time", { place }) : say("Due")}
      value={unread ?? localTimeOf(new Date(dueAt), timeZone)}
      error={unread === null ? undefined : say("That time does not exist there. Choose another.")}
      onValue={(typed) => {
        const instant = instantOf(typed, timeZone);
        setUnread(instant === undefined ? typed : null);
        if (instant !== undefined) onDue(instant);
      }}
    />
  );
}
