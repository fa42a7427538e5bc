import { createContext, type ReactNode, useContext, useEffect, useState } from "react";
import { type Device, deviceOf } from "./device.ts";

export const DeviceContext = createContext<Device | null>(null);

export interface DeviceScopeProps {
  /** Whose text it is. Give it as `key` too: one person's widgets never become another's. */
  readonly owner: string;
  /** Shown for the moment it takes to read what was kept. */
  readonly waiting: ReactNode;
  readonly children: ReactNode;
}

/** Keeps what is typed into the fields below it on the device, under its owner. */
export function DeviceScope({ owner, waiting, children }: DeviceScopeProps) {
  const device = deviceOf(owner);
  const [ready, setReady] = useState(false);
  useEffect(() => device.open(() => setReady(true)), [device]);
  return ready ? <DeviceContext.Provider value={device}>{children}</DeviceContext.Provider> : waiting;
}

export function useDevice(): Device {
  const device = useContext(DeviceContext);
  if (!device) throw new Error("Baton: a field that is kept stands outside of its device.");
  return device;
}
