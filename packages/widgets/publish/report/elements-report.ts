import type { CustomElementDeclaration } from "custom-elements-manifest";

/** The surface of the elements as a reviewer reads it: one line for each thing a page may rely on. */
export function elementsReport(elements: readonly CustomElementDeclaration[]): string {
  const [first] = elements;
  return [
    "# The elements",
    ...elements.map(elementReport),
    "## CSS custom properties, on every element",
    lines(first?.cssProperties, ({ name, default: fallback }) => `\`${name}\`: \`${fallback}\``),
    "## CSS parts, in every element",
    lines(first?.cssParts, ({ name }) => `\`${name}\``),
    "",
  ].join("\n\n");
}

function elementReport({ tagName, attributes, members, events, slots }: CustomElementDeclaration): string {
  return [
    `## \`<${tagName}>\``,
    "Attributes",
    lines(attributes, ({ name, type, default: fallback }) =>
      withFallback(`\`${name}\`: \`${type?.text}\``, fallback),
    ),
    "Properties",
    lines(
      members,
      (member) => `\`${member.name}\`: \`${member.kind === "field" ? member.type?.text : "method"}\``,
    ),
    "Events",
    lines(events, ({ name, type }) => `\`${name}\`: \`${type.text}\``),
    "Slots",
    lines(slots, ({ name }) => (name === "" ? "the default" : `\`${name}\``)),
  ].join("\n\n");
}

function withFallback(text: string, fallback: string | undefined): string {
  return fallback === undefined ? text : `${text} = \`${fallback}\``;
}

function lines<T>(things: readonly T[] = [], write: (thing: T) => string): string {
  return things.map((thing) => `- ${write(thing)}`).join("\n");
}
