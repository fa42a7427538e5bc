import { type DayWidget, dayWidgetOf, formatFull, type Language } from "@baton/playbook";
import { Button } from "../controls/button.tsx";
import { Said } from "../language/said.tsx";
import { useLanguage } from "../language/use-language.ts";
import { Moment } from "../promises/moment.tsx";
import { EntryState } from "./entry-state.tsx";
import { actionWords, type DayEntry, newsWords, reasonWords } from "./words.ts";

/** An entry of a day was chosen: what it is about, and the widget that settles it. */
export interface DayOpenDetail {
  readonly kind: DayEntry["kind"];
  readonly widget: DayWidget;
  /** Null for a promise, a buyer and a morning sync, which belong to no one tour. */
  readonly tourId: string | null;
  readonly handoffId: string | null;
  readonly buyerId: string | null;
  readonly commitmentId: string | null;
  readonly clarificationId: string | null;
  /** The other one of a morning sync. */
  readonly partnerId: string | null;
}

export interface EntryRowProps {
  readonly entry: DayEntry;
  /** The zone for what has no place of its own. */
  readonly zone: string;
  readonly onOpen: ((detail: DayOpenDetail) => void) | undefined;
}

/** One entry: who it is about, what was said, until when, and the button that leads to where it is settled. */
export function EntryRow({ entry, zone: otherwise, onOpen }: EntryRowProps) {
  const language = useLanguage();
  const { say } = language;
  const zone = entry.tour?.community?.timeZone ?? otherwise;
  const name = nameOf(entry) ?? say("This buyer");
  return (
    <li
      className="band day-entry"
      part="row"
      data-entry={entry.key}
      title={timesOf(entry, zone, language) || undefined}
    >
      <div>
        <p className="flow baseline">
          <span className="strong">{name}</span>
          <Place entry={entry} zone={zone} />
        </p>
        <Reason entry={entry} />
      </div>
      <p className="flow day-standing">
        <EntryState entry={entry} zone={zone} />
      </p>
      <Button kind={entry.dueAt === null ? "quiet" : "secondary"} onClick={() => onOpen?.(detailOf(entry))}>
        {say(actionWords[entry.kind])}
        <span className="visually-hidden"> – {name}</span>
      </Button>
    </li>
  );
}

/** The tour's start and the due time in full. */
function timesOf({ tour, dueAt }: DayEntry, zone: string, language: Language): string {
  const full = (instant: string) => formatFull(new Date(instant), zone, language);
  const times = [
    tour && language.say("Tour {when}", { when: full(tour.startsAt) }),
    dueAt && dueAt !== tour?.startsAt && language.say("Due {when}", { when: full(dueAt) }),
  ];
  return times.filter(Boolean).join(" · ");
}

function nameOf({ buyer, partner }: DayEntry): string | undefined {
  return buyer?.name ?? partner?.name;
}

/** When and where the tour is; of what has none, when it came up. */
function Place({
  entry: { kind, tour, tours, at },
  zone,
}: {
  readonly entry: DayEntry;
  readonly zone: string;
}) {
  const { say } = useLanguage();
  if (kind === "SYNC")
    return (
      <span className="small muted">
        {say("{n, plural, one {# tour} other {# tours}}", { n: tours ?? 0 })}
      </span>
    );
  if (tour) {
    return (
      <span className="small muted">
        <Moment at={tour.startsAt} zone={zone} />
        {tour.community && ` · ${tour.community.name}`}
        {kind === "TOUR" && tour.visit === "BE_BACK" && ` · ${say("be-back")}`}
      </span>
    );
  }
  if (at === null) return null;
  return (
    <span className="small muted">
      <Said
        text={kind === "NO_NEXT_STEP" ? "last heard {when}" : "promised {when}"}
        values={{ when: <Moment at={at} zone={zone} /> }}
      />
    </span>
  );
}

/** Why it is there and what was said, or what is new. */
function Reason({ entry: { kind, words, by, news, tour } }: { readonly entry: DayEntry }) {
  const { say } = useLanguage();
  if (news.length > 0) {
    const list = news.map((one) => say(newsWords[one])).join(", ");
    return <p className="small toned risk">{say("New since you read it: {list}", { list })}</p>;
  }
  const reason = reasonWords[kind];
  const said = reason && say(reason, { by: by?.name ?? say("somebody"), osm: say("The OSM") });
  if (!said && !words) return null;
  return (
    <p className="small day-words" data-tour={tour?.id}>
      {said}
      {said && words && " · "}
      {!said && words && by && kind !== "PROMISE" && <span className="muted">{by.name}: </span>}
      {words && <q>{words}</q>}
    </p>
  );
}

function detailOf(entry: DayEntry): DayOpenDetail {
  const { kind, tour, handoff, buyer, commitment, clarificationId, partner } = entry;
  return {
    kind,
    widget: dayWidgetOf(kind),
    tourId: tour?.id ?? null,
    handoffId: handoff?.id ?? null,
    buyerId: buyer?.id ?? null,
    commitmentId: commitment?.id ?? null,
    clarificationId,
    partnerId: partner?.id ?? null,
  };
}
