import { type OnCallSetMutation, onCallSetMutation } from "@baton/api-contract";
import { type FormEvent, useState } from "react";
import type { Answered } from "../connection/connection.ts";
import type { ConnectionError } from "../connection/connection-error.ts";
import { Button } from "../controls/button.tsx";
import { SelectField } from "../controls/select-field.tsx";
import { useKept } from "../device/use-kept.ts";
import { useSubmit } from "../device/use-submit.ts";
import { WaitingNotice } from "../device/waiting-notice.tsx";
import { useLanguage } from "../language/use-language.ts";
import { useBaton } from "../provider/connection-provider.tsx";
import { NotDoneNotice } from "../widget/not-done-notice.tsx";
import type { ThreadOsc } from "./thread.ts";

const hour = 3_600_000;
/** How long somebody is away, in hours; 0 for until they say otherwise. */
const awayHours = { "1": 1, "2": 2, "4": 4, open: 0 } as const;
type Away = keyof typeof awayHours;

interface Leaving {
  readonly away: Away;
  /** Id of who covers; "" for nobody. */
  readonly covering: string;
}

export interface OnCallSwitchProps {
  readonly osc: ThreadOsc;
  readonly onDone: (isOnCall: boolean) => void;
}

/** Lets an OSC say that they do not answer for a while, and who does; or that they are back. */
export function OnCallSwitch({ osc, onDone }: OnCallSwitchProps) {
  const { say } = useLanguage();
  const { clock } = useBaton();
  const onCall = osc.onCall;
  const [isOpen, setOpen] = useState(false);
  const rest: Leaving = { away: "1", covering: onCall?.coveredBy?.id ?? "" };
  const [{ away, covering }, choose, hold] = useKept(`on call ${osc.id}`, rest);
  const [problem, setProblem] = useState<string>();
  const [failure, setFailure] = useState<ConnectionError>();
  const set = useSubmit(hold, (answer: Answered<OnCallSetMutation>) => {
    if (!answer.ok) return setFailure(answer.error);
    const [refusal] = answer.data.onCallSet.userErrors;
    if (refusal) return setProblem(say(refusal.message));
    hold.forget();
    setOpen(false);
    onDone(answer.data.onCallSet.member?.onCall?.isOnCall ?? true);
  });
  if (!onCall) return null;

  function send(isOnCall: boolean, until: string | null, coveredById: string | null) {
    setFailure(undefined);
    setProblem(undefined);
    void set.run(onCallSetMutation, { memberId: osc.id, isOnCall, until, coveredById });
  }
  function leave(event: FormEvent) {
    event.preventDefault();
    const hours = awayHours[away];
    const until = hours === 0 ? null : new Date(clock.exact() + hours * hour).toISOString();
    send(false, until, covering || null);
  }
  const trouble = (
    <>
      <WaitingNotice cancel={set.cancel} />
      <NotDoneNotice error={failure} what={say("Not changed")} />
    </>
  );
  if (!onCall.isOnCall) {
    return (
      <div className="stack">
        {trouble}
        <p>
          <Button
            pending={set.pending}
            pendingLabel={say("Saving…")}
            onClick={() => send(true, null, onCall.coveredBy?.id ?? null)}
          >
            {say("I am on call again")}
          </Button>
        </p>
      </div>
    );
  }
  if (!isOpen) {
    return (
      <p>
        <Button kind="quiet" onClick={() => setOpen(true)}>
          {say("I cannot answer for a while")}
        </Button>
      </p>
    );
  }
  const nobody = { value: "", label: say("Nobody") };
  return (
    <form className="stack" onSubmit={leave} noValidate>
      <div className="thread-away">
        <SelectField
          label={say("For how long?")}
          value={away}
          onValue={(value) => choose({ away: value, covering })}
          options={[
            { value: "1", label: say("1 hour") },
            { value: "2", label: say("2 hours") },
            { value: "4", label: say("4 hours") },
            { value: "open", label: say("Until I say so") },
          ]}
        />
        <SelectField
          label={say("Who answers meanwhile?")}
          value={covering}
          error={problem}
          onValue={(value) => choose({ away, covering: value })}
          options={[nobody, ...onCall.couldCover.map(({ id, name }) => ({ value: id, label: name }))]}
        />
      </div>
      {trouble}
      <div className="flow">
        <Button type="submit" kind="primary" pending={set.pending} pendingLabel={say("Saving…")}>
          {say("Take me off call")}
        </Button>
        <Button onClick={() => setOpen(false)} aria-disabled={set.pending}>
          {say("Cancel")}
        </Button>
      </div>
    </form>
  );
}
