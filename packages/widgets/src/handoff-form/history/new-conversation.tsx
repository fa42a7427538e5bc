import {
  type HandoffFormRecordInteractionMutation,
  handoffFormRecordInteractionMutation,
  type InteractionChannel,
} from "@baton/api-contract";
import { isBlank } from "@baton/playbook";
import { type FormEvent, useEffect, useRef, useState } from "react";
import type { Answered } from "../../connection/connection.ts";
import { Button } from "../../controls/button.tsx";
import { choicesOf } from "../../controls/choices.ts";
import { instantOf, localTimeOf } from "../../controls/local-time.ts";
import { Segments } from "../../controls/segments.tsx";
import { TextAreaField, TextField } from "../../controls/text-field.tsx";
import { useKept } from "../../device/use-kept.ts";
import { useSubmit } from "../../device/use-submit.ts";
import { WaitingNotice } from "../../device/waiting-notice.tsx";
import { useLanguage } from "../../language/use-language.ts";
import { useBaton } from "../../provider/connection-provider.tsx";
import { useForm, useLoose } from "../form-scope.tsx";
import { channelNames, saidWhy } from "../words.ts";

interface Writing {
  readonly channel: InteractionChannel;
  readonly at: string;
  readonly summary: string;
}

export interface NewConversationProps {
  readonly onRecorded: (interactionId: string) => void;
  readonly onClose: () => void;
}

/** Records an interaction with the buyer without leaving the form. */
export function NewConversation({ onRecorded, onClose }: NewConversationProps) {
  const { say } = useLanguage();
  const { buyerId, tourId, timeZone, place } = useForm().facts;
  const { clock } = useBaton();
  const [begun] = useState(() => localTimeOf(new Date(clock.now()), timeZone));
  const [writing, setWriting, hold] = useKept<Writing>(
    `conversation ${tourId}`,
    { channel: "CALL", at: begun, summary: "" },
    (written) => isBlank(written.summary),
  );
  const { channel, at, summary } = writing;
  const write = (change: Partial<Writing>) => setWriting((before) => ({ ...before, ...change }));
  const [error, setError] = useState<string>();
  const record = useSubmit(hold, answered);
  const form = useRef<HTMLFormElement>(null);
  useLoose("INTERACTIONS", !isBlank(summary));
  // One that a page opens with leaves the focus alone.
  const { found } = hold;
  useEffect(() => {
    if (!found) form.current?.querySelector("textarea")?.focus();
  }, [found]);

  async function add(event: FormEvent) {
    event.preventDefault();
    if (isBlank(summary)) return setError(say("Write what was said."));
    const occurredAt = instantOf(at, timeZone);
    if (!occurredAt) return setError(say("That time does not exist there. Choose another."));
    await record.run(handoffFormRecordInteractionMutation, { buyerId, channel, occurredAt, summary });
  }

  function answered(answer: Answered<HandoffFormRecordInteractionMutation>) {
    const refusal = saidWhy(answer, answer.ok ? answer.data.interactionRecord.userErrors : [], say);
    setError(refusal);
    if (answer.ok && answer.data.interactionRecord.interaction && !refusal) {
      hold.forget();
      onRecorded(answer.data.interactionRecord.interaction.id);
    }
  }

  function close() {
    record.cancel?.();
    hold.forget();
    onClose();
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
          onValue={(chosen) => write({ channel: chosen })}
          segments={choicesOf(channelNames, say)}
        />
        <TextField
          label={place ? say("When, {place} time", { place }) : say("When")}
          type="datetime-local"
          value={at}
          onValue={(time) => write({ at: time })}
        />
      </div>
      <TextAreaField
        label={say("What was said")}
        labelHidden
        placeholder={say("What was said")}
        value={summary}
        error={error}
        readOnly={record.busy}
        onValue={(text) => write({ summary: text })}
      />
      <WaitingNotice cancel={record.cancel} />
      <div className="line">
        <Button type="submit" pending={record.pending} pendingLabel={say("Recording…")}>
          {say("Record")}
        </Button>
        <Button kind="quiet" onClick={close}>
          {say("Cancel")}
        </Button>
      </div>
    </form>
  );
}
