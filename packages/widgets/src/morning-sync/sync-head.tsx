import { elapsedOf, formatDuration } from "@baton/playbook";
import { Button } from "../controls/button.tsx";
import { CheckIcon } from "../controls/icons.tsx";
import { Notice } from "../controls/notice.tsx";
import { Said } from "../language/said.tsx";
import { useLanguage } from "../language/use-language.ts";
import { Moment } from "../promises/moment.tsx";
import { useNow } from "../provider/connection-provider.tsx";
import type { Sync } from "./sync.ts";

export interface SyncHeadProps {
  readonly day: string;
  /** With whom; undefined while that is to be chosen. */
  readonly name?: string;
  readonly onBack?: (() => void) | undefined;
}

/** Over which day, and with whom. */
export function SyncHead({ day, name, onBack }: SyncHeadProps) {
  const { say, locale } = useLanguage();
  const noon = new Date(`${day}T12:00:00Z`);
  const shown = { weekday: "long", month: "long", day: "numeric", timeZone: "UTC" } as const;
  return (
    <header className="flow between sync-head">
      <div>
        <h2 part="title">{say("Morning sync")}</h2>
        <p>
          {name && <span className="strong">{say("With {name}", { name })}</span>}
          {name && "\u00a0· "}
          <span className="muted">{noon.toLocaleDateString(locale, shown)}</span>
        </p>
      </div>
      {onBack && (
        <Button kind="quiet" onClick={onBack}>
          {say("Somebody else")}
        </Button>
      )}
    </header>
  );
}

/** That it is done, by whom, and how long it took. */
export function Closed({ sync, zone }: { readonly sync: Sync; readonly zone: string | null }) {
  const now = useNow();
  const language = useLanguage();
  const { closedAt, closedBy, timer } = sync;
  if (!closedAt) return null;
  const took = formatDuration(
    elapsedOf({ runningSince: null, elapsedMs: timer.countedMs }, new Date(now)),
    language,
  );
  const when = <Moment at={closedAt} zone={zone ?? "UTC"} />;
  return (
    <Notice tone="good" icon={<CheckIcon />} title={language.say("Sync closed")}>
      <Said
        text={closedBy ? "{name} closed it {when}; it took {took}." : "Closed {when}; it took {took}."}
        values={{ name: closedBy?.name, when, took }}
      />
    </Notice>
  );
}
