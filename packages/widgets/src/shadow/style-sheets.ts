const sheets = new WeakMap<Document, Map<string, CSSStyleSheet>>();

/**
 * Makes a shadow root use the given style sheets. Each text is parsed once per document and shared by every
 * widget; constructable sheets need no `<style>`, so a strict Content Security Policy needs no exception.
 */
export function adoptStyles(root: ShadowRoot, texts: readonly string[]): void {
  root.adoptedStyleSheets = texts.map((text) => sheetOf(root.ownerDocument, text));
}

/** The sheet of a text, parsed when it is first asked for. */
export function sheetOf(document: Document, text: string): CSSStyleSheet {
  let parsed = sheets.get(document);
  if (parsed === undefined) {
    parsed = new Map();
    sheets.set(document, parsed);
  }
  let sheet = parsed.get(text);
  if (sheet === undefined) {
    // A sheet can only be adopted in the document whose window made it.
    sheet = new (document.defaultView ?? globalThis).CSSStyleSheet();
    sheet.replaceSync(text);
    parsed.set(text, sheet);
  }
  return sheet;
}
