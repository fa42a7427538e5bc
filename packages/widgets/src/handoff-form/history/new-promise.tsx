import {
  type HandoffFormMakeCommitmentMutation,
  handoffFormMakeCommitmentMutation,
} from "@baton/api-contract";
import { isBlank } from "@baton/playbook";
import { type FormEvent, useRef, useState } from "react";
import type { Answered } from "../../connection/connection.ts";
import { Button } from "../../controls/button.tsx";
import { instantOf, localTimeOf } from "../../controls/local-time.ts";
import { SelectField } from "../../controls/select-field.tsx";
import { TextField } from "../../controls/text-field.tsx";
import { useKept } from "../../device/use-kept.ts";
import { useSubmit } from "../../device/use-submit.ts";
import { WaitingNotice } from "../../device/waiting-notice.tsx";
import { useLanguage } from "../../language/use-language.ts";
import { firstName } from "../form-data.ts";
import { useForm, useLoose } from "../form-scope.tsx";
import { saidWhy } from "../words.ts";

/** The row in which a promise is written. Enter adds it; who keeps it and by when are set before that. */
export function NewPromise({ onMade }: { readonly onMade: () => void }) {
  const { say } = useLanguage();
  const { facts } = useForm();
  const { tour, me, timeZone, place, buyerId } = facts;
  const form = useRef<HTMLFormElement>(null);
  const blank = { words: "", ownerId: me.id, due: null as string | null };
  const [writing, setWriting, hold] = useKept(`promise ${tour.id}`, blank);
  const { words, ownerId, due } = writing;
  const write = (change: Partial<typeof blank>) => setWriting((before) => ({ ...before, ...change }));
  const [error, setError] = useState<string>();
  const make = useSubmit(hold, answered);
  const startsAt = new Date(tour.startsAt);
  useLoose("PROMISES", !isBlank(words));

  async function add(event: FormEvent) {
    event.preventDefault();
    if (isBlank(words)) return setError(say("Write the exact words that were said to the buyer."));
    const dueAt = due === null ? null : instantOf(due, timeZone);
    if (dueAt === undefined) return setError(say("That time does not exist there. Choose another."));
    const source = tour.handoff ? { handoffId: tour.handoff.id } : { tourId: tour.id };
    await make.run(handoffFormMakeCommitmentMutation, { buyerId, words, ownerId, source, dueAt });
  }

  function answered(answer: Answered<HandoffFormMakeCommitmentMutation>) {
    const refusal = saidWhy(answer, answer.ok ? answer.data.commitmentMake.userErrors : [], say);
    setError(refusal);
    if (refusal) return;
    hold.forget();
    setWriting(blank);
    onMade();
    form.current?.querySelector("input")?.focus();
  }

  return (
    <form className="line" ref={form} onSubmit={add} noValidate>
      <TextField
        label={say("What was promised")}
        labelHidden
        placeholder={say("“I’ll have the updated incentive sheets ready”")}
        value={words}
        error={error}
        readOnly={make.busy}
        onValue={(text) => {
          write({ words: text });
          setError(undefined);
        }}
        fieldClass="wide"
      />
      <SelectField
        label={say("Who keeps it")}
        labelHidden
        value={ownerId}
        onValue={(id) => write({ ownerId: id })}
        options={useOwners().map(({ id, name }) => ({
          value: id,
          label: id === me.id ? say("You keep it") : say("{name} keeps it", { name: firstName(name) }),
        }))}
      />
      <SelectField
        label={say("By when")}
        labelHidden
        value={due === null ? "tour" : "other"}
        onValue={(choice) => write({ due: choice === "tour" ? null : localTimeOf(startsAt, timeZone) })}
        options={[
          { value: "tour", label: say("By the tour") },
          { value: "other", label: say("By another time") },
        ]}
      />
      {due !== null && (
        <TextField
          label={place ? say("Due, {place} time", { place }) : say("Due")}
          type="datetime-local"
          value={due}
          onValue={(at) => write({ due: at })}
        />
      )}
      <Button type="submit" pending={make.pending} pendingLabel={say("Adding…")}>
        {say("Add promise")}
      </Button>
      <WaitingNotice cancel={make.cancel} />
    </form>
  );
}

/** Me, and those who serve the community; the one who receives the buyer first. */
function useOwners() {
  const { tour, me, receiver } = useForm().facts;
  const managers = tour.community?.onsiteManagers ?? [];
  const all = [me, ...(receiver ? [receiver] : []), ...managers];
  return [...new Map(all.map((member) => [member.id, member])).values()];
}
