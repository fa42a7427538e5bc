import { formatDateTime, formatFull, formatLateness, formatRelative } from "@baton/playbook";
import { CheckIcon, ClockIcon, CrossIcon, ReleaseIcon, WarningIcon } from "../controls/icons.tsx";
import { Tag } from "../controls/tag.tsx";
import { useNow } from "../provider/connection-provider.tsx";
import { Moment } from "./moment.tsx";
import { isDueBeforeNextTour, isOverdue, type PromiseItem } from "./promise.ts";

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
  const dueAt = new Date(promise.dueAt);
  if (promise.status !== "OPEN") return <SettledTag promise={promise} zone={zone} />;
  const title = `Due ${formatFull(dueAt, zone)}`;
  if (isOverdue(promise, now)) {
    return (
      <Tag tone="late" icon={<WarningIcon />} title={title}>
        <Moment at={promise.dueAt} zone={zone} onPaper={`Was due ${formatDateTime(dueAt, zone)}`}>
          {formatLateness(dueAt, new Date(now))}
        </Moment>
      </Tag>
    );
  }
  if (tourStartsAt !== undefined && dueAt.getTime() === Date.parse(tourStartsAt)) {
    return (
      <Tag tone="risk" icon={<ClockIcon />} title={title}>
        Due before the tour
      </Tag>
    );
  }
  return (
    <Tag tone={isDueBeforeNextTour(promise) ? "risk" : "plain"} icon={<ClockIcon />} title={title}>
      Due{" "}
      <Moment at={promise.dueAt} zone={zone}>
        {formatRelative(dueAt, new Date(now))}
      </Moment>
    </Tag>
  );
}

const settled = {
  KEPT: { tone: "good", word: "Kept", icon: <CheckIcon /> },
  BROKEN: { tone: "late", word: "Broken", icon: <CrossIcon /> },
  RELEASED: { tone: "plain", word: "Released", icon: <ReleaseIcon /> },
} as const;

interface SettledTagProps {
  readonly promise: PromiseItem;
  readonly zone: string;
}

function SettledTag({ promise, zone }: SettledTagProps) {
  if (promise.status === "OPEN") return null;
  const { tone, word, icon } = settled[promise.status];
  return (
    <Tag tone={tone} icon={icon}>
      {word} {promise.settledAt && <Moment at={promise.settledAt} zone={zone} />}
    </Tag>
  );
}
