import { handoffFormRecordInteractionMutation, type InteractionChannel } from "@baton/api-contract";
import { isBlank } from "@baton/playbook";
import { type FormEvent, useEffect, useRef, useState } from "react";
import { Button } from "../../controls/button.tsx";
import { choicesOf } from "../../controls/choices.ts";
import { Segments } from "../../controls/segments.tsx";
import { TextAreaField, TextField } from "../../controls/text-field.tsx";
import { useLanguage } from "../../language/use-language.ts";
import { useBaton } from "../../provider/connection-provider.tsx";
import { useMutation } from "../../provider/use-mutation.ts";
import { instantOf, localTimeOf } from "../fields/local-time.ts";
import { useForm, useLoose } from "../form-scope.tsx";
import { channelNames, saidWhy } from "../words.ts";

export interface NewConversationProps {
  readonly onRecorded: (interactionId: string) => void;
  readonly onClose: () => void;
}

/** Records an interaction with the buyer without leaving the form. */
export function NewConversation({ onRecorded, onClose }: NewConversationProps) {
  const { say } = useLanguage();
  const { buyerId, timeZone, place } = useForm().facts;
  const { clock } = useBaton();
  const [channel, setChannel] = useState<InteractionChannel>("CALL");
  const [at, setAt] = useState(() => localTimeOf(new Date(clock.now()), timeZone));
  const [summary, setSummary] = useState("");
  const [error, setError] = useState<string>();
  const record = useMutation(handoffFormRecordInteractionMutation);
  const form = useRef<HTMLFormElement>(null);
  useLoose("INTERACTIONS", !isBlank(summary));
  useEffect(() => form.current?.querySelector("textarea")?.focus(), []);

  async function add(event: FormEvent) {
    event.preventDefault();
    if (record.pending) return;
    if (isBlank(summary)) return setError(say("Write what was said."));
    const occurredAt = instantOf(at, timeZone);
    if (!occurredAt) return setError(say("That time does not exist there. Choose another."));
    const answer = await record.run({ buyerId, channel, occurredAt, summary });
    const refusal = saidWhy(answer, answer.ok ? answer.data.interactionRecord.userErrors : [], say);
    setError(refusal);
    if (answer.ok && answer.data.interactionRecord.interaction && !refusal) {
      onRecorded(answer.data.interactionRecord.interaction.id);
    }
  }

  return (
    <form
      className="stack inset wash"
      ref={form}
      onSubmit={add}
      noValidate
      aria-label={say("Record a conversation")}
    >
      <div className="line">
        <Segments
          label={say("Channel")}
          value={channel}
          onValue={setChannel}
          segments={choicesOf(channelNames, say)}
        />
        <TextField
          label={place ? say("When, {place} time", { place }) : say("When")}
          type="datetime-local"
          value={at}
          onValue={setAt}
        />
      </div>
      <TextAreaField
        label={say("What was said")}
        labelHidden
        placeholder={say("What was said")}
        value={summary}
        error={error}
        onValue={setSummary}
      />
      <div className="line">
        <Button type="submit" pending={record.pending} pendingLabel={say("Recording…")}>
          {say("Record")}
        </Button>
        <Button kind="quiet" onClick={onClose}>
          {say("Cancel")}
        </Button>
      </div>
    </form>
  );
}
