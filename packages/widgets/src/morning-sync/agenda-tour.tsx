import { fieldDefinitions, formatTime } from "@baton/playbook";
import { Button } from "../controls/button.tsx";
import { CheckIcon, ClockIcon, WarningIcon } from "../controls/icons.tsx";
import { Tag } from "../controls/tag.tsx";
import { useLanguage } from "../language/use-language.ts";
import {
  nameOfBuyer,
  openQuestions,
  readinessTones,
  readinessWords,
  type Sync,
  type SyncViewer,
  type TourOpened,
} from "./sync.ts";
import { TourSummary, type TourSummaryProps } from "./tour-summary.tsx";
import { WrittenBy } from "./written-by.tsx";

export interface AgendaTourProps extends Pick<TourSummaryProps, "item" | "missing" | "onSaving" | "onSaved"> {
  readonly viewer: SyncViewer["member"];
  /** Null before it has begun. */
  readonly sync: Sync | null;
  readonly mayHold: boolean;
  readonly onOpen: ((opened: TourOpened) => void) | undefined;
}

const icons = { good: <CheckIcon />, plain: <CheckIcon />, risk: <ClockIcon />, late: <WarningIcon /> };

/** One tour of the agenda: when and who, how ready, what is still open, and what was agreed. */
export function AgendaTour({ item, viewer, sync, mayHold, onOpen, ...writing }: AgendaTourProps) {
  const language = useLanguage();
  const { say } = language;
  const { tour, readiness, summary } = item;
  const zone = tour.community?.timeZone ?? "UTC";
  const tone = readinessTones[readiness];
  const does = viewer.role === "OSM" ? "READS" : "WRITES";
  return (
    <li className="band stack sync-tour" part="row">
      <div className="flow between">
        <div>
          <h3 className="lead" part="heading">
            <time dateTime={tour.startsAt}>{formatTime(new Date(tour.startsAt), zone, language)}</time>{" "}
            {nameOfBuyer(item)}
          </h3>
          <p className="small muted">
            {tour.community?.name} · {say(tour.visit === "BE_BACK" ? "be-back visit" : "first visit")}
          </p>
        </div>
        <div className="flow">
          <Tag tone={tone} icon={icons[tone]}>
            {say(readinessWords[readiness])}
          </Tag>
          {onOpen && (
            <Button
              kind="quiet"
              aria-label={`${say(openWords[does])}: ${nameOfBuyer(item)}`}
              onClick={() =>
                onOpen({ tourId: tour.id, widget: does === "READS" ? "prep-card" : "handoff-form" })
              }
            >
              {say(openWords[does])}
            </Button>
          )}
        </div>
      </div>
      <StillMissing item={item} />
      <OpenQuestions item={item} />
      {sync && <TourSummary sync={sync} item={item} zone={zone} mayHold={mayHold} {...writing} />}
      {summary && !mayHold && (
        <div className="stack inset wash">
          <p className="words">{summary.words}</p>
          <WrittenBy summary={summary} zone={zone} />
        </div>
      )}
    </li>
  );
}

const openWords = { READS: "Open the prep card", WRITES: "Open the handoff" } as const;

/** Asked before the sync, and to be answered in it. */
function OpenQuestions({ item }: Pick<AgendaTourProps, "item">) {
  const { say } = useLanguage();
  const questions = openQuestions(item);
  if (questions.length === 0) return null;
  return (
    <div className="small">
      <p className="risk toned">
        {say("{n, plural, one {# question waits for an answer:} other {# questions wait for an answer:}}", {
          n: questions.length,
        })}
      </p>
      <ul>
        {questions.map(({ id, question }) => (
          <li key={id}>“{question}”</li>
        ))}
      </ul>
    </div>
  );
}

/** What the handoff still needs before it can be delivered. */
function StillMissing({ item: { tour, readiness } }: Pick<AgendaTourProps, "item">) {
  const { say } = useLanguage();
  const missing = tour.handoff?.completeness.missing ?? [];
  const relevant = readiness === "DRAFT" || readiness === "RETURNED";
  if (!relevant || missing.length === 0) return null;
  const fields = missing.map(({ field }) => say(fieldDefinitions[field].label)).join(", ");
  return <p className="small">{say("Still needed: {fields}", { fields })}</p>;
}
