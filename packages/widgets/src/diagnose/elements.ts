import { error, type Finding, warning } from "./finding.ts";

/** What any element may carry, and what frameworks leave on theirs. */
const ordinary =
  /^(id|class|style|slot|part|exportparts|title|dir|hidden|inert|role|tabindex|translate|nonce|is|popover|autofocus|accesskey|draggable|spellcheck|enterkeyhint|item\w+|on\w+|ref|key|aria-.*|data-.*|[_@:#[(*].*|(v|x|ng|wire|hx|js|s)[-:.].*|q:.*|svelte-.*)$/;

/** Smaller than this is hard to read; a page with a small root font gets there by accident. */
const smallest = 11;

/** The attributes of every widget by its name. */
export type Catalog = Readonly<Record<string, readonly string[]>>;

export function checkElements(catalog: Catalog, common: readonly string[]): Finding[] {
  const placed = [...document.querySelectorAll("*")].filter(({ localName }) =>
    localName.startsWith("baton-"),
  );
  if (placed.length === 0) {
    return [
      warning(
        "There is no Baton element on this page.",
        "Elements inside other components' shadow roots cannot be seen from here.",
        `Place one, for example <baton-handoff-form tour-id="…"></baton-handoff-form>.`,
      ),
    ];
  }
  return placed.flatMap((element) => {
    const name = element.localName.replace("baton-", "");
    const attributes = Object.hasOwn(catalog, name) ? catalog[name] : undefined;
    if (!attributes) return [unknownTag(element, catalog), ...checkBox(element)];
    return [
      ...checkTag(element),
      ...checkAttributes(element, [...attributes, ...common]),
      ...checkBox(element),
    ];
  });
}

function unknownTag({ localName }: Element, catalog: Catalog): Finding {
  const known = Object.keys(catalog).map((name) => `<baton-${name}>`);
  return error(
    `<${localName}> is not an element of Baton.`,
    "Nothing is shown in its place.",
    `Use ${known.join(", ")}.`,
  );
}

function checkTag(element: Element): Finding[] {
  const tag = `<${element.localName}>`;
  if (!element.matches(":defined")) {
    return [
      error(
        `${tag} is on the page but not defined.`,
        "The script that defines it has not run: it failed to load, or a policy refused it.",
        "Look at the console and the network for baton.js.",
      ),
    ];
  }
  if (element.shadowRoot?.querySelector(":host > p[role='alert'], slot ~ p[role='alert']")) {
    return [
      error(
        `The code of ${tag} could not be loaded.`,
        "Its file did not arrive: the network, a blocker, or a policy without the script's address in script-src.",
        "Allow the address of baton.js in script-src, and look at the network for the file.",
      ),
    ];
  }
  return [];
}

function checkAttributes(element: Element, taken: readonly string[]): Finding[] {
  const tag = `<${element.localName}>`;
  const findings: Finding[] = [];
  if (taken.includes("tour-id") && !element.getAttribute("tour-id")) {
    findings.push(
      error(
        `${tag} has no tour-id.`,
        "It shows that no tour is chosen, and nothing else.",
        "Set tour-id to the tour's id from the API (Tour.id).",
      ),
    );
  }
  for (const name of element.getAttributeNames()) {
    if (taken.includes(name) || ordinary.test(name)) continue;
    const meant = taken.find((attribute) => plain(attribute) === plain(name));
    findings.push(
      warning(
        `${tag} has an attribute ${name}, which it does not know.`,
        "It has no effect.",
        meant ? `Write ${meant}.` : `It takes ${taken.join(", ")}.`,
      ),
    );
  }
  return findings;
}

/** `tour_id` and `tourId` mean `tour-id`. */
const plain = (attribute: string) => attribute.toLowerCase().replace(/[-_]/g, "");

function checkBox(element: Element): Finding[] {
  const tag = `<${element.localName}>`;
  if (!element.checkVisibility()) {
    return [
      warning(
        `${tag} is not shown.`,
        "It, or something around it, has display: none or hidden.",
        "Nothing, if that is meant; else show what is around it.",
      ),
    ];
  }
  const { width, height } = element.getBoundingClientRect();
  if (width < 1 || height < 1) {
    return [
      error(
        `${tag} has no room: it is ${Math.round(width)} × ${Math.round(height)} px.`,
        "What it stands in leaves it no width or height.",
        "Give the container a width, and no fixed height of 0. 280 px is enough.",
      ),
    ];
  }
  const size = Number.parseFloat(getComputedStyle(element).fontSize);
  if (size >= smallest) return [];
  return [
    warning(
      `The text of ${tag} is ${size} px high.`,
      "Everything in the widget is measured by its font size.",
      "Set --baton-font-size on the element or around it, for example 16px.",
    ),
  ];
}
