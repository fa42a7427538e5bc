import type { CustomElementDeclaration } from "custom-elements-manifest";

/** A JSX runtime's names: its module, and its type of an element's attributes. */
interface Runtime {
  readonly module: string;
  readonly imports: string;
  readonly attributesOf: (element: string) => string;
  readonly tagOf: (attributes: string, element: string) => string;
}

/** The runtimes to write types for, by the file in `dist/types`. */
export const runtimes: Readonly<Record<string, Runtime>> = {
  "jsx.d.ts": {
    module: "react",
    imports: "DetailedHTMLProps, HTMLAttributes",
    attributesOf: (element) => `HTMLAttributes<${element}>`,
    tagOf: (attributes, element) => `DetailedHTMLProps<${attributes}, ${element}>`,
  },
  "jsx-preact.d.ts": {
    module: "preact",
    imports: "ClassAttributes, HTMLAttributes",
    attributesOf: (element) => `HTMLAttributes<${element}>`,
    tagOf: (attributes, element) => `${attributes} & ClassAttributes<${element}>`,
  },
};

/**
 * Types of the elements' tags in JSX. Written for one runtime at a time: a file that adds to the types of a package
 * which is not installed does not compile.
 */
export function jsxTypes(runtime: Runtime, elements: readonly CustomElementDeclaration[]): string {
  const names = elements.map(({ name }) => name).join(", ");
  const tags = elements.map(
    ({ tagName, name }) => `      "${tagName}": ${runtime.tagOf(attributesName(name), name)};`,
  );
  return [
    `import type { ${runtime.imports} } from "${runtime.module}";`,
    `import type { ${names} } from "./elements.js";`,
    ...elements.map((element) => attributesOf(runtime, element)),
    `declare module "${runtime.module}" {\n  namespace JSX {\n    interface IntrinsicElements {`,
    ...tags,
    "    }\n  }\n}\n",
  ].join("\n");
}

const attributesName = (element: string) => `${element.replace(/Element$/, "")}Attributes`;

function attributesOf(runtime: Runtime, { name, attributes = [], events = [] }: CustomElementDeclaration) {
  const lines = [
    ...attributes.map(({ name: attribute, description = "", type }) =>
      member(description, `"${attribute}"?: ${type?.text} | undefined`),
    ),
    ...events.map(({ name: event, description = "", type }) =>
      member(description, `on${event}?: ((event: ${type.text}) => void) | undefined`),
    ),
    member("Class of the element, as React 18 wants it on custom elements.", "class?: string | undefined"),
  ];
  return `\nexport interface ${attributesName(name)} extends Omit<${runtime.attributesOf(name)}, "lang"> {\n${lines.join("\n")}\n}\n`;
}

const member = (description: string, text: string) =>
  `  /** ${description.replaceAll("*/", "")} */\n  ${text};`;
