import {
  createContext,
  type ReactNode,
  useContext,
  useEffect,
  useMemo,
  useState,
  useSyncExternalStore,
} from "react";
import type { Connection } from "../connection/connection.ts";
import { type Clock, createClock } from "./clock.ts";

interface Baton {
  /** Null while the page has not said where the API is: widgets wait in their loading state. */
  readonly connection: Connection | null;
  readonly clock: Clock;
}

const BatonContext = createContext<Baton | null>(null);

export interface ConnectionProviderProps {
  readonly connection: Connection | null;
  /** Shared by widgets that do not share a provider (custom elements); a new one otherwise. */
  readonly clock?: Clock;
  readonly children: ReactNode;
}

/** Gives the widgets below it any connection; `BatonProvider` and the custom elements stand on this. */
export function ConnectionProvider({ connection, clock, children }: ConnectionProviderProps) {
  const [ownClock] = useState(() => clock ?? createClock());
  const value = useMemo(() => ({ connection, clock: clock ?? ownClock }), [connection, clock, ownClock]);
  return <BatonContext.Provider value={value}>{children}</BatonContext.Provider>;
}

export function useBaton(): Baton {
  const baton = useContext(BatonContext);
  if (baton === null) {
    throw new Error(
      "Baton: a widget is outside <BatonProvider>. Wrap it in <BatonProvider endpoint getToken>.",
    );
  }
  return baton;
}

/** Domain time in milliseconds, moving every 30 s. Use it in the smallest component that shows time. */
export function useNow(): number {
  const { clock } = useBaton();
  return useSyncExternalStore(clock.subscribe, clock.now, clock.now);
}

/** Something worked out from domain time; re-renders only when it changes. `from` must give a primitive. */
export function useFromNow<T extends string | number | boolean>(from: (now: number) => T): T {
  const { clock } = useBaton();
  const read = () => from(clock.now());
  return useSyncExternalStore(clock.subscribe, read, read);
}

/** Sets the clock from the `viewer.now` a query brought. */
export function useServerNow(serverNow: string | undefined): void {
  const { clock } = useBaton();
  useEffect(() => {
    if (serverNow !== undefined) clock.observe(serverNow);
  }, [clock, serverNow]);
}
