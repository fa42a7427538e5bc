/**
 * Every widget by the name of its element, with the attributes it takes. Data alone: the loader carries it to
 * define the elements before their code is here. A property has its attribute's name in camel case.
 */
export const catalog = {
  "handoff-form": ["tour-id"],
  "prep-card": ["tour-id"],
  "promise-tracker": ["owner", "buyer-id", "community-id"],
  "tour-outcome": ["tour-id"],
  "clarification-thread": ["tour-id"],
  "osc-day": ["day"],
  "osm-day": ["day"],
  "morning-sync": ["partner-id", "day"],
  notifications: [],
  "buyer-intake": ["community-id", "consent-text"],
} as const satisfies Record<string, readonly string[]>;

export type WidgetName = keyof typeof catalog;

/** Attributes every widget takes. */
export const commonAttributes = ["lang", "theme", "contrast", "density"] as const;

/** `tour-id` → `tourId` */
export function propertyOf(attribute: string): string {
  return attribute.replace(/-(.)/g, (_, letter: string) => letter.toUpperCase());
}
