import { handoffFormRecordInteractionMutation, type InteractionChannel } from "@baton/api-contract";
import { isBlank } from "@baton/playbook";
import { type FormEvent, useEffect, useRef, useState } from "react";
import { Button } from "../../controls/button.tsx";
import { Segments } from "../../controls/segments.tsx";
import { TextAreaField, TextField } from "../../controls/text-field.tsx";
import { useBaton } from "../../provider/connection-provider.tsx";
import { useMutation } from "../../provider/use-mutation.ts";
import { instantOf, localTimeOf } from "../fields/local-time.ts";
import { useForm, useLoose } from "../form-scope.tsx";
import { channelNames, saidWhy } from "../words.ts";

export interface NewConversationProps {
  readonly onRecorded: (interactionId: string) => void;
  readonly onClose: () => void;
}

const channels = (Object.keys(channelNames) as InteractionChannel[]).map((value) => ({
  value,
  label: channelNames[value],
}));

/** Records an interaction with the buyer without leaving the form. */
export function NewConversation({ onRecorded, onClose }: NewConversationProps) {
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
    if (isBlank(summary)) return setError("Write what was said.");
    const occurredAt = instantOf(at, timeZone);
    if (!occurredAt) return setError("That time does not exist there. Choose another.");
    const answer = await record.run({ buyerId, channel, occurredAt, summary });
    const refusal = saidWhy(answer, answer.ok ? answer.data.interactionRecord.userErrors : []);
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
      aria-label="Record a conversation"
    >
      <div className="line">
        <Segments label="Channel" value={channel} onValue={setChannel} segments={channels} />
        <TextField
          label={place ? `When, ${place} time` : "When"}
          type="datetime-local"
          value={at}
          onValue={setAt}
        />
      </div>
      <TextAreaField
        label="What was said"
        labelHidden
        placeholder="What was said"
        value={summary}
        error={error}
        onValue={setSummary}
      />
      <div className="line">
        <Button type="submit" pending={record.pending} pendingLabel="Recording…">
          Record
        </Button>
        <Button kind="quiet" onClick={onClose}>
          Cancel
        </Button>
      </div>
    </form>
  );
}
