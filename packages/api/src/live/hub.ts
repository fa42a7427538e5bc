import type { Database } from "@baton/database";
import { gap, readSignal, type Signal } from "./signal.ts";
import { createStream, type Stream } from "./stream.ts";

/** Signals that may wait for one subscriber before it is only told that something changed. */
const mostWaiting = 100;

/** Hands what the database announces to those it may concern. One listener per process, however many subscribe. */
export interface Hub {
  /** Resolves when announcements are heard. Not to be waited for within a transaction, which may hold the only connection. */
  ready(): Promise<unknown>;
  /** The signals of a builder that are wanted, until the stream is ended. */
  signals(builderId: string, wanted: (signal: Signal) => boolean): Stream<Signal>;
  stop(): Promise<void>;
}

interface Subscriber {
  readonly wanted: (signal: Signal) => boolean;
  readonly stream: Stream<Signal>;
}

export function createHub(database: Database, clock: () => Date): Hub {
  const builders = new Map<string, Set<Subscriber>>();
  let listening: Promise<() => Promise<void>> | undefined;

  function hear(announcement: string): void {
    const signal = readSignal(announcement);
    if (!signal) return;
    for (const { wanted, stream } of builders.get(signal.builderId) ?? []) {
      if (wanted(signal)) stream.push(signal);
    }
  }

  function missed(): void {
    for (const [builderId, subscribers] of builders) {
      for (const { stream } of subscribers) stream.push(gap("live.resumed", builderId, clock()));
    }
  }

  return {
    ready() {
      listening ??= database.listen({ hear, missed });
      // A database that could not be reached may be the next time.
      return listening.catch((error: unknown) => {
        listening = undefined;
        throw error;
      });
    },
    signals(builderId, wanted) {
      const subscribers = builders.get(builderId) ?? new Set<Subscriber>();
      builders.set(builderId, subscribers);
      const stream = createStream<Signal>({
        limit: mostWaiting,
        instead: () => gap("live.resumed", builderId, clock()),
        onEnd() {
          subscribers.delete(subscriber);
          if (subscribers.size === 0) builders.delete(builderId);
        },
      });
      const subscriber = { wanted, stream };
      subscribers.add(subscriber);
      stream.push(gap("live.subscribed", builderId, clock()));
      return stream;
    },
    async stop() {
      const stop = await listening?.catch(() => undefined);
      for (const subscribers of builders.values()) {
        for (const { stream } of subscribers) await stream.return(undefined);
      }
      await stop?.();
    },
  };
}
