import { type HandoffContent, type HandoffSection, handoffSections, sectionLabels } from "@baton/playbook";
import { Button } from "../controls/button.tsx";
import { useLanguage } from "../language/use-language.ts";
import { History } from "./history/history.tsx";
import { Identity } from "./identity/identity.tsx";
import { NextAction } from "./next-action/next-action.tsx";
import { Qualification } from "./qualification/qualification.tsx";

export interface SectionPanelsProps {
  readonly content: HandoffContent;
  readonly current: HandoffSection;
  readonly onNext: (section: HandoffSection) => void;
}

/** All four sections, one on screen. The others stay mounted: what is half typed in them must not be lost. */
export function SectionPanels({ content, current, onNext }: SectionPanelsProps) {
  const { say } = useLanguage();
  const bodies = {
    IDENTITY: <Identity value={content.identity} />,
    QUALIFICATION: <Qualification value={content.qualification} />,
    HISTORY: <History value={content.history} />,
    NEXT_ACTION: <NextAction value={content.nextAction} />,
  };
  return handoffSections.map((section, index) => {
    const next = handoffSections[index + 1];
    return (
      <div
        key={section}
        className="section"
        part="section"
        role="tabpanel"
        id={`section-${section}`}
        aria-labelledby={`tab-${section}`}
        tabIndex={-1}
        hidden={section !== current}
      >
        {bodies[section]}
        {next && (
          <Button kind="quiet" className="next" onClick={() => onNext(next)}>
            {say("Go on to {section}", { section: say(sectionLabels[next]) })}
          </Button>
        )}
      </div>
    );
  });
}
