import { formatDay } from "@baton/playbook";
import { useId } from "react";
import { Button } from "../controls/button.tsx";
import { Skeleton } from "../controls/skeleton.tsx";
import { SessionScope } from "../device/session.tsx";
import { useLanguage } from "../language/use-language.ts";
import { useNow } from "../provider/connection-provider.tsx";
import { ConnectionNotice } from "../widget/connection-notice.tsx";
import { useWidgetEvents } from "../widget/use-widget-events.ts";
import type { WidgetEvents } from "../widget/widget.ts";
import { type DayOpenDetail, EntryRow, type EntryRowProps } from "./entry-row.tsx";
import { pageSizes, type useDay } from "./use-day.ts";
import { type DaySection, otherDayWords, sectionWords } from "./words.ts";

export interface DayReady {
  /** How many entries the day has, those not shown too. */
  readonly entries: number;
}

export interface DayEvents
  extends Pick<WidgetEvents<DayReady, never, never>, "onReady" | "onError" | "onSignInNeeded"> {
  /** An entry was chosen: lead the person to the widget that settles it. */
  readonly onOpen?: (detail: DayOpenDetail) => void;
}

interface DayListProps {
  readonly title: string;
  readonly asked: ReturnType<typeof useDay>;
  readonly day: string | undefined;
  readonly events: DayEvents;
}

/** The list of a day, most pressing part first; what is empty is left out. */
export function DayList({ title, asked, day, events }: DayListProps) {
  const { say } = useLanguage();
  const heading = useId();
  const { sections, viewer, error, zone } = asked;
  const filled = (sections ?? []).filter(({ entries }) => entries.length > 0);
  const entries = filled.reduce((sum, { totalCount }) => sum + totalCount, 0);
  useWidgetEvents(events, sections && { entries }, error);
  return (
    <section className="frame day" part="frame" aria-labelledby={heading} aria-busy={asked.loading}>
      <div className="flow between baseline day-head">
        <h2 id={heading} part="title">
          {title}
        </h2>
        {viewer && <DayName day={day} zone={zone} />}
      </div>
      <SessionScope viewer={viewer} connection={asked.connection}>
        <ConnectionNotice
          error={error}
          what={say("this day")}
          onRetry={asked.refetch}
          onSignInNeeded={events.onSignInNeeded}
          retrying={asked.loading}
        />
        {!sections && !error && <Skeleton lines={6} label={say("Loading the day")} />}
        {filled.map((section) => (
          <Part
            key={section.kind}
            section={section}
            isToday={day === undefined}
            zone={zone}
            onOpen={events.onOpen}
            showMore={asked.showMore}
          />
        ))}
        {sections && filled.length === 0 && <Empty />}
      </SessionScope>
    </section>
  );
}

function DayName({ day, zone }: { readonly day: string | undefined; readonly zone: string }) {
  const now = useNow();
  const language = useLanguage();
  const name =
    day === undefined ? formatDay(new Date(now), zone, language) : formatDay(new Date(day), "UTC", language);
  return <p className="muted">{name}</p>;
}

interface PartProps extends Omit<EntryRowProps, "entry"> {
  readonly section: DaySection;
  readonly isToday: boolean;
  readonly showMore: (() => void) | undefined;
}

function Part({ section: { kind, entries, totalCount }, isToday, showMore, ...row }: PartProps) {
  const { say } = useLanguage();
  const heading = useId();
  const words = (isToday ? undefined : otherDayWords[kind]) ?? sectionWords[kind];
  const left = totalCount - entries.length;
  return (
    <section part="section" aria-labelledby={heading}>
      <div className="flow between band wash group-head">
        <h3 id={heading} part="heading">
          {say(words)}
        </h3>
        <p className="small muted">{totalCount}</p>
      </div>
      <ul>
        {entries.map((entry) => (
          <EntryRow key={entry.key} entry={entry} {...row} />
        ))}
      </ul>
      {left > 0 && (
        <p className="band">
          {showMore ? (
            <Button onClick={showMore}>
              {say("Show {n} more", { n: Math.min(left, pageSizes.most - entries.length) })}
              <span className="visually-hidden"> – {say(words)}</span>
            </Button>
          ) : (
            say("And {n} more.", { n: left })
          )}
        </p>
      )}
    </section>
  );
}

function Empty() {
  const { say } = useLanguage();
  return (
    <div className="stack band day-empty">
      <p className="lead">{say("Nothing is waiting")}</p>
      <p className="muted">
        {say("What has to be done is listed here as it comes up, what can still be saved first.")}
      </p>
    </div>
  );
}
