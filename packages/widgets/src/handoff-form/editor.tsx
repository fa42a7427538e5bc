import { type Completeness, sectionLabels } from "@baton/playbook";
import { type ReactNode, useCallback, useEffect, useMemo, useRef, useState } from "react";
import { useLanguage } from "../language/use-language.ts";
import { later } from "../widget/on-demand.tsx";
import { isUnsaved } from "./draft/draft.ts";
import { type FormFacts, type ServerHandoff, savedDraft, savedFromHandoff } from "./form-data.ts";
import { type FormScope, FormScopeProvider, type LooseField } from "./form-scope.tsx";
import type { HandoffFormProps } from "./handoff-form.tsx";
import { ErrorSummary, fetchAhead, LivePanel, Notices } from "./on-demand.ts";
import { notTried } from "./panel/blockers.ts";
import { Rail } from "./panel/rail.tsx";
import { SaveState } from "./panel/save-state.tsx";
import { SaveTrouble, useTrouble } from "./panel/save-trouble.tsx";
import { SectionPanels } from "./section-panels.tsx";
import { useChangeEvent } from "./use-change-event.ts";
import { useDraft } from "./use-draft.ts";
import { useHandoff } from "./use-handoff.ts";
import { useSections } from "./use-sections.ts";
import { useStanding } from "./use-standing.ts";

export interface EditorProps {
  readonly facts: FormFacts;
  readonly connectionNotice: ReactNode;
  readonly events: Pick<HandoffFormProps, "onChange" | "onSubmitted">;
  readonly onUnsaved: (unsaved: boolean) => void;
}

const none: Completeness["missing"] = [];

/** The form while it can be written. */
export function Editor({ facts, connectionNotice, events, onUnsaved }: EditorProps) {
  const { say } = useLanguage();
  const frame = useRef<HTMLDivElement>(null);
  const summary = useRef<HTMLElement>(null);
  const reasons = useRef<HTMLDivElement>(null);
  useEffect(() => later(fetchAhead), []);
  const { handoff, take } = useHandoff(facts.tour.handoff);
  const [loose, setLoose] = useState<ReadonlySet<LooseField>>(new Set());
  const [start] = useState(() => savedDraft(facts.tour, facts.tour.handoff));
  const { draft, autosave } = useDraft({ tourId: facts.tourId, start, me: facts.me, onHandoff: take });
  const left = useStanding(draft.content, facts, handoff);
  const missing = left?.missing ?? none;
  const sections = useSections(frame);
  const [tried, setTried] = useState(notTried);
  const onDelivered = (delivered: ServerHandoff) => {
    take(delivered);
    events.onSubmitted?.({ handoffId: delivered.id, version: delivered.currentVersion?.number ?? 0 });
  };

  // What other answers of the server show of the draft is merged in, unless a save of ours is on its way.
  useEffect(() => {
    const seen = facts.tour.handoff && savedFromHandoff(facts.tour.handoff);
    if (seen) autosave.see(seen);
  }, [autosave, facts.tour.handoff]);

  useEffect(() => {
    if (tried.refused > 0) summary.current?.focus();
  }, [tried.refused]);

  const trouble = useTrouble(draft);
  const inSight = <SaveTrouble trouble={trouble} onLead={() => reasons.current?.focus()} />;

  const unsaved = isUnsaved(draft);
  useEffect(() => onUnsaved(unsaved), [unsaved, onUnsaved]);
  useChangeEvent(events.onChange, handoff?.id, draft.saved.revision, left?.missing.length);

  const tellLoose = useCallback<FormScope["tellLoose"]>((field, isLoose) => {
    setLoose((before) => new Set([...before].filter((each) => each !== field).concat(isLoose ? field : [])));
  }, []);
  const showMissing = tried.refused > 0;
  const scope = useMemo(
    (): FormScope => ({
      facts,
      edit: autosave.edit,
      missing: new Map(left?.missing.map((missing) => [missing.field, missing])),
      showMissing,
      jump: sections.jump,
      tellLoose,
    }),
    [facts, autosave, left, showMissing, sections.jump, tellLoose],
  );
  return (
    <FormScopeProvider value={scope}>
      {/* Leaving any field saves at once; the frame itself is nothing to interact with. */}
      {/* biome-ignore lint/a11y/noStaticElementInteractions: see above */}
      <div className="frame" part="frame" ref={frame} onBlur={autosave.flush}>
        <div className="form">
          <Rail left={left} current={sections.section} onSection={sections.show} trouble={inSight} />
          <div className="sheet">
            <div className="flow between baseline sheet-head">
              <h3 className="title" part="title">
                {say(sectionLabels[sections.section])}
              </h3>
              <SaveState draft={draft} trouble={trouble} />
            </div>
            {connectionNotice}
            <ErrorSummary tried={tried} missing={missing} loose={loose} place={summary} />
            <Notices draft={draft} autosave={autosave} handoff={handoff} reasons={reasons} />
            <SectionPanels content={draft.content} current={sections.section} onNext={sections.start} />
          </div>
          <LivePanel
            isChecked={left !== null}
            tourId={facts.tourId}
            draft={draft}
            autosave={autosave}
            handoff={handoff}
            missing={missing}
            loose={loose}
            onDelivered={onDelivered}
            onTried={setTried}
            trouble={inSight}
          />
        </div>
      </div>
    </FormScopeProvider>
  );
}
