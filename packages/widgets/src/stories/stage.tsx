import type { ReactNode } from "react";
import type { Connection } from "../connection/connection.ts";
import { ConnectionProvider } from "../provider/connection-provider.tsx";

export interface StageProps {
  readonly connection: Connection;
  /** Width of the place the widget is put in, in CSS pixels. */
  readonly width?: number;
  readonly children: ReactNode;
}

/** A page for one widget, standing on an API in memory. */
export function Stage({ connection, width, children }: StageProps) {
  return (
    <ConnectionProvider connection={connection}>
      <main style={{ maxWidth: width ?? 820, margin: "0 auto", padding: width ? 0 : 16 }}>{children}</main>
    </ConnectionProvider>
  );
}

/** Makes the browser believe it has no network while a story is shown. */
export function goOffline(): () => void {
  Object.defineProperty(navigator, "onLine", { configurable: true, get: () => false });
  return () => Reflect.deleteProperty(navigator, "onLine");
}
