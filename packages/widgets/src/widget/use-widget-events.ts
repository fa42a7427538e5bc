import { useEffect, useRef } from "react";
import type { ConnectionError } from "../connection/connection-error.ts";
import { useLatest } from "../provider/use-latest.ts";
import type { WidgetEvents } from "./widget.ts";

/** Tells the host once that the widget is ready, and of every new error. */
export function useWidgetEvents<Ready>(
  events: Pick<WidgetEvents<Ready, never, never>, "onReady" | "onError">,
  ready: Ready | undefined,
  error: ConnectionError | undefined,
): void {
  const latest = useLatest({ events, ready });
  const told = useRef(false);
  const isReady = ready !== undefined;
  useEffect(() => {
    if (!isReady || told.current) return;
    told.current = true;
    const { events, ready } = latest.current;
    if (ready !== undefined) events.onReady?.(ready);
  }, [isReady, latest]);
  useEffect(() => {
    if (error) latest.current.events.onError?.(error);
  }, [error, latest]);
}
