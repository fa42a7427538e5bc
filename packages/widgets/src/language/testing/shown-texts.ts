import spanish from "../es.ts";

const readOut = ["aria-label", "aria-description", "placeholder", "title"];

/** Every text a person sees, hears or finds on hover below a root, a widget's own shadow roots included. */
export function shownTexts(root: Element | ShadowRoot): readonly string[] {
  const texts: string[] = [];
  const walker = document.createTreeWalker(root, NodeFilter.SHOW_ELEMENT | NodeFilter.SHOW_TEXT);
  for (let node = walker.nextNode(); node; node = walker.nextNode()) {
    if (node instanceof Text) texts.push(node.data);
    else if (node instanceof Element) {
      texts.push(...readOut.map((name) => node.getAttribute(name) ?? ""));
      if (node.shadowRoot) texts.push(...shownTexts(node.shadowRoot));
    }
  }
  return texts.map((text) => text.trim()).filter((text) => text !== "");
}

/** Texts that are English ones of ours, with anything where their placeholders are. */
export function englishIn(texts: readonly string[]): readonly string[] {
  return texts.filter((text) => patterns.some((pattern) => pattern.test(text)));
}

const patterns = Object.entries(spanish)
  .filter(([english, words]) => english !== words)
  .flatMap(([english]) => formsOf(english))
  // "{date} at {time}" would be found in every other sentence of a buyer's.
  .filter((form) => form.replace(/\{\w+\}|\P{L}/gu, "").length > 4)
  .map(
    (form) =>
      new RegExp(
        `^${form
          .split(/\{\w+\}|#/)
          .map(escaped)
          .join(".+")}$`,
        "su",
      ),
  );

/** A text that counts is each of its forms. */
function formsOf(text: string): readonly string[] {
  const counted = /\{\w+, plural, one \{((?:[^{}]|\{\w+\})*)\} other \{((?:[^{}]|\{\w+\})*)\}\}/;
  const [, one, other] = counted.exec(text) ?? [];
  return one === undefined || other === undefined
    ? [text]
    : [one, other].map((form) => text.replace(counted, () => form));
}

function escaped(text: string): string {
  return text.replace(/[.*+?^${}()|[\]\\/]/g, "\\$&");
}
