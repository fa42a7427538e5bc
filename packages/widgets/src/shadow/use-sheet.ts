import type { RefObject } from "react";
import { sheetOf } from "./style-sheets.ts";
import { useLayoutEffect } from "./use-layout-effect.ts";

/** Brings the style sheet of a part that comes later into the shadow root it stands in, before it is seen. */
export function useSheet(place: RefObject<Element | null>, text: string): void {
  useLayoutEffect(() => {
    const root = place.current?.getRootNode();
    if (!(root instanceof ShadowRoot)) return;
    const sheet = sheetOf(root.ownerDocument, text);
    if (!root.adoptedStyleSheets.includes(sheet)) root.adoptedStyleSheets.push(sheet);
  }, [place, text]);
}
