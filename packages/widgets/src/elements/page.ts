import type { ConnectionSettings } from "../connection/settings.ts";

/** What all Baton scripts on one page share: who came first, how to connect, and who wants to know of changes. */
export interface Page {
  /** Of the script that came first. */
  readonly version: string;
  /** Undefined before the page configures, null once somebody signed out. */
  settings: ConnectionSettings | null | undefined;
  /** Counts sign-ins. Widgets start anew with each, so that nothing of one person is shown to the next. */
  signIn: number;
  readonly listeners: Set<() => void>;
}

const pages = globalThis as unknown as Record<symbol, Page | undefined>;
// A symbol, so that a page that loads the ES module gets no new global name at all.
const key = Symbol.for("@baton/widgets/1");

/** Kept on the page, not in a module: a script loaded twice still has one configuration. */
export function thisPage(): Page {
  pages[key] ??= { version: __VERSION__, settings: undefined, signIn: 0, listeners: new Set() };
  return pages[key];
}

/** Calls back whenever the page signs in or out; returns how to stop. */
export function onPageChange(listener: () => void): () => void {
  const { listeners } = thisPage();
  listeners.add(listener);
  return () => listeners.delete(listener);
}

export function changePage(settings: ConnectionSettings | null, isNewSignIn = true): void {
  const page = thisPage();
  page.settings = settings;
  if (isNewSignIn) page.signIn += 1;
  for (const listener of [...page.listeners]) listener();
}
