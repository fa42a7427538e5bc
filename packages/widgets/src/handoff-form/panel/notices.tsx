import { fieldDefinitions, formatWhen, type HandoffContent } from "@baton/playbook";
import type { Ref } from "react";
import { Button } from "../../controls/button.tsx";
import { CheckIcon } from "../../controls/icons.tsx";
import { Notice } from "../../controls/notice.tsx";
import { WatchWords } from "../../fairness/watch-words.tsx";
import { useLanguage } from "../../language/use-language.ts";
import { whenWords } from "../../language/when.ts";
import { outcomeName } from "../../outcomes/outcome-words.ts";
import { useNow } from "../../provider/connection-provider.tsx";
import type { Autosave } from "../draft/autosave.ts";
import { type Draft, isUnsaved } from "../draft/draft.ts";
import { firstName, type ServerHandoff } from "../form-data.ts";
import { useForm } from "../form-scope.tsx";
import { namesOf } from "../names.ts";
import { Conflicts } from "./conflicts.tsx";
import { FieldLink } from "./field-link.tsx";
import { IntakeNotice } from "./intake-notice.tsx";
import { MergeNotice } from "./merge-notice.tsx";
import { ReadBackNotice, SentBack } from "./turns.tsx";

export interface NoticesProps {
  readonly draft: Draft;
  readonly autosave: Autosave;
  readonly handoff: ServerHandoff | null;
  /** What the draft waits for the writer with; takes the focus. */
  readonly reasons: Ref<HTMLDivElement>;
}

/** What the writer should know before writing on, the most pressing first. */
export function Notices({ draft, autosave, handoff, reasons }: NoticesProps) {
  const { say } = useLanguage();
  const { facts } = useForm();
  const intake = facts.tour.buyer?.intakes.nodes[0];
  return (
    <>
      <div className="reasons" ref={reasons} tabIndex={-1}>
        {draft.conflicts.length > 0 && (
          <Conflicts conflicts={draft.conflicts} names={namesOf(facts)} onDecide={autosave.decide} />
        )}
        {draft.refused.length > 0 && (
          <Notice
            tone="late"
            title={say("Not saved. What you typed is still here.")}
            action={<Button onClick={() => void autosave.settle(true)}>{say("Try again")}</Button>}
          >
            {draft.refused.map(({ message }) => (
              <p key={message}>{say(message)}</p>
            ))}
          </Notice>
        )}
      </div>
      {draft.merged.length > 0 && <MergeNotice merged={draft.merged} onNoticed={autosave.dismissNotice} />}
      <SentBack handoff={handoff} timeZone={facts.timeZone} />
      {handoff?.status !== "RETURNED" && (
        <Delivered handoff={handoff} changed={handoff?.hasUndeliveredChanges || isUnsaved(draft)} />
      )}
      <ReadBackNotice handoff={handoff} timeZone={facts.timeZone} />
      {intake && <IntakeNotice intake={intake} content={draft.content} />}
      <WatchedIdentity content={draft.content} />
      <LastTour />
      <StartedFrom />
    </>
  );
}

/**
 * What stands in the first section in free words. Its own fields are on screen before anything that could watch them,
 * so it is told here.
 */
function WatchedIdentity({ content: { identity } }: { readonly content: HandoffContent }) {
  const { say } = useLanguage();
  const { homeNow, volunteeredFacts } = identity;
  const name = (field: "HOME_NOW" | "VOLUNTEERED_FACTS") => (
    <FieldLink field={field}>{say(fieldDefinitions[field].label)}</FieldLink>
  );
  return (
    <>
      <WatchWords text={homeNow.state === "KNOWN" ? homeNow.value : ""} field={name("HOME_NOW")} />
      <WatchWords text={volunteeredFacts.join("\n")} field={name("VOLUNTEERED_FACTS")} />
    </>
  );
}

/** That the OSM has a version, and whether it is the one on screen. */
function Delivered({
  handoff,
  changed,
}: {
  readonly handoff: ServerHandoff | null;
  readonly changed: boolean;
}) {
  const language = useLanguage();
  const { say } = language;
  const { receiver, timeZone } = useForm().facts;
  const now = new Date(useNow());
  const version = handoff?.currentVersion;
  if (!version) return null;
  const { number } = version;
  const name = receiver && firstName(receiver.name);
  if (changed) {
    return (
      <Notice tone="plain" title={say("Delivered as version {version}", { version: number })}>
        {name
          ? say("Changes reach {name} when you deliver again.", { name })
          : say("Changes reach the OSM when you deliver again.")}
      </Notice>
    );
  }
  return (
    <Notice
      tone="good"
      icon={<CheckIcon />}
      title={
        name
          ? say("Delivered to {name} as version {version}", { name, version: number })
          : say("Delivered as version {version}", { version: number })
      }
    >
      {formatWhen(new Date(version.deliveredAt), timeZone, now, language)}
    </Notice>
  );
}

/** What happened the last time the buyer came: the first thing to know before calling them again. */
function LastTour() {
  const language = useLanguage();
  const { say } = language;
  const { tour, timeZone } = useForm().facts;
  const now = new Date(useNow());
  const outcome = tour.buyer?.latestOutcome;
  if (!outcome) return null;
  return (
    <Notice
      tone="plain"
      title={say("Last tour, {when}: {outcome}", {
        when: whenWords(outcome.recordedAt, timeZone, now.getTime(), language),
        outcome: say(outcomeName(outcome)),
      })}
    >
      {outcome.summary}
      {outcome.nextStep && ` ${say("Next: {step}", { step: outcome.nextStep.words })}`}
      {outcome.objectionsOpen.length > 0 && (
        <p>{say("Still open: {what}", { what: outcome.objectionsOpen.join("; ") })}</p>
      )}
    </Notice>
  );
}

/** That what stands here was not typed by the writer: it is the last tour's, until the first save makes it this one's. */
function StartedFrom() {
  const language = useLanguage();
  const { say } = language;
  const { tour, timeZone } = useForm().facts;
  const now = new Date(useNow());
  const earlier = tour.startingContent?.fromHandoff?.tour;
  if (!earlier) return null;
  const when = formatWhen(new Date(earlier.startsAt), timeZone, now, language);
  return (
    <Notice tone="plain" title={say("Started from the handoff of {when}", { when })}>
      {say(
        "What they answered is carried over. Check what has changed, and write what they expect this time.",
      )}
    </Notice>
  );
}
