import { type Completeness, type HandoffSection, handoffSections, sectionLabels } from "@baton/playbook";
import { type KeyboardEvent, type ReactNode, useEffect, useRef } from "react";
import { CheckIcon } from "../../controls/icons.tsx";
import { Tag } from "../../controls/tag.tsx";
import { useLanguage } from "../../language/use-language.ts";
import { useForm } from "../form-scope.tsx";
import { MomentSaid } from "../on-demand.ts";

export interface RailProps {
  /** What is left in each section; null until that is known. */
  readonly left: Completeness | null;
  readonly current: HandoffSection;
  readonly onSection: (section: HandoffSection) => void;
  /** What keeps the draft from being saved: it stays in sight with the strip. */
  readonly trouble: ReactNode;
}

const steps: Readonly<Record<string, number>> = { ArrowDown: 1, ArrowRight: 1, ArrowUp: -1, ArrowLeft: -1 };

/** The four sections and what is left in each. All are open at any time. */
export function Rail({ left, current, onSection, trouble }: RailProps) {
  const { say } = useLanguage();
  const tabs = useRef<HTMLDivElement>(null);
  const sections = handoffSections.map((section) => ({
    section,
    missing: left?.sections.find((one) => one.section === section)?.missing.length,
  }));

  // On a phone the strip scrolls sideways: the section on screen is always in sight of it.
  useEffect(() => {
    const strip = tabs.current;
    const tab = strip?.querySelector<HTMLElement>(`#tab-${current}`);
    if (strip && tab) strip.scrollLeft = tab.offsetLeft - (strip.clientWidth - tab.offsetWidth) / 2;
  }, [current]);

  function onKeyDown(event: KeyboardEvent) {
    const at = sections.findIndex(({ section }) => section === current);
    const ends: Readonly<Record<string, number>> = { Home: 0, End: sections.length - 1 };
    // In a page that reads from the right the next section is to the left.
    const isRightToLeft = tabs.current?.matches(":dir(rtl)") && /Left|Right/.test(event.key);
    const step = (steps[event.key] ?? 0) * (isRightToLeft ? -1 : 1);
    const to = step ? (at + step + sections.length) % sections.length : ends[event.key];
    const next = to === undefined ? undefined : sections[to];
    if (!next || to === undefined) return;
    event.preventDefault();
    onSection(next.section);
    tabs.current?.querySelectorAll<HTMLElement>("[role=tab]")[to]?.focus();
  }

  return (
    <div className="rail">
      <RailHead />
      <div className="strip">
        <div
          className="tabs"
          part="tabs"
          role="tablist"
          aria-label={say("Sections of the handoff")}
          ref={tabs}
          onKeyDown={onKeyDown}
        >
          {sections.map(({ section, missing }) => (
            <button
              key={section}
              type="button"
              role="tab"
              className="tab"
              part={section === current ? "tab selected" : "tab"}
              id={`tab-${section}`}
              aria-controls={`section-${section}`}
              aria-selected={section === current}
              tabIndex={section === current ? 0 : -1}
              onClick={() => onSection(section)}
            >
              <span>{say(sectionLabels[section])}</span>
              {missing === 0 && (
                <Tag tone="good" icon={<CheckIcon />}>
                  <span className="visually-hidden">{say("complete")}</span>
                </Tag>
              )}
              {!!missing && <Tag tone="risk">{say("{n} left", { n: missing })}</Tag>}
            </button>
          ))}
        </div>
        {trouble}
      </div>
    </div>
  );
}

function RailHead() {
  const { facts } = useForm();
  return (
    <div className="rail-head small muted">
      <h2 className="rail-name" part="title">
        {facts.buyerName}
      </h2>
      <p>
        <MomentSaid at={facts.tour.startsAt} words="Tour {when}" />
      </p>
    </div>
  );
}
