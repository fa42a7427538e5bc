import type { ReactNode } from "react";
import { createRoot } from "react-dom/client";
import { onTestFinished } from "vitest";
import { page } from "vitest/browser";
import type { Connection } from "../connection/connection.ts";
import { forgetAll } from "../device/forget.ts";
import { Stage } from "./stage.tsx";

/** Puts widgets on the page of a browser test and takes them away when it is over; returns how to change them. */
export function mount(connection: Connection, children: ReactNode): (children: ReactNode) => void {
  const place = document.body.appendChild(document.createElement("div"));
  const root = createRoot(place);
  const render = (shown: ReactNode) => root.render(<Stage connection={connection}>{shown}</Stage>);
  render(children);
  onTestFinished(async () => {
    root.unmount();
    place.remove();
    await forgetAll();
  });
  return render;
}

/** The element that has focus, through however many shadow roots. */
export function focused(): Element | null {
  let element = document.activeElement;
  while (element?.shadowRoot?.activeElement) element = element.shadowRoot.activeElement;
  return element;
}

/** A button by its whole name. */
export function button(name: string | RegExp) {
  return page.getByRole("button", { name, exact: typeof name === "string" });
}
