import { useEffect, useState } from "react";
import { Said } from "../language/said.tsx";
import { useLanguage } from "../language/use-language.ts";
import { Moment } from "../promises/moment.tsx";
import { useBaton, useNow } from "../provider/connection-provider.tsx";

/** From here on every second is shown. */
const nearSeconds = 120;

export interface CountdownProps {
  /** An instant ahead, as the API gives it. */
  readonly to: string;
  readonly zone: string;
  /** What is said with the seconds left, as `{time}`. */
  readonly near: string;
  /** What is said while it is far, with the moment as `{when}`. */
  readonly far: string;
}

/** How long it still is: the moment while that is far, then the seconds. Counts on the server's time. */
export function Countdown({ to, zone, near, far }: CountdownProps) {
  const { say } = useLanguage();
  const { clock } = useBaton();
  // Looks again with every step of the screen's time, and each second once it is near.
  useNow();
  const [, tick] = useState(0);
  const left = Math.ceil((Date.parse(to) - clock.exact()) / 1000);
  const isNear = left > 0 && left <= nearSeconds;
  useEffect(() => {
    if (!isNear) return;
    const timer = setInterval(() => tick((count) => count + 1), 1000);
    return () => clearInterval(timer);
  }, [isNear]);
  if (left > nearSeconds) return <Said text={far} values={{ when: <Moment at={to} zone={zone} /> }} />;
  return (
    <span role="timer" className="thread-seconds">
      {say(near, { time: say("{seconds} s", { seconds: Math.max(0, left) }) })}
    </span>
  );
}
