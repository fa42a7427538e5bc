import { type Dispatch, type SetStateAction, useContext, useEffect, useState } from "react";
import type { Device, Place } from "./device.ts";
import { SessionContext } from "./session.tsx";

/** How one field holds what is kept for it. */
export interface Hold {
  readonly name: string;
  /** Whether something had been kept when the field came on screen. */
  readonly found: boolean;
  /** Where it is kept; undefined outside of a device. */
  readonly place: Place | undefined;
  /** To be called once it is received, for a field that leaves the screen with that. */
  readonly forget: () => void;
}

/**
 * State that is kept on the device under a name until it is back at rest: a reload, a closed tab, another user in
 * between lose nothing of it. The name says what it is about, for example `read-back ${handoffId}`; undefined keeps
 * nothing. Two tabs keep theirs side by side, and the newer is shown first.
 *
 * @param isAtRest whether there is nothing in it worth keeping; by default whether it is as it was at first
 */
export function useKept<T>(
  name: string | undefined,
  initial: T,
  isAtRest: (value: T) => boolean = (value) => JSON.stringify(value) === JSON.stringify(initial),
): readonly [T, Dispatch<SetStateAction<T>>, Hold] {
  const device = useContext(SessionContext)?.device ?? null;
  const [hold] = useState(() => takeHold<T>(name === undefined ? null : device, name ?? ""));
  const [value, setValue] = useState(hold.found ? (hold.place?.value as T) : initial);
  const kept = isAtRest(value) ? undefined : value;
  useEffect(() => hold.take(), [hold]);
  useEffect(() => hold.keep(kept), [hold, kept]);
  return [value, setValue, hold];
}

/** Takes up what is kept under a name; `null` keeps nothing. */
export function takeHold<T>(device: Device | null, name: string) {
  const all = (device?.find(name) ?? []) as readonly Place<T>[];
  const [found, ...others] = all;
  let copied: T | undefined;
  const hold = {
    name,
    found: found !== undefined,
    /** All that is kept, newest first. */
    values: all.map(({ value }) => value as T),
    place: found ?? device?.newPlace(name),
    take() {
      // By now a field that left the screen as this one came has let go. One that has not keeps its place.
      if (hold.place?.held) {
        copied = found?.value;
        hold.place = device?.newPlace(name);
      }
      const { place } = hold;
      if (!place) return;
      place.held = true;
      return () => {
        place.held = false;
      };
    },
    keep(value: T | undefined) {
      if (hold.place && (value === undefined || value !== copied)) device?.keep(hold.place, value);
    },
    /** To be called once the others' words are in what this one keeps. */
    mergeOthers() {
      for (const other of others.splice(0)) if (!other.held) device?.keep(other, undefined);
    },
    forget: () => hold.place && device?.keep(hold.place, undefined),
  };
  return hold;
}
