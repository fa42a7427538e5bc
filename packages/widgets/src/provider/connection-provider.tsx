import { createContext, type ReactNode, useContext, useMemo, useState, useSyncExternalStore } from "react";
import type { Connection } from "../connection/connection.ts";
import { useLayoutEffect } from "../shadow/use-layout-effect.ts";
import { type Clock, createClock } from "./clock.ts";

interface Baton {
  /** Null while the page has not said where the API is: widgets wait in their loading state. */
  readonly connection: Connection | null;
  readonly clock: Clock;
  readonly stylesheet: string | undefined;
}

const BatonContext = createContext<Baton | null>(null);

export interface ConnectionProviderProps {
  readonly connection: Connection | null;
  /** Shared by widgets that do not share a provider (custom elements); a new one otherwise. */
  readonly clock?: Clock;
  /** Address of the package's `styles.css`, for what a server renders. */
  readonly stylesheet?: string | undefined;
  readonly children: ReactNode;
}

/** Gives the widgets below it any connection; `BatonProvider` and the custom elements stand on this. */
export function ConnectionProvider({ connection, clock, stylesheet, children }: ConnectionProviderProps) {
  const [ownClock] = useState(() => clock ?? createClock());
  const value = useMemo(
    () => ({ connection, clock: clock ?? ownClock, stylesheet }),
    [connection, clock, ownClock, stylesheet],
  );
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

/** Where a server links the styles from; asked outside of every widget's boundary, so it never throws. */
export function useStylesheet(): string | undefined {
  return useContext(BatonContext)?.stylesheet;
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
  // A server has no effects: there the time is set for what is rendered after this.
  if (typeof document === "undefined" && serverNow !== undefined) clock.observe(serverNow);
  // Before anything is painted: data that is at hand at once must not show the device's time first.
  useLayoutEffect(() => {
    if (serverNow !== undefined) clock.observe(serverNow);
  }, [clock, serverNow]);
}
