import { describeField, formatFull, formatRelative, formatWhen } from "@baton/playbook";
import { Tag } from "../controls/tag.tsx";
import { useNow } from "../provider/connection-provider.tsx";
import { type CardBrief, type CardTour, type CardVersion, sayWhen, zoneOfTour } from "./card.ts";
import { Changed } from "./changed.tsx";
import { householdWords } from "./household.ts";
import { ReadStateTag } from "./read-state-tag.tsx";

export interface CardHeadProps {
  readonly tour: CardTour;
  /** The delivered version; null when there is none. */
  readonly version: CardVersion | null;
  readonly brief: CardBrief | null;
}

/** Who and when: the household, who decides and who comes, the tour's time with a countdown, and the place. */
export function CardHead({ tour, version, brief }: CardHeadProps) {
  const people = brief?.content.identity.people ?? tour.buyer?.people ?? [];
  const prefers = brief && describeField(brief.content, "CONTACT_PREFERENCE", brief.names);
  return (
    <header className="card-head">
      <div className="card-who">
        <h2 tabIndex={-1}>{tour.buyer?.name ?? "This buyer"}</h2>
        <p className="muted">
          <Changed change={brief?.changes.get("PEOPLE")}>{householdWords(people)}</Changed>
          {" · "}
          {tour.visit === "BE_BACK" ? "be-back visit" : "first visit"}
          {prefers?.state === "KNOWN" && prefers.lines.length > 0 && (
            <>
              {" · "}
              <Changed change={brief?.changes.get("CONTACT_PREFERENCE")}>
                prefers {prefers.text.charAt(0).toLowerCase() + prefers.text.slice(1)}
              </Changed>
            </>
          )}
        </p>
      </div>
      <TourTime tour={tour} />
      {version && <VersionTags tour={tour} version={version} />}
    </header>
  );
}

function TourTime({ tour }: { readonly tour: CardTour }) {
  const now = useNow();
  const zone = zoneOfTour(tour);
  const start = new Date(tour.startsAt);
  const end = new Date(tour.endsAt);
  const here = Intl.DateTimeFormat().resolvedOptions().timeZone === zone;
  const place = tour.community?.name;
  return (
    <div className="card-when">
      <p className="lead">
        <time dateTime={tour.startsAt} title={formatFull(start, zone)}>
          {formatWhen(start, zone, new Date(now))}
        </time>
        {!here && place && <span className="small muted"> {place} time</span>}
      </p>
      <p className="muted">
        <span className="card-countdown">
          {countdown(start, end, now)}
          {place && " · "}
        </span>
        {place}
      </p>
      <p className="card-absolute muted">{formatFull(start, zone)}</p>
    </div>
  );
}

function countdown(start: Date, end: Date, now: number): string {
  if (now < start.getTime()) return formatRelative(start, new Date(now));
  if (now < end.getTime()) return `started ${formatRelative(start, new Date(now))}`;
  return `ended ${formatRelative(end, new Date(now))}`;
}

function VersionTags({ tour, version }: { readonly tour: CardTour; readonly version: CardVersion }) {
  const now = useNow();
  const minutes = Math.max(1, Math.round(version.brief.readingSeconds / 60));
  return (
    <p className="card-tags">
      <ReadStateTag tour={tour} version={version} />
      <Tag tone="plain" title={formatFull(new Date(version.deliveredAt), zoneOfTour(tour))}>
        Delivered {sayWhen(version.deliveredAt, tour, now)}
        {version.deliveredBy && ` by ${version.deliveredBy.name}`} · version {version.number}
      </Tag>
      <Tag tone="plain">{minutes} min read</Tag>
    </p>
  );
}
