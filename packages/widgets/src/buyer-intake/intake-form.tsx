import { type BuyerIntakeSubmitMutation, buyerIntakeSubmitMutation } from "@baton/api-contract";
import { type FormEvent, useEffect, useRef, useState } from "react";
import type { Answered } from "../connection/connection.ts";
import { Button } from "../controls/button.tsx";
import { useKept } from "../device/use-kept.ts";
import { useSubmit } from "../device/use-submit.ts";
import { WaitingNotice } from "../device/waiting-notice.tsx";
import { useLanguage } from "../language/use-language.ts";
import { useLatest } from "../provider/use-latest.ts";
import type { BuyerIntakeProps } from "./buyer-intake.tsx";
import { Consent, consentIn } from "./consent.tsx";
import { IntakeFields } from "./intake-fields.tsx";
import { Thanks } from "./thanks.tsx";
import {
  exact,
  type FieldName,
  fieldOf,
  filledIn,
  isRead,
  type Problems,
  problemOf,
  readTyped,
  type Typed,
  untouched,
} from "./typed.ts";
import { WhatIsWrong } from "./what-is-wrong.tsx";

type UserError = BuyerIntakeSubmitMutation["buyerIntakeSubmit"]["userErrors"][number];

/** A visitor leaves who they are, how to reach them, and what they wish for. */
export function IntakeForm(props: BuyerIntakeProps) {
  const language = useLanguage();
  const { say } = language;
  const [typed, setTyped, hold] = useKept(`buyer-intake ${props.communityId ?? ""}`, untouched);
  const [problems, setProblems] = useState<Problems>({});
  const [refusal, setRefusal] = useState<string>();
  const [attempts, setAttempts] = useState(0);
  const [thanked, setThanked] = useState<string>();
  const form = useRef<HTMLFormElement>(null);
  const sending = useSubmit(hold, answered);
  useChange(props, typed);
  useEffect(() => {
    if (attempts > 0) form.current?.querySelector<HTMLElement>("[data-summary]")?.focus();
  }, [attempts]);

  function fill<Name extends FieldName>(name: Name, value: Typed[Name]) {
    setTyped((before) => ({ ...before, [name]: value }));
    setProblems(({ [name]: _, ...others }) => others);
  }

  function left(name: FieldName) {
    if (!isRead(name)) return;
    const text = exact(name, typed[name], language);
    if (text !== typed[name]) fill(name, text);
    const problem = problemOf(name, text, language);
    if (problem) setProblems((before) => ({ ...before, [name]: problem }));
  }

  function refuse(found: Problems, whole?: string) {
    setProblems(found);
    setRefusal(whole);
    setAttempts((count) => count + 1);
  }

  async function submit(event: FormEvent) {
    event.preventDefault();
    const { said, problems: found } = readTyped(typed, language);
    if (Object.keys(found).length > 0) return refuse(found);
    setProblems({});
    setRefusal(undefined);
    const consent = { given: true, text: consentIn(form.current) };
    await sending.run(buyerIntakeSubmitMutation, {
      ...said,
      communityId: props.communityId ?? null,
      consent,
    });
  }

  function answered(answer: Answered<BuyerIntakeSubmitMutation>) {
    if (!answer.ok) {
      props.onError?.(answer.error);
      return refuse(
        {},
        say(
          "This form cannot take your details on this page. Please reach us another way; your text is still here.",
        ),
      );
    }
    const { receivedAt, userErrors } = answer.data.buyerIntakeSubmit;
    if (receivedAt === null) {
      const placed = userErrors.map((error) => [fieldOf(error.field), whyNot(error)] as const);
      const found = Object.fromEntries(placed.filter(([name]) => name !== undefined));
      return refuse(found, placed.find(([name]) => name === undefined)?.[1]);
    }
    setThanked(typed.name);
    setTyped(untouched);
    hold.forget();
    props.onSubmitted?.({ receivedAt });
  }

  function whyNot({ message, retryAfterSeconds }: UserError): string {
    if (retryAfterSeconds === null) return say(message);
    // In whole minutes: nobody counts seconds, or hours.
    const minutes = Math.ceil(retryAfterSeconds / 60);
    return minutes > 60
      ? say("Too many people have sent this form today. Please send it again tomorrow.")
      : say(
          "Many people are sending this form just now. Send it again in {n, plural, one {# minute} other {# minutes}}.",
          { n: minutes },
        );
  }

  if (thanked !== undefined) return <Thanks name={thanked} onMore={() => setThanked(undefined)} />;
  return (
    <form ref={form} className="stack intake-form" onSubmit={submit} noValidate>
      <WhatIsWrong
        problems={problems}
        whole={refusal}
        shown={attempts > 0}
        onGo={(name) => form.current?.querySelector<HTMLElement>(`[name=${name}]`)?.focus()}
      />
      <IntakeFields typed={typed} problems={problems} onFill={fill} onLeft={left} readOnly={sending.busy} />
      <Consent
        text={props.consentText}
        given={typed.consent}
        onGiven={(given) => fill("consent", given)}
        error={problems.consent}
      />
      <WaitingNotice cancel={sending.cancel} />
      <div>
        <Button
          type="submit"
          kind="primary"
          // Pressing it must not take the focus first: an error that comes with leaving a field would move the button
          // away from under the finger.
          onMouseDown={(event) => event.preventDefault()}
          pending={sending.pending}
          pendingLabel={say("Sending…")}
        >
          {say("Send my details")}
        </Button>
      </div>
    </form>
  );
}

/** Tells the host how far the visitor is, whenever another field is filled in or emptied. */
function useChange({ onChange }: BuyerIntakeProps, typed: Typed) {
  const names = filledIn(typed).join(" ");
  const latest = useLatest({ onChange, typed });
  const before = useRef(names);
  useEffect(() => {
    if (before.current === names) return;
    before.current = names;
    latest.current.onChange?.({ filledIn: filledIn(latest.current.typed) });
  }, [names, latest]);
}
