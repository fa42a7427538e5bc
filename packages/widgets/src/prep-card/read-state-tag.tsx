import { formatFull, stateNow } from "@baton/playbook";
import { CheckIcon, ClockIcon, WarningIcon } from "../controls/icons.tsx";
import { Tag } from "../controls/tag.tsx";
import { Said } from "../language/said.tsx";
import { useLanguage } from "../language/use-language.ts";
import { timeWords } from "../language/when.ts";
import { Moment } from "../promises/moment.tsx";
import { useNow } from "../provider/connection-provider.tsx";
import { type CardTour, type CardVersion, firstName, zoneOfTour } from "./card.ts";

export interface ReadStateTagProps {
  readonly tour: CardTour;
  readonly version: CardVersion;
}

/** Whether the current version has been read, against the four-hour rule. */
export function ReadStateTag({ tour, version }: ReadStateTagProps) {
  const now = useNow();
  const language = useLanguage();
  const { say } = language;
  const { opensAt, dueAt, doneAt } = tour.timing.read;
  const zone = zoneOfTour(tour);
  const when = (instant: string) => (
    <Moment at={instant} zone={zone}>
      {timeWords(instant, zone, now, language)}
    </Moment>
  );
  const title = say("To be read before {when}", { when: formatFull(new Date(dueAt), zone, language) });
  const reader = version.receipts.at(-1)?.reader;
  const name = reader && firstName(reader.name);
  switch (stateNow(tour.timing.read, now)) {
    case "READ":
      return (
        <Tag tone="good" icon={<CheckIcon />} title={title}>
          <Said
            text={name ? "Read {when} by {name}" : "Read {when}"}
            values={{ when: doneAt && when(doneAt), name }}
          />
        </Tag>
      );
    case "READ_EARLY": {
      const isLater = now < Date.parse(opensAt);
      const texts = name ? earlyWords.by : earlyWords.bySomebody;
      return (
        <Tag tone="risk" icon={<ClockIcon />} title={title}>
          <Said
            text={isLater ? texts.from : texts.before}
            values={{ when: when(isLater ? opensAt : dueAt), name }}
          />
        </Tag>
      );
    }
    case "UNREAD":
      return (
        <Tag tone="risk" icon={<ClockIcon />} title={title}>
          <Said text="Not read yet — due by {when}" values={{ when: when(dueAt) }} />
        </Tag>
      );
    case "READ_TOO_LATE":
      return (
        <Tag tone="late" icon={<WarningIcon />} title={title}>
          {say("Read after the tour had started")}
        </Tag>
      );
    case "MISSED":
      return (
        <Tag tone="late" icon={<WarningIcon />} title={title}>
          {say("Not read before the tour")}
        </Tag>
      );
    // Said elsewhere on the card: it has not been delivered, or the tour was cancelled.
    case "NOT_DELIVERED":
    case "ENDED":
      return null;
  }
}

const earlyWords = {
  by: {
    from: "Read early by {name} — read again from {when}",
    before: "Read early by {name} — read again before {when}",
  },
  bySomebody: {
    from: "Read early — read again from {when}",
    before: "Read early — read again before {when}",
  },
} as const;
