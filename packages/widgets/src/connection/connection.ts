import type { Operation } from "@baton/api-contract";
import type { ConnectionError } from "./connection-error.ts";
import type { TokenSource } from "./token-source.ts";

/** What a watch knows at one moment. Data outlives an error, so a screen never goes blank on a lost network. */
export interface Snapshot<Data> {
  readonly data: Data | undefined;
  readonly error: ConnectionError | undefined;
  readonly loading: boolean;
}

/** A query kept up to date until stopped. */
export interface Watch {
  /** Asks the server again; resolves when it has answered, or failed to. */
  refetch(): Promise<void>;
  /** Ends the watch; the listener is not called afterwards. */
  stop(): void;
}

/** A mutation's answer: the data, or why there is none. Expected refusals are `userErrors` inside the data. */
export type Answered<Data> =
  | { readonly ok: true; readonly data: Data }
  | { readonly ok: false; readonly error: ConnectionError };

export interface MutateOptions {
  /**
   * Whether live watches are asked again after the write.
   *
   * @defaultValue true
   */
  readonly refetch?: boolean;
}

/** Told by the API that something changed. */
export interface LiveListener {
  /** Something may have changed: ask again. */
  onSignal(): void;
  /** Whether signals come; while they do not, ask now and then. */
  onOpen(isOpen: boolean): void;
}

/** Where the API tells of changes, over a WebSocket. */
export interface LiveSource {
  readonly endpoint: string;
  readonly tokens: Pick<TokenSource, "current" | "reject">;
}

/**
 * The one seam between the widgets and the API. The React build stands on Apollo Client, the custom-element
 * build on a small fetch transport; both hold the same promises, and one test suite checks them.
 */
export interface Connection {
  /** What it shows the API instead of a member's token. */
  readonly publishableKey?: string | undefined;
  watch<Data, Variables>(
    operation: Operation<Data, Variables>,
    variables: Variables,
    listener: (snapshot: Snapshot<Data>) => void,
  ): Watch;
  /**
   * What is at hand of a query without asking anybody; undefined unless all of it is. A screen starts from it, and a
   * server, which cannot wait, shows it.
   */
  peek?<Data, Variables>(operation: Operation<Data, Variables>, variables: Variables): Data | undefined;
  /** Where changes are told. The code that listens there is not the connection's: it comes later (`useLive`). */
  readonly live?: LiveSource | undefined;
  /** Hears of changes where there is another way than a WebSocket of our own. Gives how to stop. */
  subscribe?<Data, Variables>(
    operation: Operation<Data, Variables>,
    variables: Variables,
    listener: LiveListener,
  ): () => void;
  /** Writes once. Resolves after the live watches have been asked again, so the screen is already true. */
  mutate<Data, Variables>(
    operation: Operation<Data, Variables>,
    variables: Variables,
    options?: MutateOptions,
  ): Promise<Answered<Data>>;
}

/** The name an operation's text gives it; sent along so that server logs can tell requests apart. */
export function operationName(text: string): string | undefined {
  return /^\s*(?:query|mutation)\s+(\w+)/m.exec(text)?.[1];
}
