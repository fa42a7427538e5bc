import { morningSyncPauseMutation, morningSyncResumeMutation } from "@baton/api-contract";
import { elapsedOf } from "@baton/playbook";
import { useEffect, useState } from "react";
import { Button } from "../controls/button.tsx";
import { ClockIcon, WarningIcon } from "../controls/icons.tsx";
import { LiveRegion } from "../controls/live-region.tsx";
import { useLanguage } from "../language/use-language.ts";
import { useBaton } from "../provider/connection-provider.tsx";
import { NotDoneNotice } from "../widget/not-done-notice.tsx";
import type { Sync } from "./sync.ts";
import { useAction } from "./use-action.ts";

const minute = 60_000;
/** From here on it is said that time runs out. */
const soonMs = 2 * minute;

export interface TimerProps {
  readonly sync: Sync;
  /** What the playbook gives a sync. */
  readonly syncMinutes: number;
  readonly mayHold: boolean;
}

/** The ten minutes. The server holds them, so a reload and the other one's screen show the same. */
export function Timer({ sync, syncMinutes, mayHold }: TimerProps) {
  const { say } = useLanguage();
  const { run, pending, failure, refusal } = useAction();
  const { runningSince } = sync.timer;
  const left = useLeft(sync, syncMinutes);
  const over = left <= 0;
  const shown = clockFace(Math.abs(left));
  const paused = runningSince === null;
  const about = { morningSyncId: sync.id };
  return (
    <>
      <div className="flow between sync-timer">
        <p className={over ? "late toned sync-clock" : "sync-clock"} role="timer">
          {over ? <WarningIcon /> : <ClockIcon />}{" "}
          {say(over ? "{time} over" : "{time} left", { time: shown })}
          {paused && <span className="small muted"> · {say("paused")}</span>}
        </p>
        {mayHold && (
          <Button
            pending={pending}
            onClick={() =>
              void (paused ? run(morningSyncResumeMutation, about) : run(morningSyncPauseMutation, about))
            }
          >
            {say(paused ? "Go on" : "Pause")}
          </Button>
        )}
      </div>
      <LiveRegion message={say(announcedWords[announcement(left, syncMinutes)])} />
      <NotDoneNotice error={failure} what={say(paused ? "Still paused" : "Not paused")} />
      {refusal && <p className="error">{say(refusal)}</p>}
    </>
  );
}

/** What a screen reader says of the timer: not every second, but when it matters. */
const announcedWords = {
  TIME: "",
  SOON: "Two minutes left",
  OVER: "The time for the sync is over. The timer runs on.",
} as const;

function announcement(left: number, syncMinutes: number): keyof typeof announcedWords {
  if (left <= 0) return "OVER";
  return left <= soonMs && soonMs < syncMinutes * minute ? "SOON" : "TIME";
}

/** What is left, in milliseconds; below zero how long it is over. Moves every second while it runs. */
function useLeft({ timer }: Sync, syncMinutes: number): number {
  const { clock } = useBaton();
  const [, setTicks] = useState(0);
  const running = timer.runningSince !== null;
  useEffect(() => {
    if (!running) return;
    const ticking = setInterval(() => setTicks((count) => count + 1), 1_000);
    return () => clearInterval(ticking);
  }, [running]);
  // The server's figure is as old as its answer; the instants it was made of are not.
  const elapsed = elapsedOf(
    {
      runningSince: timer.runningSince === null ? null : new Date(timer.runningSince),
      elapsedMs: timer.countedMs,
    },
    new Date(clock.exact()),
  );
  return syncMinutes * minute - elapsed;
}

/** "7:42" */
function clockFace(ms: number): string {
  const seconds = Math.floor(ms / 1_000);
  return `${Math.floor(seconds / 60)}:${String(seconds % 60).padStart(2, "0")}`;
}
