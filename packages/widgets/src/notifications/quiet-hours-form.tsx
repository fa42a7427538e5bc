import { type MemberUpdateQuietHoursMutation, memberUpdateQuietHoursMutation } from "@baton/api-contract";
import { parseMemberHours } from "@baton/playbook";
import { type FormEvent, useState } from "react";
import type { Answered } from "../connection/connection.ts";
import type { ConnectionError } from "../connection/connection-error.ts";
import { Button } from "../controls/button.tsx";
import { SelectField } from "../controls/select-field.tsx";
import { TextField } from "../controls/text-field.tsx";
import { useKept } from "../device/use-kept.ts";
import { useSubmit } from "../device/use-submit.ts";
import { WaitingNotice } from "../device/waiting-notice.tsx";
import { useLanguage } from "../language/use-language.ts";
import { NotDoneNotice } from "../widget/not-done-notice.tsx";
import type { QuietHours } from "./use-notifications.ts";

interface QuietHoursFormProps {
  readonly hours: QuietHours;
  readonly onDone: () => void;
  readonly onCancel: () => void;
}

/** When the member is not to be disturbed, and on whose clock. Both times empty is never. */
export function QuietHoursForm({ hours, onDone, onCancel }: QuietHoursFormProps) {
  const { say } = useLanguage();
  const initial = { timeZone: hours.timeZone ?? "", from: hours.from ?? "", to: hours.to ?? "" };
  const [typed, type, hold] = useKept("quiet hours", initial);
  const [problem, setProblem] = useState<{ readonly field: string; readonly message: string }>();
  const [failure, setFailure] = useState<ConnectionError>();
  const save = useSubmit(hold, (answer: Answered<MemberUpdateQuietHoursMutation>) => {
    if (!answer.ok) return setFailure(answer.error);
    const [refusal] = answer.data.memberUpdateQuietHours.userErrors;
    if (refusal) return setProblem({ field: refusal.field?.[0] ?? "from", message: say(refusal.message) });
    hold.forget();
    onDone();
  });
  const here = Intl.DateTimeFormat().resolvedOptions().timeZone;
  const zones = [...new Set([here, ...(hours.timeZone ? [hours.timeZone] : [])])];
  const errorOf = (field: string) => (problem?.field === field ? problem.message : undefined);

  function send(event: FormEvent) {
    event.preventDefault();
    setFailure(undefined);
    const input = { timeZone: typed.timeZone || null, from: typed.from || null, to: typed.to || null };
    const parsed = parseMemberHours(input);
    if (!parsed.ok)
      return setProblem({ field: parsed.refusal.field[0] ?? "from", message: say(parsed.refusal.message) });
    setProblem(undefined);
    void save.run(memberUpdateQuietHoursMutation, input);
  }

  return (
    <form className="stack band wash" onSubmit={send} noValidate>
      <p className="small muted">
        {say("Between these times only what cannot wait is sent: questions in the hours before a tour.")}
      </p>
      <div className="quiet-times">
        <TextField
          label={say("Quiet from")}
          type="time"
          value={typed.from}
          error={errorOf("from")}
          onValue={(from) => type({ ...typed, from })}
        />
        <TextField
          label={say("Quiet until")}
          type="time"
          value={typed.to}
          error={errorOf("to")}
          onValue={(to) => type({ ...typed, to })}
        />
        <SelectField
          label={say("Time zone")}
          value={typed.timeZone}
          error={errorOf("timeZone")}
          onValue={(timeZone) => type({ ...typed, timeZone })}
          options={[
            { value: "", label: say("The community’s") },
            ...zones.map((zone) => ({ value: zone, label: zone.replaceAll("_", " ") })),
          ]}
        />
      </div>
      <WaitingNotice cancel={save.cancel} />
      <NotDoneNotice error={failure} what={say("Not saved")} />
      <div className="flow">
        <Button type="submit" kind="primary" pending={save.pending} pendingLabel={say("Saving…")}>
          {say("Save quiet hours")}
        </Button>
        <Button onClick={onCancel} aria-disabled={save.pending}>
          {say("Cancel")}
        </Button>
      </div>
    </form>
  );
}
