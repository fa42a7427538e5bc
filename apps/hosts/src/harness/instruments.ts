/** What a page still has of what was put on it. */
export interface Standing {
  /** Listeners on what outlives a widget: window, document, the page's own elements, media queries, channels. */
  readonly listeners: readonly string[];
  /** Timers that would still fire, observers that still watch, and sockets that are still open. */
  readonly timers: readonly string[];
}

declare global {
  interface Window {
    standing(): Standing;
  }
}

/** Runs in the page before any script of it: wraps what a widget could leave behind, and counts what is. */
export function installInstruments(): void {
  const listeners = new Map<EventTarget, Map<string, Set<unknown>>>();
  const timers = new Map<unknown, string>();

  const outlives = (target: EventTarget) =>
    !(target instanceof Node) ? isLasting(target) : target.getRootNode() === document;
  const isLasting = (target: EventTarget) =>
    target === window || target instanceof MediaQueryList || target instanceof BroadcastChannel;

  const { addEventListener: add, removeEventListener: remove } = EventTarget.prototype;
  const keyOf = (type: string, options: unknown) =>
    `${type}${options === true || (options as AddEventListenerOptions | undefined)?.capture ? " (capture)" : ""}`;
  function forget(target: EventTarget, key: string, listener: unknown) {
    listeners.get(target)?.get(key)?.delete(listener);
  }
  EventTarget.prototype.addEventListener = function (type, listener, options) {
    add.call(this, type, listener, options);
    const target = this ?? window;
    if (!listener || !outlives(target)) return;
    const key = keyOf(type, options);
    const ofTarget = listeners.get(target) ?? new Map<string, Set<unknown>>();
    listeners.set(target, ofTarget);
    ofTarget.set(key, (ofTarget.get(key) ?? new Set()).add(listener));
    const { once = false, signal } = typeof options === "object" ? options : {};
    if (once) add.call(target, type, () => forget(target, key, listener), { once });
    if (signal) add.call(signal, "abort", () => forget(target, key, listener), { once: true });
  };
  EventTarget.prototype.removeEventListener = function (type, listener, options) {
    remove.call(this, type, listener, options);
    forget(this ?? window, keyOf(type, options), listener);
  };

  const { setTimeout: later, clearTimeout: never, setInterval: repeat, clearInterval: stop } = window;
  window.setTimeout = ((run: TimerHandler, ms?: number, ...rest: unknown[]) => {
    const fired = () => {
      timers.delete(id);
      if (typeof run === "function") run(...rest);
    };
    const id = later(fired, ms);
    timers.set(id, `timeout of ${ms ?? 0} ms`);
    return id;
  }) as typeof setTimeout;
  window.setInterval = ((run: () => void, ms?: number, ...rest: unknown[]) => {
    const id = repeat(run, ms, ...rest);
    timers.set(id, `interval of ${ms ?? 0} ms`);
    return id;
  }) as typeof setInterval;
  window.clearTimeout = window.clearInterval = (id) => {
    timers.delete(id);
    never(id);
    stop(id);
  };
  for (const Observer of [MutationObserver, ResizeObserver, IntersectionObserver]) {
    const { observe, disconnect } = Observer.prototype as MutationObserver;
    Observer.prototype.observe = function (this: MutationObserver, ...args: never) {
      timers.set(this, Observer.name);
      (observe as (...args: unknown[]) => void).apply(this, args);
    } as never;
    Observer.prototype.disconnect = function (this: MutationObserver) {
      timers.delete(this);
      disconnect.call(this);
    };
  }

  // Weakly: what is counted here must not be kept by it.
  const sockets: WeakRef<WebSocket>[] = [];
  window.WebSocket = class extends WebSocket {
    constructor(...args: ConstructorParameters<typeof WebSocket>) {
      super(...args);
      sockets.push(new WeakRef<WebSocket>(this));
    }
  };

  window.standing = () => ({
    listeners: [...listeners].flatMap(([target, types]) =>
      [...types].flatMap(([type, kept]) => [...kept].map(() => `${type} on ${target.constructor.name}`)),
    ),
    timers: [
      ...timers.values(),
      ...sockets.flatMap((socket) => {
        const { readyState = WebSocket.CLOSED, url } = socket.deref() ?? {};
        return readyState < WebSocket.CLOSING ? [`socket to ${url}`] : [];
      }),
    ],
  });
}
