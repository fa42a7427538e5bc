import { type Dispatch, type SetStateAction, useEffect, useState } from "react";

/**
 * What was typed and not sent, by whose it is and what it is about. It outlives the card, so that leaving a page and
 * coming back loses nothing, but not the page: no buyer's data stays on the device.
 */
const unsent = new Map<string, unknown>();

function keep(key: string, value: unknown): void {
  unsent.set(key, value);
  window.addEventListener("beforeunload", askFirst);
}

function forget(key: string): void {
  unsent.delete(key);
  if (unsent.size === 0) window.removeEventListener("beforeunload", askFirst);
}

/** Forgets everything, for a page that starts from nothing. */
export function forgetUnsent(): void {
  for (const key of unsent.keys()) forget(key);
}

/** The browser asks in its own words. */
function askFirst(event: BeforeUnloadEvent): void {
  event.preventDefault();
}

export function hasUnsent(key: string): boolean {
  return unsent.has(key);
}

export interface Unsent<T> {
  readonly value: T;
  readonly setValue: Dispatch<SetStateAction<T>>;
  /** To be called once it is sent. */
  readonly sent: () => void;
}

/**
 * State that is kept under a key until it is sent or back at rest. `key` must name the person too: devices are shared.
 *
 * @param isAtRest whether there is nothing in it worth keeping
 */
export function useUnsent<T>(key: string, initial: T, isAtRest: (value: T) => boolean): Unsent<T> {
  const [value, setValue] = useState<T>(() => (unsent.has(key) ? (unsent.get(key) as T) : initial));
  const atRest = isAtRest(value);

  useEffect(() => {
    if (atRest) forget(key);
    else keep(key, value);
  }, [key, value, atRest]);

  return { value, setValue, sent: () => forget(key) };
}
