import { type ReactNode, useState } from "react";
import { useSession } from "../device/session.tsx";
import { Editor } from "./editor.tsx";
import type { FormFacts } from "./form-data.ts";
import type { HandoffFormProps } from "./handoff-form.tsx";
import { NotWritable } from "./on-demand.ts";
import { draftName } from "./use-draft.ts";

export interface FormViewProps {
  readonly facts: FormFacts;
  readonly connectionNotice: ReactNode;
  readonly events: Pick<HandoffFormProps, "onChange" | "onSubmitted">;
}

/** The tour is known: writes, reads or explains, whichever the viewer may. */
export function FormView({ facts, connectionNotice, events }: FormViewProps) {
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
  return (
    <div className="frame" part="frame">
      {connectionNotice}
      <NotWritable facts={facts} />
    </div>
  );
}
