import type { Words } from "@baton/playbook";
import { type ReactNode, useRef, useState } from "react";
import { createPortal } from "react-dom";
import { languageHere } from "../language/languages.ts";
import { nearestLang } from "../language/nearest.ts";
import { WidgetFrame } from "../language/widget-frame.tsx";
import { useStylesheet } from "../provider/connection-provider.tsx";
import { keptKeys } from "./keep-keys.ts";
import { ServerShadow, serversPart } from "./server-shadow.tsx";
import { adoptStyles } from "./style-sheets.ts";
import { useLayoutEffect } from "./use-layout-effect.ts";

export interface ShadowHostProps {
  readonly css: readonly string[];
  /** Fetches what the content needs to look as a server has rendered it. */
  readonly ahead?: (() => Promise<unknown>) | undefined;
  readonly className?: string | undefined;
  /** Attributes of the host element that the style sheets go by. */
  readonly look?: Readonly<Record<string, string | undefined>>;
  readonly lang?: string | undefined;
  readonly strings?: Words | undefined;
  readonly children: ReactNode;
}

const onServer = typeof document === "undefined";

/**
 * Renders its children into a shadow root, so the host's styles and the widget's do not meet. On a server it writes
 * the root into the page; here that root is taken over once all is here that it shows, with nothing painted between.
 */
export function ShadowHost({ css, ahead, className, look, lang, strings, children }: ShadowHostProps) {
  const host = useRef<HTMLDivElement>(null);
  const [root, setRoot] = useState<ShadowRoot | null>(null);
  const stylesheet = useStylesheet();
  useLayoutEffect(() => {
    const element = host.current;
    if (element === null) return;
    // Under React's strict mode effects run twice; a shadow root can be attached once.
    const shadow = element.shadowRoot ?? element.attachShadow({ mode: "open" });
    adoptStyles(shadow, css);
    if (serversPart(shadow).length === 0) return setRoot(shadow);
    let gone = false;
    void Promise.all([ahead?.(), languageHere(nearestLang(element))]).then(() => gone || setRoot(shadow));
    return () => {
      gone = true;
    };
  }, [css, ahead]);
  useLayoutEffect(() => {
    if (root) for (const part of serversPart(root)) part.remove();
  }, [root]);
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
