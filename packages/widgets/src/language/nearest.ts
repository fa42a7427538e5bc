/** An attribute that holds for an element: its own or the nearest ancestor's, out through shadow roots. */
export function nearest(element: Element, attribute: string): string | null {
  const found = element.closest(`[${attribute}]`);
  if (found) return found.getAttribute(attribute);
  const host = hostOf(element);
  return host && nearest(host, attribute);
}

/**
 * The language a page has for an element: the nearest `lang`, else the browser's.
 *
 * @returns a language tag as it was written; it may be nonsense
 */
export function nearestLang(element: Element): string {
  return nearest(element, "lang") || navigator.language;
}

/** Calls back when `lang` or `dir` changes on or above an element; returns how to stop. */
export function watchLang(element: Element, changed: () => void): () => void {
  const observer = new MutationObserver(changed);
  for (let at: Element | null = element; at; at = hostOf(at)) {
    observer.observe(at.getRootNode(), { subtree: true, attributeFilter: ["lang", "dir"] });
  }
  return () => observer.disconnect();
}

/** The element whose shadow root this one is in. Not by `instanceof`: an iframe has a `ShadowRoot` of its own. */
function hostOf(element: Element): Element | null {
  return (element.getRootNode() as Partial<ShadowRoot>).host ?? null;
}
