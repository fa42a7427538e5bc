import { formatFull, formatLateness, formatRelative } from "@baton/playbook";
import { CheckIcon, ClockIcon, InfoIcon, WarningIcon } from "../controls/icons.tsx";
import { Tag } from "../controls/tag.tsx";
import { Said } from "../language/said.tsx";
import { useLanguage } from "../language/use-language.ts";
import { outcomeWords } from "../outcomes/outcome-words.ts";
import { Moment } from "../promises/moment.tsx";
import { useNow } from "../provider/connection-provider.tsx";
import type { DayEntry } from "./words.ts";

interface EntryStateProps {
  readonly entry: DayEntry;
  readonly zone: string;
}

/** How near is near enough to be marked, in milliseconds. */
const soon = 4 * 3_600_000;

/** Until when an entry can be settled, or how late it is; of a tour, how far its preparation is. */
export function EntryState({ entry, zone }: EntryStateProps) {
  const now = useNow();
  const language = useLanguage();
  const { say } = language;
  if (entry.kind === "TOUR") return <TourState entry={entry} />;
  if (entry.dueAt === null) return <ResultTag entry={entry} />;
  const dueAt = new Date(entry.dueAt);
  const title = say("Due {when}", { when: formatFull(dueAt, zone, language) });
  const isOver = entry.state === "LOST";
  if (isOver) {
    return (
      <Tag tone="plain" icon={<InfoIcon />} title={title}>
        {say("Too late: the tour has begun")}
      </Tag>
    );
  }
  if (now > dueAt.getTime()) {
    return (
      <Tag tone="late" icon={<WarningIcon />} title={title}>
        {formatLateness(dueAt, new Date(now), language)}
      </Tag>
    );
  }
  const when = (
    <Moment at={entry.dueAt} zone={zone}>
      {formatRelative(dueAt, new Date(now), language)}
    </Moment>
  );
  const byStart = entry.tour && Date.parse(entry.tour.startsAt) === dueAt.getTime();
  return (
    <Tag tone={dueAt.getTime() - now < soon ? "risk" : "plain"} icon={<ClockIcon />} title={title}>
      <Said text={byStart ? "Tour {when}" : "Due {when}"} values={{ when }} />
    </Tag>
  );
}

function ResultTag({ entry: { kind, outcome, hadToRepeat } }: { readonly entry: DayEntry }) {
  const { say } = useLanguage();
  if (kind === "NO_SHOW") return <Tag tone="late">{say("No-show")}</Tag>;
  if (kind === "BUYER_ANSWER")
    return hadToRepeat ? (
      <Tag tone="late" icon={<WarningIcon />}>
        {say("Had to repeat")}
      </Tag>
    ) : (
      <Tag tone="good" icon={<CheckIcon />}>
        {say("Nothing repeated")}
      </Tag>
    );
  return kind === "OUTCOME" && outcome ? <Tag tone="plain">{say(outcomeWords[outcome.result])}</Tag> : null;
}

const tourWords = {
  notDelivered: "Not delivered",
  unread: "Unread",
  early: "Read early: read again",
  read: "Card read",
  written: "Outcome written",
} as const;

function TourState({ entry: { tour, outcome } }: { readonly entry: DayEntry }) {
  const { say } = useLanguage();
  if (outcome) {
    return (
      <Tag tone="good" icon={<CheckIcon />}>
        {say(tourWords.written)}
      </Tag>
    );
  }
  switch (tour?.timing.read.state) {
    case "NOT_DELIVERED":
      return (
        <Tag tone="risk" icon={<WarningIcon />}>
          {say(tourWords.notDelivered)}
        </Tag>
      );
    case "UNREAD":
    case "MISSED":
      return (
        <Tag tone="risk" icon={<WarningIcon />}>
          {say(tourWords.unread)}
        </Tag>
      );
    case "READ_EARLY":
      return (
        <Tag tone="plain" icon={<ClockIcon />}>
          {say(tourWords.early)}
        </Tag>
      );
    default:
      return (
        <Tag tone="good" icon={<CheckIcon />}>
          {say(tourWords.read)}
        </Tag>
      );
  }
}
