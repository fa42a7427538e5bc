/** How often countdowns move, in milliseconds. */
const tickMs = 30_000;

/**
 * The server's time, carried forward by the device's clock. A tablet an hour off still counts down to the tour
 * correctly, and a demo that moves the domain's time moves the widgets too.
 */
export interface Clock {
  /** Domain time now, in milliseconds since the epoch; steps once per tick so a screen agrees with itself. */
  now(): number;
  /** The same to the millisecond, for what counts seconds. */
  exact(): number;
  /** Takes the server's time as it arrived; the same value again (from a cache) changes nothing. */
  observe(serverNow: string): void;
  /** Calls back on every tick and correction; returns how to stop. */
  subscribe(listener: () => void): () => void;
}

export function createClock(deviceNow: () => number = Date.now): Clock {
  const listeners = new Set<() => void>();
  let offset = 0;
  let observed: string | undefined;
  let current = deviceNow();
  let timer: ReturnType<typeof setInterval> | undefined;

  function tick() {
    current = deviceNow() + offset;
    for (const listener of listeners) listener();
  }

  return {
    now: () => current,
    exact: () => deviceNow() + offset,
    observe(serverNow) {
      if (serverNow === observed) return;
      observed = serverNow;
      offset = Date.parse(serverNow) - deviceNow();
      tick();
    },
    subscribe(listener) {
      listeners.add(listener);
      timer ??= setInterval(tick, tickMs);
      return () => {
        listeners.delete(listener);
        if (listeners.size === 0) {
          clearInterval(timer);
          timer = undefined;
        }
      };
    },
  };
}
