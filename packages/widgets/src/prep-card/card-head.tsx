import { describeField, formatFull, formatRelative, formatWhen, type Language } from "@baton/playbook";
import { Said } from "../language/said.tsx";
import { useLanguage } from "../language/use-language.ts";
import { Moment } from "../promises/moment.tsx";
import { useNow } from "../provider/connection-provider.tsx";
import { absentHost, type CardBrief, type CardTour, type CardVersion, zoneOfTour } from "./card.ts";
import { Changed } from "./changed.tsx";
import { householdWords } from "./household.ts";
import { ReadStateTag } from "./read-state-tag.tsx";

export interface CardHeadProps {
  readonly tour: CardTour;
  /** The delivered version; null when there is none. */
  readonly version: CardVersion | null;
  readonly brief: CardBrief | null;
  readonly viewerId: string;
}

/** Who and when: the household, who decides and who comes, the tour's time with a countdown, and where it is. */
export function CardHead({ tour, version, brief, viewerId }: CardHeadProps) {
  const language = useLanguage();
  const { say } = language;
  const people = brief?.content.identity.people ?? tour.buyer?.people ?? [];
  const prefers = brief && describeField(brief.content, "CONTACT_PREFERENCE", brief.names, language);
  return (
    <header className="card-head">
      <div className="card-who">
        <h2 part="title" tabIndex={-1}>
          {tour.buyer?.name ?? say("This buyer")}
        </h2>
        <p className="muted">
          <Changed change={brief?.changes.get("PEOPLE")}>{householdWords(people, language)}</Changed>
          {" · "}
          {say(tour.visit === "BE_BACK" ? "be-back visit" : "first visit")}
          {prefers?.state === "KNOWN" && prefers.lines.length > 0 && (
            <>
              {" · "}
              <Changed change={brief?.changes.get("CONTACT_PREFERENCE")}>
                {say("prefers {what}", {
                  what: prefers.text.charAt(0).toLowerCase() + prefers.text.slice(1),
                })}
              </Changed>
            </>
          )}
        </p>
      </div>
      <TourTime tour={tour} viewerId={viewerId} />
      {version && <VersionFacts tour={tour} version={version} />}
    </header>
  );
}

function TourTime({ tour, viewerId }: { readonly tour: CardTour; readonly viewerId: string }) {
  const now = useNow();
  const language = useLanguage();
  const { say } = language;
  const zone = zoneOfTour(tour);
  const start = new Date(tour.startsAt);
  const end = new Date(tour.endsAt);
  const here = Intl.DateTimeFormat().resolvedOptions().timeZone === zone;
  const place = tour.community?.name;
  const host = absentHost(tour, viewerId);
  // Where the zone has to be named, that names the place too.
  const where = [here ? place : null, host && say("{name}’s tour", { name: host.name })]
    .filter(Boolean)
    .join(" · ");
  return (
    <div className="flow baseline card-when">
      <p>
        <span className="lead">
          <Moment at={tour.startsAt} zone={zone} onPaper={formatFull(start, zone, language)}>
            {formatWhen(start, zone, new Date(now), language)}
          </Moment>
        </span>
        {!here && place && <span className="small muted"> {say("{place} time", { place })}</span>}
      </p>
      <p className="muted">
        <span className="card-countdown">
          {countdown(start, end, now, language)}
          {where && " · "}
        </span>
        {where}
      </p>
    </div>
  );
}

function countdown(start: Date, end: Date, now: number, language: Language): string {
  const started = now >= start.getTime();
  const ended = now >= end.getTime();
  const when = formatRelative(ended ? end : start, new Date(now), language);
  if (!started) return when;
  return language.say(ended ? "ended {when}" : "started {when}", { when });
}

function VersionFacts({ tour, version }: { readonly tour: CardTour; readonly version: CardVersion }) {
  const minutes = Math.max(1, Math.round(version.brief.readingSeconds / 60));
  return (
    <div className="flow baseline card-version">
      <ReadStateTag tour={tour} version={version} />
      <p className="small muted">
        <Said
          text={
            version.deliveredBy
              ? "Delivered {when} by {name} · version {version} · {minutes} min read"
              : "Delivered {when} · version {version} · {minutes} min read"
          }
          values={{
            when: <Moment at={version.deliveredAt} zone={zoneOfTour(tour)} />,
            name: version.deliveredBy?.name,
            version: version.number,
            minutes,
          }}
        />
      </p>
    </div>
  );
}
