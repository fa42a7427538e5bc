import { formatDayTime, zonedInstant } from "@baton/playbook";
import { type FormEvent, useId, useState } from "react";
import { dayIn } from "../time/zone.ts";
import { useNow } from "./session.tsx";

/** The demo's clock is set and shown in the zone of its first sales center. */
const clockZone = "America/Chicago";

const hour = 3_600_000;

/** Moves the server's clock, so that a tour on Saturday can be walked through on a Tuesday. */
export function DemoClock({ moved }: { readonly moved: () => void }) {
  const now = useNow();
  const id = useId();
  const [problem, setProblem] = useState("");

  async function moveTo(at: Date | null) {
    const response = await fetch("/demo/clock", {
      method: "POST",
      headers: { "content-type": "application/json" },
      body: JSON.stringify({ at: at?.toISOString() ?? null }),
    }).catch(() => undefined);
    if (response?.ok) moved();
    else setProblem("The clock did not move. Is the demo server still running?");
  }

  async function set(event: FormEvent<HTMLFormElement>) {
    event.preventDefault();
    const form = new FormData(event.currentTarget);
    const at = zonedInstant(String(form.get("day")), String(form.get("time")), clockZone);
    if (at.ok) await moveTo(at.value);
    else setProblem(at.refusal.message);
  }

  return (
    <details className="demo-clock">
      <summary>
        <span className="demo-words">Clock: </span>
        {formatDayTime(now, clockZone)}
        <span className="demo-words muted"> Cedar Park</span>
      </summary>
      <form onSubmit={set}>
        <label htmlFor={`${id}-day`}>Day</label>
        <input id={`${id}-day`} name="day" type="date" defaultValue={dayIn(clockZone, now)} required />
        <label htmlFor={`${id}-time`}>Time</label>
        <input id={`${id}-time`} name="time" type="time" defaultValue="08:00" required />
        <button type="submit">Set the clock</button>
        <button type="button" onClick={() => moveTo(new Date(now.getTime() + hour))}>
          1 hour on
        </button>
        <button type="button" onClick={() => moveTo(new Date(now.getTime() + 24 * hour))}>
          1 day on
        </button>
        <button type="button" onClick={() => moveTo(null)}>
          Real time
        </button>
        <p role="alert">{problem}</p>
      </form>
    </details>
  );
}
