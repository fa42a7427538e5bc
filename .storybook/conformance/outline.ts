import { vi } from "vitest";

/** What a widget is to whoever reads, hears or styles it; ids are left out, every build makes its own. */
const telling =
  /^(role|type|class|part|lang|dir|href|placeholder|rows|tabindex|disabled|aria-(?!.*by$|controls$).*)$/;

/** The element a widget is in, whatever the build. */
export function widgetHost(): Element | undefined {
  return [...document.body.querySelectorAll("*")].find((element) => element.shadowRoot);
}

/** The widget on the page, a line for each of its elements and texts. */
export function outline(): string[] {
  const lines: string[] = [];
  const walker = document.createTreeWalker(widgetHost()?.shadowRoot ?? document.createElement("div"));
  for (let node = walker.nextNode(); node; node = walker.nextNode()) {
    if (node instanceof Element) lines.push(describe(node));
    // A textarea's value is told above; React leaves the first one in it as text. An empty text is nothing.
    else if (!node.textContent || node.parentNode instanceof HTMLTextAreaElement) continue;
    // React and Preact cut one text into several nodes, each in its way.
    else if (node.previousSibling instanceof Text && node.previousSibling.data)
      lines.push(`${lines.pop()}${node.textContent}`);
    else lines.push(node.textContent);
  }
  // Elements share one clock, which has gone on since the first story; stories begin anew at the same moment.
  return lines.map((line) =>
    line.replace(/\b\d+ (h|min|s)\b( \d+ (min|s)\b)?|\b\d+:\d\d (?=left|over)/g, "a while"),
  );
}

function describe(element: Element): string {
  const attributes = [...element.attributes]
    .filter(({ name, value }) => telling.test(name) && !(name === "class" && value === ""))
    .map(({ name, value }) => `${name}="${value}"`);
  const { value, checked } = element as Partial<HTMLInputElement>;
  const state = [value !== undefined && `value: ${value}`, checked && "checked"].filter(Boolean);
  return [element.localName, ...attributes.sort(), ...state].join(" ");
}

/** What says that something is still to come: a language, or code that is fetched when it is first needed. */
const waiting = /class="waiting"|part="skeleton"/;

/** What a widget says of itself while it waits for an answer, which some stories do for ever. */
const unanswered = /aria-busy="true"/;

/**
 * The outline once nothing in it has changed for a moment. Code comes at some time, on a busy machine late; an answer that
 * a story withholds never does.
 */
export async function settledOutline(): Promise<string[]> {
  let before: string[] = [];
  let same = 0;
  await vi.waitUntil(
    () => {
      const now = outline();
      same = now.length > 0 && now.join("\n") === before.join("\n") ? same + 1 : 0;
      before = now;
      const [waits, asks] = [waiting, unanswered].map((mark) => now.some((line) => mark.test(line)));
      return same >= (waits ? (asks ? 15 : 60) : 3);
    },
    { timeout: 15_000, interval: 100 },
  );
  return before;
}

/** Ids that more than one element of the widget has: a label or description then belongs to the wrong one. */
export function doubledIds(): string[] {
  const all = [...(widgetHost()?.shadowRoot?.querySelectorAll("[id]") ?? [])].map(({ id }) => id);
  return all.filter((id, index) => all.indexOf(id) !== index);
}
