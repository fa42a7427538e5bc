import type { Operation } from "@baton/api-contract";
import {
  type Answered,
  type Connection,
  type LiveListener,
  operationName,
  type Snapshot,
} from "./connection.ts";
import { type ConnectionError, networkError } from "./connection-error.ts";

/** What a made-up API answers: data, an error, or nothing until it is hung up ("silent", for loading states). */
export type MadeUp<Data> = Data | { readonly error: ConnectionError; readonly data?: Data } | "silent";

type Answer = (variables: unknown) => unknown;

/** An API in memory, for stories and browser tests: answers are typed by the operations themselves. */
export interface MemoryConnection extends Connection {
  /** Sets what an operation answers from now on; the function is asked each time. */
  answer<Data, Variables>(
    operation: Operation<Data, Variables>,
    answer: (variables: Variables) => MadeUp<Data> | Promise<MadeUp<Data>>,
  ): MemoryConnection;
  /** Answers one operation by its text, as the API behind a transport would. */
  ask(operation: string, variables: unknown): Promise<unknown>;
  /** Asked before every answer: what is wrong at that moment, if anything is. */
  trouble?: (operation: string) => Promise<{ readonly error: ConnectionError } | undefined>;
  /** Every mutation so far, oldest first. */
  readonly written: readonly unknown[];
  /** Tells everyone who listens that something changed, as the API would. */
  tell(): void;
  /** Whether signals come, for everyone who listens and will. */
  setLive(isLive: boolean): void;
  /** How many listen. */
  readonly listening: number;
  /** Asks every live watch again, as if somebody else had changed something. */
  refresh(): Promise<void>;
  /** Ends every silence, as a network's patience does: whoever waits would keep what comes next waiting too. */
  hangUp(): void;
}

export function memoryConnection(): MemoryConnection {
  const answers = new Map<string, Answer>();
  const live = new Set<() => Promise<void>>();
  const written: unknown[] = [];
  const listeners = new Set<LiveListener>();
  let isLive = true;
  let hangUp = () => {};
  const hungUp = new Promise<{ readonly error: ConnectionError }>((resolve) => {
    hangUp = () => resolve({ error: networkError("hung up") });
  });

  async function ask<Data>(operation: string, variables: unknown): Promise<MadeUp<Data>> {
    const answer = answers.get(operationName(operation) ?? "");
    if (!answer) throw new Error(`Baton: no answer was made up for ${operation.slice(0, 60)}…`);
    // Always later, as a network would.
    await Promise.resolve();
    const made = ((await connection.trouble?.(operation)) ?? (await answer(variables))) as MadeUp<Data>;
    return made === "silent" ? hungUp : made;
  }

  const connection: MemoryConnection = {
    written,
    ask,
    hangUp: () => hangUp(),
    answer(operation, answer) {
      answers.set(operationName(operation) ?? "", answer as Answer);
      return connection;
    },
    get listening() {
      return listeners.size;
    },
    subscribe(_operation, _variables, listener) {
      listeners.add(listener);
      listener.onOpen(isLive);
      return () => listeners.delete(listener);
    },
    tell() {
      for (const listener of listeners) listener.onSignal();
    },
    setLive(now) {
      isLive = now;
      for (const listener of listeners) listener.onOpen(now);
    },
    async refresh() {
      await Promise.all([...live].map((load) => load()));
    },
    watch<Data, Variables>(
      operation: Operation<Data, Variables>,
      variables: Variables,
      listener: (snapshot: Snapshot<Data>) => void,
    ) {
      let data: Data | undefined;
      let stopped = false;
      async function load() {
        if (!stopped) listener({ data, error: undefined, loading: true });
        const made = await ask<Data>(operation, variables);
        if (stopped) return;
        const failure = failureOf(made);
        data = failure ? (failure.data ?? data) : (made as Data);
        listener({ data, error: failure?.error, loading: false });
      }
      live.add(load);
      void load();
      return {
        refetch: load,
        stop() {
          stopped = true;
          live.delete(load);
        },
      };
    },
    async mutate<Data, Variables>(
      operation: Operation<Data, Variables>,
      variables: Variables,
      options?: { readonly refetch?: boolean },
    ): Promise<Answered<Data>> {
      written.push(variables);
      const made = await ask<Data>(operation, variables);
      const failure = failureOf(made);
      if (failure) return { ok: false, error: failure.error };
      if (options?.refetch !== false) await connection.refresh();
      return { ok: true, data: made as Data };
    },
  };
  return connection;
}

function failureOf<Data>(made: MadeUp<Data>): { error: ConnectionError; data?: Data } | undefined {
  return typeof made === "object" && made !== null && "error" in made ? made : undefined;
}
