import { newIdempotencyKey } from "../connection/idempotency-key.ts";
import { inTime } from "../connection/in-time.ts";
import { type Kept, readKept, writeKept } from "./database.ts";

/** Of what is written below; text of another version is left alone until its time is over. */
const schema = 1;

/** All that was typed is to be on the device 300 ms after the last key: a busy page takes its part of them. */
const pauseMs = 200;
/** A browser that has not opened its storage by then is taken for one that has none. */
const patienceMs = 2_000;

/** Where one thing is kept. Whoever shows it holds it, so that two fields never write over each other. */
export interface Place<T = unknown> {
  readonly name: string;
  key: string;
  held: boolean;
  /** How often all was dropped before it was made. */
  readonly era?: number;
  /** Undefined when there is nothing to keep. */
  value: T | undefined;
  /** Device time of the last change, in milliseconds. */
  savedAt: number;
  /** What this page last read or wrote there. */
  stamp: string | undefined;
}

/** What one person typed on this device and nobody has received yet. */
export interface Device {
  readonly owner: string;
  /** False once the browser refused to keep something: what is typed then lives as long as the page. */
  readonly isDurable: () => boolean;
  readonly subscribe: (listener: () => void) => () => void;
  /** Reads what was kept; returns how to close. */
  readonly open: (ready: () => void) => () => void;
  /** How many things were read that this page did not know of: what was on screen before does not show them. */
  readonly finds: () => number;
  /** Reads anew what other tabs have kept or removed. Never fails: without storage there is nothing. */
  readonly reload: () => Promise<void>;
  /** What is kept under a name, newest first. */
  readonly find: (name: string) => readonly Place[];
  readonly newPlace: (name: string) => Place;
  /** Keeps a value after a pause in the typing; `undefined` removes it at once. */
  readonly keep: (place: Place, value: unknown) => void;
  readonly flush: () => Promise<void>;
  /** Everything there is, for the outbox. */
  readonly places: () => Iterable<Place>;
  readonly drop: () => void;
}

const devices = new Map<string, Device>();
let latest: string | undefined;

/** The device as one owner sees it; see `ownerOf`. */
export function deviceOf(owner: string): Device {
  const device = devices.get(owner) ?? createDevice(owner);
  // A server has no device, and answers many owners.
  if (typeof document !== "undefined") devices.set(owner, device);
  return device;
}

/** The device of the member who used the widgets last on this page. */
export const latestDevice = () => (latest === undefined ? undefined : devices.get(latest));

export const allDevices = () => devices.values();

function createDevice(owner: string): Device {
  const prefix = `${owner}\n${schema}\n`;
  const places = new Set<Place>();
  const changed = new Set<Place>();
  const listeners = new Set<() => void>();
  let durable = true;
  let dropped = 0;
  let edits = 0;
  let opened = 0;
  let finds = 0;
  let timer: ReturnType<typeof setTimeout> | undefined;

  const newKey = (name: string) => `${prefix}${name}\n${newIdempotencyKey()}`;

  function tell() {
    for (const listener of [...listeners]) listener();
  }

  function setDurable(now: boolean) {
    if (now === durable) return;
    durable = now;
    tell();
  }

  async function reload(): Promise<void> {
    const before = edits;
    const kept = await inTime(readKept(owner, prefix), patienceMs).catch(() => undefined);
    setDurable(kept !== undefined);
    // What was read before an edit would bring back what the edit has changed.
    if (before !== edits) return reload();
    // With nobody to show it to, it would be old by the time somebody comes, who then reads it anew.
    if (!kept || opened === 0) return;
    const known = new Map([...places].map((place) => [place.key, place]));
    const isOurs = (place: Place | undefined) => place && (place.held || changed.has(place));
    for (const place of places) if (!isOurs(place)) places.delete(place);
    for (const { key, name, value, savedAt, stamp } of kept) {
      const there = known.get(key);
      if (!there) finds += 1;
      if (!isOurs(there)) places.add({ key, name, value, savedAt, stamp, held: false, era: dropped });
    }
    tell();
  }

  async function flush() {
    clearTimeout(timer);
    const batch = [...changed];
    if (batch.length === 0) return;
    changed.clear();
    const before = dropped;
    const changes = batch.map((place) => {
      const { key, name, value, savedAt, stamp: seen } = place;
      if (value === undefined) return { key, seen, kept: undefined };
      place.stamp = newIdempotencyKey();
      return { key, seen, kept: { key, name, value, savedAt, stamp: place.stamp } satisfies Kept };
    });
    try {
      const moved = await writeKept(changes, (key) => key + newIdempotencyKey());
      for (const place of batch) place.key = moved.get(place.key) ?? place.key;
      setDurable(true);
    } catch {
      if (before !== dropped) return;
      for (const [index, place] of batch.entries()) {
        place.stamp = changes[index]?.seen;
        changed.add(place);
      }
      setDurable(false);
    }
  }

  function askFirst(event: BeforeUnloadEvent) {
    if (!durable && places.size > 0) event.preventDefault();
  }

  const onLeave = () => void flush();

  function listen(how: "addEventListener" | "removeEventListener") {
    // Capturing, `blur` is every field's and the window's own.
    window[how]("blur", onLeave, true);
    window[how]("pagehide", onLeave);
    document[how]("visibilitychange", onLeave);
    window[how]("beforeunload", askFirst as EventListener);
  }

  return {
    owner,
    isDurable: () => durable,
    subscribe(listener) {
      listeners.add(listener);
      return () => listeners.delete(listener);
    },
    open(ready) {
      latest = owner;
      opened += 1;
      if (opened === 1) listen("addEventListener");
      void reload().then(ready);
      return () => {
        opened -= 1;
        if (opened === 0) listen("removeEventListener");
        onLeave();
      };
    },
    finds: () => finds,
    reload,
    find: (name) =>
      [...places].filter((place) => place.name === name).sort((one, other) => other.savedAt - one.savedAt),
    newPlace: (name) => ({
      name,
      key: newKey(name),
      held: false,
      era: dropped,
      value: undefined,
      savedAt: 0,
      stamp: undefined,
    }),
    keep(place, value) {
      // An answer that comes after the member has signed out must not bring back what was wiped.
      const isWiped = place.era !== dropped && !place.held;
      if (place.value === value || isWiped) return;
      edits += 1;
      place.value = value;
      place.savedAt = Date.now();
      changed.add(place);
      if (value === undefined) places.delete(place);
      else places.add(place);
      clearTimeout(timer);
      if (value === undefined) void flush();
      else timer = setTimeout(flush, pauseMs);
      tell();
    },
    flush,
    places: () => places,
    drop() {
      clearTimeout(timer);
      dropped += 1;
      places.clear();
      changed.clear();
      tell();
    },
  };
}
