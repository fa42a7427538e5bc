import { type Dispatch, type SetStateAction, useContext, useEffect, useState } from "react";
import type { Device, Place } from "./device.ts";
import { DeviceContext } from "./device-scope.tsx";

/** How one field holds what is kept for it. */
export interface Hold {
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
  const device = useContext(DeviceContext);
  const [hold] = useState(() => takeHold<T>(name === undefined ? null : device, name ?? ""));
  const [value, setValue] = useState(hold.found ? (hold.place?.value as T) : initial);
  const kept = isAtRest(value) ? undefined : value;
  useEffect(() => hold.take(), [hold]);
  useEffect(() => hold.keep(kept), [hold, kept]);
  return [value, setValue, hold];
}

function takeHold<T>(device: Device | null, name: string) {
  const found = device?.find(name)[0] as Place<T> | undefined;
  const hold = {
    found: found !== undefined,
    place: found ?? device?.newPlace(name),
    take() {
      const { place } = hold;
      if (!place) return;
      // A field beside this one, on screen since the same moment, may have taken it first.
      if (place.held) hold.place = device?.newPlace(name);
      const mine = hold.place ?? place;
      mine.held = true;
      return () => {
        mine.held = false;
      };
    },
    keep: (value: T | undefined) => hold.place && device?.keep(hold.place, value),
    forget: () => hold.place && device?.keep(hold.place, undefined),
  };
  return hold;
}
