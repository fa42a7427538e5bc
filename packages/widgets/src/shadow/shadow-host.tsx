import { type ReactNode, useLayoutEffect, useRef, useState } from "react";
import { createPortal } from "react-dom";
import { adoptStyles } from "./style-sheets.ts";

export interface ShadowHostProps {
  readonly css: readonly string[];
  readonly className?: string | undefined;
  readonly children: ReactNode;
}

/** Renders its children into a shadow root, so the host's styles and the widget's do not meet. */
export function ShadowHost({ css, className, children }: ShadowHostProps) {
  const host = useRef<HTMLDivElement>(null);
  const [root, setRoot] = useState<ShadowRoot | null>(null);
  useLayoutEffect(() => {
    const element = host.current;
    if (element === null) return;
    // Under React's strict mode effects run twice; a shadow root can be attached once.
    const shadow = element.shadowRoot ?? element.attachShadow({ mode: "open" });
    adoptStyles(shadow, css);
    setRoot(shadow);
  }, [css]);
  return (
    <div ref={host} className={className}>
      {root && createPortal(children, root as unknown as Element)}
    </div>
  );
}
