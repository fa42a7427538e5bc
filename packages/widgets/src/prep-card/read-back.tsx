import { type PrepCardAcknowledgeMutation, prepCardAcknowledgeMutation } from "@baton/api-contract";
import { formatTime, isBlank, type Language } from "@baton/playbook";
import { type FormEvent, useId, useRef, useState } from "react";
import type { Answered } from "../connection/connection.ts";
import type { ConnectionError } from "../connection/connection-error.ts";
import { Button } from "../controls/button.tsx";
import { TextAreaField } from "../controls/text-field.tsx";
import { KeptMark } from "../device/kept-mark.tsx";
import { useKept } from "../device/use-kept.ts";
import { useSubmit } from "../device/use-submit.ts";
import { WaitingNotice } from "../device/waiting-notice.tsx";
import { WatchWords } from "../fairness/watch-words.tsx";
import { useLanguage } from "../language/use-language.ts";
import { NotDoneNotice } from "../widget/not-done-notice.tsx";
import {
  absentHost,
  type CardHandoff,
  type CardTour,
  type CardVersion,
  firstName,
  type Phase,
  zoneOfTour,
} from "./card.ts";

export interface ReadBackProps {
  readonly tour: CardTour;
  readonly handoff: CardHandoff;
  readonly version: CardVersion;
  readonly phase: Phase;
  readonly viewerId: string;
  readonly onRead: () => void;
}

interface Written {
  readonly text: string;
  /** The number of the version that was on screen when it was written. */
  readonly forVersion: number;
}

/** The reader's own words, without which the card cannot be marked read. Always within reach at the bottom. */
export function ReadBack({ tour, handoff, version, phase, viewerId, onRead }: ReadBackProps) {
  const language = useLanguage();
  const { say } = language;
  const earlier = version.receipts.at(-1)?.readBack ?? "";
  const isAtRest = ({ text }: Written) => isBlank(text) || text === earlier;
  const [value, setValue, hold] = useKept<Written>(
    `read-back ${handoff.id}`,
    { text: earlier, forVersion: version.number },
    isAtRest,
  );
  const readBack = value.text;
  const begunEarlier = !isAtRest(value) && value.forVersion !== version.number;
  const [problem, setProblem] = useState<string>();
  const [failure, setFailure] = useState<ConnectionError>();
  const acknowledge = useSubmit(hold, answered);
  const form = useRef<HTMLFormElement>(null);
  const standingIn = useId();
  const host = absentHost(tour, viewerId);

  async function submit(event: FormEvent) {
    event.preventDefault();
    setFailure(undefined);
    setProblem(undefined);
    if (isBlank(readBack)) {
      setProblem(say("Write what you understood and what you will do; then it counts as read"));
      form.current?.querySelector("textarea")?.focus();
      return;
    }
    const input = { handoffId: handoff.id, versionNumber: version.number, readBack };
    await acknowledge.run(prepCardAcknowledgeMutation, input);
  }

  function answered(answer: Answered<PrepCardAcknowledgeMutation>) {
    if (!answer.ok) return setFailure(answer.error);
    const [refusal] = answer.data.handoffAcknowledge.userErrors;
    if (!refusal) {
      hold.forget();
      return onRead();
    }
    setProblem(
      say(
        refusal.code === "NEWER_VERSION"
          ? "A newer version arrived while you were reading. It is on screen now: check it, then confirm."
          : refusal.message,
      ),
    );
  }

  return (
    <form ref={form} className="band card-foot card-sticky" part="section" onSubmit={submit} noValidate>
      <WaitingNotice cancel={acknowledge.cancel} />
      <NotDoneNotice error={failure} what={say("Not marked as read")} />
      <WatchWords text={readBack === earlier ? "" : readBack} />
      <div
        className="card-read-back"
        data-open={begunEarlier || acknowledge.cancel !== undefined || undefined}
      >
        <TextAreaField
          label={say("Read back: what you understood, and what you will do")}
          placeholder={say("Read back…")}
          hint={
            begunEarlier
              ? say("You wrote this for version {before}. This is version {now}: check it, then confirm.", {
                  before: value.forVersion,
                  now: version.number,
                })
              : advice(tour, version, phase, language)
          }
          value={readBack}
          onValue={(text) => setValue({ text, forVersion: version.number })}
          error={problem}
          maxLength={1000}
          required
          readOnly={acknowledge.busy}
        />
        <div className="card-standing">
          {host && (
            <p id={standingIn} className="small muted">
              {say("Reading back here counts as standing in for {name}.", { name: firstName(host.name) })}
            </p>
          )}
          <KeptMark begun={!isAtRest(value) && !acknowledge.busy} />
        </div>
        <Button
          type="submit"
          kind="primary"
          aria-describedby={host ? standingIn : undefined}
          pending={acknowledge.pending}
          pendingLabel={say("Saving…")}
        >
          {say("I’ve read this")}
        </Button>
      </div>
    </form>
  );
}

function advice(tour: CardTour, version: CardVersion, phase: Phase, language: Language): string | undefined {
  const { say } = language;
  const last = version.receipts.at(-1);
  if (last?.review?.verdict === "CORRECTED") {
    return say("It was understood otherwise than it was meant. Put your words right and confirm.");
  }
  const time = formatTime(new Date(tour.timing.read.opensAt), zoneOfTour(tour), language);
  if (last) {
    return say("You read this early. Go over it once more, correct your words and confirm.");
  }
  if (phase !== "early") return undefined;
  return say("Reading now counts as early: you will be asked to go over it from {time}.", { time });
}
