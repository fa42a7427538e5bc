import { handoffFormMakeCommitmentMutation } from "@baton/api-contract";
import { isBlank } from "@baton/playbook";
import { type FormEvent, useRef, useState } from "react";
import { Button } from "../../controls/button.tsx";
import { SelectField } from "../../controls/select-field.tsx";
import { TextField } from "../../controls/text-field.tsx";
import { useLanguage } from "../../language/use-language.ts";
import { useMutation } from "../../provider/use-mutation.ts";
import { instantOf, localTimeOf } from "../fields/local-time.ts";
import { firstName } from "../form-data.ts";
import { useForm, useLoose } from "../form-scope.tsx";
import { saidWhy } from "../words.ts";

/** The row in which a promise is written. Enter adds it; who keeps it and by when are set before that. */
export function NewPromise({ onMade }: { readonly onMade: () => void }) {
  const { say } = useLanguage();
  const { facts } = useForm();
  const { tour, me, timeZone, place, buyerId } = facts;
  const form = useRef<HTMLFormElement>(null);
  const [words, setWords] = useState("");
  const [ownerId, setOwnerId] = useState(me.id);
  const [due, setDue] = useState<string | null>(null);
  const [error, setError] = useState<string>();
  const make = useMutation(handoffFormMakeCommitmentMutation);
  const startsAt = new Date(tour.startsAt);
  useLoose("PROMISES", !isBlank(words));

  async function add(event: FormEvent) {
    event.preventDefault();
    if (make.pending) return;
    if (isBlank(words)) return setError(say("Write the exact words that were said to the buyer."));
    const dueAt = due === null ? null : instantOf(due, timeZone);
    if (dueAt === undefined) return setError(say("That time does not exist there. Choose another."));
    const source = tour.handoff ? { handoffId: tour.handoff.id } : { tourId: tour.id };
    const answer = await make.run({ buyerId, words, ownerId, source, dueAt });
    const refusal = saidWhy(answer, answer.ok ? answer.data.commitmentMake.userErrors : [], say);
    setError(refusal);
    if (refusal) return;
    setWords("");
    setOwnerId(me.id);
    setDue(null);
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
        readOnly={make.pending}
        onValue={(text) => {
          setWords(text);
          setError(undefined);
        }}
        fieldClass="wide"
      />
      <SelectField
        label={say("Who keeps it")}
        labelHidden
        value={ownerId}
        onValue={setOwnerId}
        options={useOwners().map(({ id, name }) => ({
          value: id,
          label: id === me.id ? say("You keep it") : say("{name} keeps it", { name: firstName(name) }),
        }))}
      />
      <SelectField
        label={say("By when")}
        labelHidden
        value={due === null ? "tour" : "other"}
        onValue={(choice) => setDue(choice === "tour" ? null : localTimeOf(startsAt, timeZone))}
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
          onValue={setDue}
        />
      )}
      <Button type="submit" pending={make.pending} pendingLabel={say("Adding…")}>
        {say("Add promise")}
      </Button>
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
