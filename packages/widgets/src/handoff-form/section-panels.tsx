import { type HandoffContent, type HandoffSection, handoffSections, sectionLabels } from "@baton/playbook";
import { Button } from "../controls/button.tsx";
import { useLanguage } from "../language/use-language.ts";
import { Identity } from "./identity/identity.tsx";
import { LaterSection } from "./on-demand.ts";

export interface SectionPanelsProps {
  readonly content: HandoffContent;
  readonly current: HandoffSection;
  readonly onNext: (section: HandoffSection) => void;
}

/** All four sections, one on screen. The others stay mounted: what is half typed in them must not be lost. */
export function SectionPanels({ content, current, onNext }: SectionPanelsProps) {
  const { say } = useLanguage();
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
        {section === "IDENTITY" ? (
          <Identity value={content.identity} />
        ) : (
          <LaterSection section={section} content={content} />
        )}
        {next && (
          <Button kind="quiet" onClick={() => onNext(next)}>
            {say("Go on to {section}", { section: say(sectionLabels[next]) })}
          </Button>
        )}
      </div>
    );
  });
}
