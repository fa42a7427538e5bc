import type { ArgTypes } from "@storybook/react-vite";
import { catalog, commonAttributes, propertyOf, type WidgetName } from "../widget/catalog.ts";

interface Described {
  readonly name: string;
  readonly description?: string;
  readonly default?: string;
}

interface Manifest {
  readonly modules: readonly {
    readonly declarations: readonly {
      readonly tagName: string;
      readonly attributes?: readonly Described[];
      readonly events?: readonly Described[];
    }[];
  }[];
}

/** The manifest the build has written, if there was a build: its words are those of the types. */
const manifests: Record<string, Manifest> = import.meta.glob("../../dist/custom-elements.json", {
  eager: true,
  import: "default",
});

const choices: Readonly<Record<string, readonly string[]>> = {
  lang: ["en", "es"],
  theme: ["auto", "light", "dark"],
  contrast: ["auto", "more"],
  density: ["comfortable", "compact"],
};

/** Storybook's controls for everything a widget can be given, and what its page of documentation lists. */
export function controlsOf(widget: WidgetName): ArgTypes {
  const declaration = Object.values(manifests)[0]
    ?.modules.flatMap(({ declarations }) => declarations)
    .find(({ tagName }) => tagName === `baton-${widget}`);
  const words = (list: readonly Described[] = [], name: string) => list.find((each) => each.name === name);
  const attributes = [...catalog[widget], ...commonAttributes].map((attribute) => {
    const described = words(declaration?.attributes, attribute);
    const options = choices[attribute];
    return [
      propertyOf(attribute),
      {
        control: options ? "select" : "text",
        options,
        description: described?.description,
        table: {
          category: "Props and attributes",
          type: { summary: `attribute ${attribute}` },
          defaultValue: described?.default && { summary: described.default },
        },
      },
    ];
  });
  const events = ["ready", "change", "submitted", "error"].map((event) => [
    `on${event.charAt(0).toUpperCase()}${event.slice(1)}`,
    {
      control: false,
      description: words(declaration?.events, event)?.description,
      table: { category: "Callbacks and events", type: { summary: `event ${event}` } },
    },
  ]);
  return {
    ...Object.fromEntries([...attributes, ...events]),
    strings: {
      control: "object",
      table: { category: "Props and attributes", type: { summary: "property only" } },
    },
    width: { control: "number", description: "CSS pixels", table: { category: "The story’s place" } },
    api: { table: { disable: true } },
  };
}
