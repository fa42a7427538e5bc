import type { Words } from "@baton/playbook";
import { type ReactNode, useRef, useState } from "react";
import { createPortal } from "react-dom";
import { WidgetFrame } from "../language/widget-frame.tsx";
import { useStylesheet } from "../provider/connection-provider.tsx";
import { keptKeys } from "./keep-keys.ts";
import { ServerShadow } from "./server-shadow.tsx";
import { adoptStyles } from "./style-sheets.ts";
import { useLayoutEffect } from "./use-layout-effect.ts";

export interface ShadowHostProps {
  readonly css: readonly string[];
  readonly className?: string | undefined;
  /** Attributes of the host element that the style sheets go by. */
  readonly look?: Readonly<Record<string, string | undefined>>;
  readonly lang?: string | undefined;
  readonly strings?: Words | undefined;
  readonly children: ReactNode;
}

const onServer = typeof document === "undefined";

/** The roots we render into; any other that a host element comes with is the server's. */
const ours = new WeakSet<ShadowRoot>();

/**
 * Renders its children into a shadow root, so the host's styles and the widget's do not meet. On a server it writes
 * the root into the page; here that root is taken over in the frame that hydrates it.
 */
export function ShadowHost({ css, className, look, lang, strings, children }: ShadowHostProps) {
  const host = useRef<HTMLDivElement>(null);
  const [root, setRoot] = useState<ShadowRoot | null>(null);
  const stylesheet = useStylesheet();
  useLayoutEffect(() => {
    const element = host.current;
    if (element === null) return;
    // Under React's strict mode effects run twice; a shadow root can be attached once.
    const shadow = element.shadowRoot ?? element.attachShadow({ mode: "open" });
    adoptStyles(shadow, css);
    if (!ours.has(shadow)) shadow.replaceChildren();
    ours.add(shadow);
    setRoot(shadow);
  }, [css]);
  const framed = (element: Element | null) => (
    <WidgetFrame host={element} lang={lang} strings={strings}>
      {children}
    </WidgetFrame>
  );
  return (
    <div ref={host} className={className} lang={lang} {...look} {...keptKeys}>
      {onServer && <ServerShadow stylesheet={stylesheet}>{framed(null)}</ServerShadow>}
      {root && createPortal(framed(root.host), root as unknown as Element)}
    </div>
  );
}
