import { formatDateTime, formatFull, formatLateness, formatRelative } from "@baton/playbook";
import { CheckIcon, ClockIcon, CrossIcon, WarningIcon } from "../controls/icons.tsx";
import { Tag } from "../controls/tag.tsx";
import { Said } from "../language/said.tsx";
import { useLanguage } from "../language/use-language.ts";
import { useNow } from "../provider/connection-provider.tsx";
import { Moment } from "./moment.tsx";
import { isDueBeforeNextTour, isOverdue, type PromiseItem } from "./promise.ts";
import { ReleaseIcon } from "./release-icon.tsx";

export interface PromiseStateProps {
  readonly promise: PromiseItem;
  /** The IANA zone to say its times in. */
  readonly zone: string;
  /** Start of the tour the reader is preparing for: what is due by then says so instead of counting down. */
  readonly tourStartsAt?: string;
}

/** Where a promise stands: how late, due in how long, or settled when. Absolute on hover. */
export function PromiseState({ promise, zone, tourStartsAt }: PromiseStateProps) {
  const now = useNow();
  const language = useLanguage();
  const { say } = language;
  const dueAt = new Date(promise.dueAt);
  if (promise.status !== "OPEN") return <SettledTag promise={promise} zone={zone} />;
  const title = say("Due {when}", { when: formatFull(dueAt, zone, language) });
  if (isOverdue(promise, now)) {
    return (
      <Tag tone="late" icon={<WarningIcon />} title={title}>
        <Moment
          at={promise.dueAt}
          zone={zone}
          onPaper={say("Was due {when}", { when: formatDateTime(dueAt, zone, language) })}
        >
          {formatLateness(dueAt, new Date(now), language)}
        </Moment>
      </Tag>
    );
  }
  if (tourStartsAt !== undefined && dueAt.getTime() === Date.parse(tourStartsAt)) {
    return (
      <Tag tone="risk" icon={<ClockIcon />} title={title}>
        {say("Due before the tour")}
      </Tag>
    );
  }
  const when = (
    <Moment at={promise.dueAt} zone={zone}>
      {formatRelative(dueAt, new Date(now), language)}
    </Moment>
  );
  return (
    <Tag tone={isDueBeforeNextTour(promise) ? "risk" : "plain"} icon={<ClockIcon />} title={title}>
      <Said text="Due {when}" values={{ when }} />
    </Tag>
  );
}

const settled = {
  KEPT: { tone: "good", icon: <CheckIcon /> },
  BROKEN: { tone: "late", icon: <CrossIcon /> },
  RELEASED: { tone: "plain", icon: <ReleaseIcon /> },
} as const;

const settledWords = {
  KEPT: "Kept {when}",
  BROKEN: "Broken {when}",
  RELEASED: "Released {when}",
} as const;

interface SettledTagProps {
  readonly promise: PromiseItem;
  readonly zone: string;
}

function SettledTag({ promise, zone }: SettledTagProps) {
  if (promise.status === "OPEN") return null;
  const { tone, icon } = settled[promise.status];
  const when = promise.settledAt && <Moment at={promise.settledAt} zone={zone} />;
  return (
    <Tag tone={tone} icon={icon}>
      <Said text={settledWords[promise.status]} values={{ when }} />
    </Tag>
  );
}
