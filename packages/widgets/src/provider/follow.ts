import type { Operation } from "@baton/api-contract";
import type { Connection, LiveListener, LiveSource } from "../connection/connection.ts";
import { type LiveSocket, liveSocket } from "../connection/live-socket.ts";

/** How often is asked again while no socket is open and the page is seen, in milliseconds. */
export const pollMs = 10_000;

const sockets = new WeakMap<LiveSource, LiveSocket>();

/**
 * Asks again whenever the API says that something changed, and every ten seconds where it cannot say so: no
 * WebSocket gets through, or the host's own client has none.
 *
 * @returns how to stop, which leaves no timer and no socket
 */
export function follow<Data, Variables>(
  connection: Connection,
  operation: Operation<Data, Variables>,
  variables: Variables,
  refetch: () => Promise<unknown>,
): () => void {
  let timer: ReturnType<typeof setInterval> | undefined;
  let isAsking = false;
  let isNews = false;

  async function ask(): Promise<void> {
    isNews = true;
    // Many changes in a moment are asked for once, and once more for those that came meanwhile.
    if (isAsking) return;
    isAsking = true;
    while (isNews) {
      isNews = false;
      await refetch();
    }
    isAsking = false;
  }
  function poll(isNeeded: boolean): void {
    clearInterval(timer);
    timer = isNeeded ? setInterval(() => document.hidden || void ask(), pollMs) : undefined;
  }

  const listener: LiveListener = { onSignal: () => void ask(), onOpen: (isOpen) => poll(!isOpen) };
  poll(true);
  const stop = subscribe(connection, operation, variables, listener);
  return () => {
    isNews = false;
    poll(false);
    stop?.();
  };
}

function subscribe<Data, Variables>(
  connection: Connection,
  operation: Operation<Data, Variables>,
  variables: Variables,
  listener: LiveListener,
): (() => void) | undefined {
  const { live } = connection;
  if (!live) return connection.subscribe?.(operation, variables, listener);
  const socket = sockets.get(live) ?? liveSocket(live);
  sockets.set(live, socket);
  return socket.subscribe(operation as Operation<unknown, never>, variables, listener);
}
