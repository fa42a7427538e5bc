import { formatTime } from "@baton/playbook";
import { useRef } from "react";
import { Button } from "../controls/button.tsx";
import { useSession } from "../device/session.tsx";
import { useKept } from "../device/use-kept.ts";
import { useLanguage } from "../language/use-language.ts";
import { OutcomeForm as Form, outcomeDraft } from "../outcomes/outcome-form.tsx";
import { type CardHandoff, type CardTour, type CardVersion, zoneOfTour } from "./card.ts";

export interface OutcomeFormProps {
  readonly tour: CardTour;
  readonly handoff: CardHandoff;
  readonly version: CardVersion;
  readonly viewer: { readonly id: string; readonly name: string };
  readonly onRecorded: () => void;
}

/** One tap opens the outcome's form from the bottom of the card. */
export function OutcomeForm({ tour, handoff, version, viewer, onRecorded }: OutcomeFormProps) {
  const language = useLanguage();
  const { say } = language;
  const draft = outcomeDraft(handoff.id);
  const [open, setOpen] = useKept(`writing ${draft}`, false);
  const opened = useRef(false);
  const due = formatTime(new Date(tour.timing.outcome.dueAt), zoneOfTour(tour), language);
  const isBegun = useSession().device.find(draft).length > 0;
  if (open) {
    return (
      <section className="band card-foot" aria-label={say("How did it go?")}>
        <Form
          tour={tour}
          handoffId={handoff.id}
          content={version.content}
          viewer={viewer}
          // Not when it is open because it was before a reload: the focus may be elsewhere by then.
          takesFocus={opened.current}
          onClose={() => setOpen(false)}
          onRecorded={() => {
            setOpen(false);
            onRecorded();
          }}
        />
      </section>
    );
  }
  return (
    <div className="flow between band card-foot card-sticky">
      <p>
        <strong>{say("How did it go?")}</strong>{" "}
        {tour.timing.outcome.state === "LATE" ? (
          <span className="small muted">{say("Was to be written by the end of the tour’s day.")}</span>
        ) : (
          <span className="card-due small muted">
            {say("Due by the end of the day, {time}.", { time: due })}
          </span>
        )}
      </p>
      <Button
        kind="primary"
        onClick={() => {
          opened.current = true;
          setOpen(true);
        }}
      >
        {say(isBegun ? "Finish the outcome" : "Write the outcome")}
      </Button>
    </div>
  );
}
