import { fieldDefinitions, type HandoffField, type HandoffSection } from "@baton/playbook";
import { type RefObject, useCallback, useRef, useState } from "react";
import { useLayoutEffect } from "../shadow/use-layout-effect.ts";
import { fieldId } from "./form-scope.tsx";
import { LaterSection } from "./on-demand.ts";

/** Where focus goes once the section is on screen. */
type Target = HandoffField | "start" | null;

export interface Sections {
  readonly section: HandoffSection;
  readonly show: (section: HandoffSection) => void;
  /** Shows a section and goes to its beginning, for "next". */
  readonly start: (section: HandoffSection) => void;
  /** Goes to a field, in whichever section it is. */
  readonly jump: (field: HandoffField) => void;
}

const focusable = "input, textarea, select, button";

/** Which section is on screen, and how to get to any field of any other. */
export function useSections(frame: RefObject<HTMLElement | null>): Sections {
  const [section, show] = useState<HandoffSection>("IDENTITY");
  const [request, setRequest] = useState(0);
  const target = useRef<Target>(null);
  const waited = useRef(false);

  // biome-ignore lint/correctness/useExhaustiveDependencies: a request may be for the section already shown
  useLayoutEffect(() => {
    const wanted = target.current;
    if (wanted === null) return;
    const place = frame.current?.querySelector<HTMLElement>(
      wanted === "start" ? `#section-${section}` : `#${fieldId(wanted)}`,
    );
    if (!place && !waited.current) {
      // The section's code is still on its way: once it is here the field is looked for again.
      waited.current = true;
      void LaterSection.ahead().then(() => setRequest((count) => count + 1));
      return;
    }
    target.current = null;
    waited.current = false;
    const control =
      place?.querySelector<HTMLElement>("input:checked") ?? place?.querySelector<HTMLElement>(focusable);
    place?.scrollIntoView({ block: wanted === "start" ? "start" : "nearest" });
    (wanted === "start" ? place : control)?.focus();
  }, [request, section]);

  const go = useCallback((to: HandoffSection, wanted: Target) => {
    target.current = wanted;
    show(to);
    setRequest((count) => count + 1);
  }, []);
  const start = useCallback((to: HandoffSection) => go(to, "start"), [go]);
  const jump = useCallback((field: HandoffField) => go(fieldDefinitions[field].section, field), [go]);
  return { section, show, start, jump };
}
