import type { ConnectionSettings } from "../connection/authorized-fetch.ts";
import type { Connection } from "../connection/connection.ts";
import { fetchConnection } from "../connection/fetch-connection.ts";

interface Shared {
  connection: Connection | null;
  readonly listeners: Set<() => void>;
}

const registry = globalThis as unknown as Record<symbol, Shared | undefined>;
const key = Symbol.for("@baton/widgets/1");

/** Kept on the page, not in the module: a script loaded twice still has one configuration. */
function shared(): Shared {
  registry[key] ??= { connection: null, listeners: new Set() };
  return registry[key];
}

/**
 * Connects every Baton element on the page, those already there and those to come. Elements placed before this
 * call wait in their loading state. Calling again connects anew.
 *
 * @throws Error when `endpoint` or `getToken` is missing.
 * @example
 * ```js
 * Baton.configure({
 *   endpoint: "https://baton.example.com/graphql",
 *   getToken: () => fetch("/baton-token").then((response) => response.text()),
 * });
 * ```
 */
export function configure(settings: ConnectionSettings): void {
  const state = shared();
  state.connection = fetchConnection(settings);
  for (const listener of state.listeners) listener();
}

export function currentConnection(): Connection | null {
  return shared().connection;
}

/** Calls back when the page is configured; returns how to stop. */
export function onConfigured(listener: () => void): () => void {
  shared().listeners.add(listener);
  return () => shared().listeners.delete(listener);
}
