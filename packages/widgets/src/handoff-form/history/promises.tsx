import { formatFull } from "@baton/playbook";
import { useState } from "react";
import { Button } from "../../controls/button.tsx";
import { CheckIcon, ClockIcon, CrossIcon, WarningIcon } from "../../controls/icons.tsx";
import { Tag } from "../../controls/tag.tsx";
import { useLanguage } from "../../language/use-language.ts";
import { whenWords } from "../../language/when.ts";
import { useNow } from "../../provider/connection-provider.tsx";
import { FieldBlock } from "../fields/field-block.tsx";
import { type CommitmentRow, firstName } from "../form-data.ts";
import { useForm } from "../form-scope.tsx";
import { NewPromise } from "./new-promise.tsx";

/** How many are shown before one asks for all. */
const few = 5;

/** Promises made to the buyer. Each is a record of its own from the moment it is added, and is never taken back here. */
export function Promises() {
  const { say } = useLanguage();
  const { facts } = useForm();
  const [all, setAll] = useState(false);
  const { tour, commitments } = facts;
  const mayPromise = tour.handoff?.viewerCan.makeCommitment ?? tour.viewerCan.writeHandoff;
  const shown = all ? commitments : commitments.slice(0, few);
  const hidden = commitments.length - shown.length;
  return (
    <FieldBlock field="PROMISES" hint={say("In the exact words. Each is on record as soon as you add it.")}>
      {mayPromise && <NewPromise onMade={() => setAll(true)} />}
      {shown.length > 0 && (
        <ul className="stack" aria-label={say("Promises made")}>
          {shown.map((commitment) => (
            <PromiseRow key={commitment.id} commitment={commitment} />
          ))}
        </ul>
      )}
      {hidden > 0 && (
        <div className="line">
          <Button kind="quiet" onClick={() => setAll(true)}>
            {say("Show {n} more", { n: hidden })}
          </Button>
        </div>
      )}
    </FieldBlock>
  );
}

function PromiseRow({ commitment }: { readonly commitment: CommitmentRow }) {
  const { say } = useLanguage();
  const { me } = useForm().facts;
  const owner = commitment.owner;
  return (
    <li className="flow baseline" part="row">
      <span className="said">“{commitment.words}”</span>
      <span className="muted">{owner && (owner.id === me.id ? say("You") : firstName(owner.name))}</span>
      <PromiseState commitment={commitment} />
    </li>
  );
}

function PromiseState({ commitment }: { readonly commitment: CommitmentRow }) {
  const { timeZone } = useForm().facts;
  const now = useNow();
  const language = useLanguage();
  const { say } = language;
  const due = new Date(commitment.dueAt);
  const when = whenWords(commitment.dueAt, timeZone, now, language);
  const title = formatFull(due, timeZone, language);
  if (commitment.status === "KEPT") {
    return (
      <Tag tone="good" icon={<CheckIcon />}>
        {say("Kept")}
      </Tag>
    );
  }
  if (commitment.status !== "OPEN") {
    return commitment.status === "BROKEN" ? (
      <Tag tone="late" icon={<CrossIcon />}>
        {say("Broken")}
      </Tag>
    ) : (
      <Tag tone="plain">{say("Released")}</Tag>
    );
  }
  if (now > due.getTime()) {
    return (
      <Tag tone="late" icon={<WarningIcon />} title={title}>
        {say("Overdue since {when}", { when })}
      </Tag>
    );
  }
  return (
    <Tag tone="plain" icon={<ClockIcon />} title={title}>
      {say("Due {when}", { when })}
    </Tag>
  );
}
