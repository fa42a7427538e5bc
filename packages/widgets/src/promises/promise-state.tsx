import { formatFull, formatLateness, formatRelative } from "@baton/playbook";
import { CheckIcon, ClockIcon, CrossIcon, ReleaseIcon, WarningIcon } from "../controls/icons.tsx";
import { Tag } from "../controls/tag.tsx";
import { useNow } from "../provider/connection-provider.tsx";
import { isDueBeforeNextTour, isOverdue, type PromiseItem, whenWords, zoneOf } from "./promise.ts";

export interface PromiseStateProps {
  readonly promise: PromiseItem;
  /** Start of the tour the reader is preparing for: what is due by then says so instead of counting down. */
  readonly tourStartsAt?: string;
}

/** Where a promise stands: how late, due in how long, or settled when. Absolute on hover. */
export function PromiseState({ promise, tourStartsAt }: PromiseStateProps) {
  const now = useNow();
  const zone = zoneOf(promise);
  const dueAt = new Date(promise.dueAt);
  if (promise.status !== "OPEN") return <SettledTag promise={promise} zone={zone} now={now} />;
  const title = `Due ${formatFull(dueAt, zone)}`;
  if (isOverdue(promise, now)) {
    return (
      <Tag tone="late" icon={<WarningIcon />} title={title}>
        {formatLateness(dueAt, new Date(now))}
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
      Due {formatRelative(dueAt, new Date(now))}
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
  readonly now: number;
}

function SettledTag({ promise, zone, now }: SettledTagProps) {
  if (promise.status === "OPEN") return null;
  const { tone, word, icon } = settled[promise.status];
  const at = promise.settledAt === null ? null : new Date(promise.settledAt);
  return (
    <Tag tone={tone} icon={icon} title={at ? `${word} ${formatFull(at, zone)}` : undefined}>
      {at ? `${word} ${whenWords(at.toISOString(), zone, now)}` : word}
    </Tag>
  );
}
