import type { HandoffContent, HandoffSection } from "@baton/playbook";
import { History } from "./history/history.tsx";
import { NextAction } from "./next-action/next-action.tsx";
import { Qualification } from "./qualification/qualification.tsx";

export interface LaterSectionProps {
  readonly section: Exclude<HandoffSection, "IDENTITY">;
  readonly content: HandoffContent;
}

/** The sections behind the first, whose code follows once the form is on screen. */
export function LaterSection({ section, content }: LaterSectionProps) {
  switch (section) {
    case "QUALIFICATION":
      return <Qualification value={content.qualification} />;
    case "HISTORY":
      return <History value={content.history} />;
    case "NEXT_ACTION":
      return <NextAction value={content.nextAction} />;
  }
}
