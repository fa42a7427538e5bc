import { type PrepCardMarkActionDoneMutation, prepCardMarkActionDoneMutation } from "@baton/api-contract";
import { formatLateness, isBlank } from "@baton/playbook";
import { useEffect, useRef, useState } from "react";
import type { Answered } from "../connection/connection.ts";
import type { ConnectionError } from "../connection/connection-error.ts";
import { Button } from "../controls/button.tsx";
import { CheckIcon, WarningIcon } from "../controls/icons.tsx";
import { Tag } from "../controls/tag.tsx";
import { useKept } from "../device/use-kept.ts";
import { useSubmit } from "../device/use-submit.ts";
import { WaitingNotice } from "../device/waiting-notice.tsx";
import { Said } from "../language/said.tsx";
import { useLanguage } from "../language/use-language.ts";
import { timeWords } from "../language/when.ts";
import { Moment } from "../promises/moment.tsx";
import { useNow } from "../provider/connection-provider.tsx";
import { NotDoneNotice } from "../widget/not-done-notice.tsx";
import { type CardHandoff, type CardTour, type CardVersion, firstName, zoneOfTour } from "./card.ts";

export interface ActionsProps {
  readonly tour: CardTour;
  readonly handoff: CardHandoff;
  readonly version: CardVersion;
  readonly viewerId: string;
}

type ActionRow = CardVersion["content"]["nextAction"]["actions"][number];

/** What is to be done, by whom and by when; ticked off right there. */
export function Actions({ tour, handoff, version, viewerId }: ActionsProps) {
  const { say } = useLanguage();
  const actions = version.content.nextAction.actions.filter(({ what }) => !isBlank(what));
  if (actions.length === 0) return null;
  return (
    <ul className="card-promises" aria-label={say("To do")}>
      {actions.map((action) => (
        <Action key={action.key} action={action} tour={tour} handoff={handoff} viewerId={viewerId} />
      ))}
    </ul>
  );
}

interface ActionProps extends Omit<ActionsProps, "version"> {
  readonly action: ActionRow;
}

function Action({ action, tour, handoff, viewerId }: ActionProps) {
  const { say } = useLanguage();
  const item = useRef<HTMLLIElement>(null);
  const done = handoff.actionsDone.find(({ key }) => key === action.key);
  const zone = zoneOfTour(tour);
  const [, , hold] = useKept(`action ${handoff.id} ${action.key}`, false);
  const [endedHere, setEndedHere] = useState(false);
  const [problem, setProblem] = useState<string>();
  const [failure, setFailure] = useState<ConnectionError>();
  const mark = useSubmit(hold, answered);

  // The button goes with what it did; the row takes its focus.
  useEffect(() => {
    if (done && endedHere) item.current?.focus();
  }, [done, endedHere]);

  function answered(answer: Answered<PrepCardMarkActionDoneMutation>) {
    if (!answer.ok) return setFailure(answer.error);
    const [refusal] = answer.data.handoffMarkActionDone.userErrors;
    if (refusal) return setProblem(say(refusal.message));
    setEndedHere(true);
  }

  function press() {
    setFailure(undefined);
    setProblem(undefined);
    void mark.run(prepCardMarkActionDoneMutation, { handoffId: handoff.id, actionKey: action.key });
  }

  return (
    <li className="card-promise" part="row" ref={item} tabIndex={-1}>
      <div className="flow">
        <div className="card-promise-words">
          <p>{action.what}</p>
          <p className="small muted">
            <OwnerAndDue action={action} zone={zone} viewerId={viewerId} />
          </p>
        </div>
        {done ? (
          <p>
            <Tag tone="good" icon={<CheckIcon />}>
              <Said
                text={done.doneBy ? "Done {when} by {name}" : "Done {when}"}
                values={{
                  when: <Moment at={done.doneAt} zone={zone} />,
                  name: done.doneBy && firstName(done.doneBy.name),
                }}
              />
            </Tag>
          </p>
        ) : (
          <Overdue dueAt={action.dueAt} zone={zone} />
        )}
        {!done && handoff.viewerCan.markActionDone && (
          <div className="flow settle-buttons">
            <Button
              aria-label={say("Done: {what}", { what: action.what })}
              pending={mark.pending}
              pendingLabel={say("Saving…")}
              onClick={press}
            >
              {say("Done")}
            </Button>
          </div>
        )}
      </div>
      {problem && <p className="error">{problem}</p>}
      <WaitingNotice cancel={mark.cancel} />
      <NotDoneNotice error={failure} what={say("Not marked done")} />
    </li>
  );
}

interface DueProps {
  readonly dueAt: string | null;
  readonly zone: string;
}

function Overdue({ dueAt, zone }: DueProps) {
  const now = useNow();
  const language = useLanguage();
  if (dueAt === null || Date.parse(dueAt) >= now) return null;
  return (
    <p>
      <Tag tone="late" icon={<WarningIcon />}>
        <Moment at={dueAt} zone={zone}>
          {formatLateness(new Date(dueAt), new Date(now), language)}
        </Moment>
      </Tag>
    </p>
  );
}

interface OwnerAndDueProps {
  readonly action: ActionRow;
  readonly zone: string;
  readonly viewerId: string;
}

/** "Maya, by 10:00 AM". */
function OwnerAndDue({ action: { owner, dueAt }, zone, viewerId }: OwnerAndDueProps) {
  const now = useNow();
  const language = useLanguage();
  const { say } = language;
  const name = owner && (owner.id === viewerId ? say("You") : firstName(owner.name));
  const when = dueAt && (
    <Moment at={dueAt} zone={zone}>
      {timeWords(dueAt, zone, now, language)}
    </Moment>
  );
  return when ? <Said text={name ? "{name}, by {when}" : "By {when}"} values={{ name, when }} /> : name;
}
