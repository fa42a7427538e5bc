import { type ReactNode, useState } from "react";
import { Notice } from "../controls/notice.tsx";
import { useSession } from "../device/session.tsx";
import { useLanguage } from "../language/use-language.ts";
import { Editor } from "./editor.tsx";
import { type FormFacts, savedDraft } from "./form-data.ts";
import type { HandoffFormProps } from "./handoff-form.tsx";
import { ReadOnly } from "./on-demand.ts";
import { draftName } from "./use-draft.ts";

export interface FormViewProps {
  readonly facts: FormFacts;
  readonly connectionNotice: ReactNode;
  readonly events: Pick<HandoffFormProps, "onChange" | "onSubmitted">;
}

/** The tour is known: writes, reads or explains, whichever the viewer may. */
export function FormView({ facts, connectionNotice, events }: FormViewProps) {
  const { say } = useLanguage();
  const [unsaved, setUnsaved] = useState(false);
  const left = useSession().device.find(draftName(facts.tourId)).length > 0;
  const { tour } = facts;
  const { handoff } = tour;
  const mayWrite = handoff ? handoff.viewerCan.edit : tour.viewerCan.writeHandoff;
  // What is typed and not saved stays on screen even when the handoff has ended meanwhile.
  if (mayWrite || unsaved || left) {
    return (
      <Editor facts={facts} connectionNotice={connectionNotice} events={events} onUnsaved={setUnsaved} />
    );
  }
  const ended =
    tour.status === "CANCELLED" || handoff?.status === "CLOSED" || handoff?.status === "CANCELLED";
  return (
    <div className="frame" part="frame">
      {connectionNotice}
      {ended || handoff?.draft ? (
        <ReadOnly facts={facts} content={handoff?.draft ? savedDraft(tour, handoff).content : null} />
      ) : (
        <Notice tone="plain" title={say("You do not write handoffs for this tour")}>
          {say("An OSC or a sales manager writes it. Once delivered, it is on the tour’s prep card.")}
        </Notice>
      )}
    </div>
  );
}
