import { formatFull } from "@baton/playbook";
import { CheckIcon, ClockIcon, WarningIcon } from "../controls/icons.tsx";
import { Tag } from "../controls/tag.tsx";
import { Moment } from "../promises/moment.tsx";
import { whenWords } from "../promises/promise.ts";
import { useNow } from "../provider/connection-provider.tsx";
import { type CardTour, type CardVersion, firstName, zoneOfTour } from "./card.ts";

export interface ReadStateTagProps {
  readonly tour: CardTour;
  readonly version: CardVersion;
}

/** Whether the current version has been read, against the four-hour rule. */
export function ReadStateTag({ tour, version }: ReadStateTagProps) {
  const now = useNow();
  const { state, opensAt, dueAt, doneAt } = tour.timing.read;
  const zone = zoneOfTour(tour);
  const when = (instant: string) => (
    <Moment at={instant} zone={zone}>
      {whenWords(instant, zone, now).replace(/^today /, "")}
    </Moment>
  );
  const title = `To be read before ${formatFull(new Date(dueAt), zone)}`;
  const reader = version.receipts.at(-1)?.reader;
  const by = reader ? ` by ${firstName(reader.name)}` : "";
  switch (state) {
    case "READ":
      return (
        <Tag tone="good" icon={<CheckIcon />} title={title}>
          Read {doneAt && when(doneAt)}
          {by}
        </Tag>
      );
    case "READ_EARLY":
      return (
        <Tag tone="risk" icon={<ClockIcon />} title={title}>
          Read early{by} — read again {now < Date.parse(opensAt) ? "from " : "before "}
          {when(now < Date.parse(opensAt) ? opensAt : dueAt)}
        </Tag>
      );
    case "UNREAD":
      return (
        <Tag tone="risk" icon={<ClockIcon />} title={title}>
          Not read yet — due by {when(dueAt)}
        </Tag>
      );
    case "READ_TOO_LATE":
      return (
        <Tag tone="late" icon={<WarningIcon />} title={title}>
          Read after the tour had started
        </Tag>
      );
    case "MISSED":
      return (
        <Tag tone="late" icon={<WarningIcon />} title={title}>
          Not read before the tour
        </Tag>
      );
    // Said elsewhere on the card: it has not been delivered, or the tour was cancelled.
    case "NOT_DELIVERED":
    case "ENDED":
      return null;
  }
}
