import type {
  Attribute,
  ClassField,
  CustomElementDeclaration,
  Event,
  JavaScriptModule,
  Package,
} from "custom-elements-manifest";
import { catalog, commonAttributes, propertyOf, type WidgetName } from "../../src/widget/catalog.ts";
import type { PublishedTypes } from "./read-types.ts";
import { slotsOf } from "./slots.ts";
import { cssParts, cssProperties } from "./styling.ts";

/** Where a page imports the elements from. */
const modulePath = "dist/embed/elements.js";

/** A manifest of nothing but elements. */
export interface ElementsManifest extends Package {
  modules: (JavaScriptModule & { declarations: CustomElementDeclaration[] })[];
}

/** `prep-card` → `PrepCard` */
function componentOf(widget: string): string {
  return widget.replace(/(?:^|-)(.)/g, (_, letter: string) => letter.toUpperCase());
}

/** `prep-card` → `BatonPrepCardElement` */
function elementTypeOf(widget: string): string {
  return `Baton${componentOf(widget)}Element`;
}

/** The Custom Elements Manifest (schema 2) of all widgets: what the catalog, the types and the styles say. */
export function writeManifest(types: PublishedTypes): ElementsManifest {
  const widgets = Object.keys(catalog) as WidgetName[];
  const module: ElementsManifest["modules"][number] = {
    kind: "javascript-module",
    path: modulePath,
    declarations: widgets.map((widget) => declare(widget, types)),
    exports: widgets.map((widget) => ({
      kind: "custom-element-definition",
      name: `baton-${widget}`,
      declaration: { name: elementTypeOf(widget), module: modulePath },
    })),
  };
  return { schemaVersion: "2.1.0", modules: [module] };
}

function declare(widget: WidgetName, types: PublishedTypes): CustomElementDeclaration {
  const name = elementTypeOf(widget);
  const component = componentOf(widget);
  const props = new Map(types.props(component).map((documented) => [documented.name, documented]));
  const attributes: Attribute[] = [...catalog[widget], ...commonAttributes].map((attribute) => {
    const property = propertyOf(attribute);
    const prop = props.get(property);
    return withDefault(
      {
        name: attribute,
        description: prop?.description ?? "",
        fieldName: property,
        type: { text: prop?.type ?? "string" },
      },
      prop?.fallback,
    );
  });
  const members: ClassField[] = types.properties(name).map((property) => {
    const prop = props.get(property.name);
    return withDefault(
      {
        kind: "field",
        name: property.name,
        description: property.description || prop?.description || "",
        type: { text: prop?.type ?? property.type },
        privacy: "public",
      },
      property.fallback ?? prop?.fallback,
    );
  });
  const events: Event[] = types.events(component).map((event) => ({
    name: event.name,
    description: event.description,
    type: { text: `CustomEvent<${event.detail}>` },
  }));
  return {
    kind: "class",
    customElement: true,
    name,
    tagName: `baton-${widget}`,
    description: types.describe(component),
    superclass: { name: "HTMLElement" },
    attributes,
    members,
    events,
    slots: slotsOf(widget),
    cssParts,
    cssProperties,
  };
}

function withDefault<T extends object>(described: T, fallback: string | undefined): T & { default?: string } {
  return fallback === undefined ? described : { ...described, default: fallback };
}
