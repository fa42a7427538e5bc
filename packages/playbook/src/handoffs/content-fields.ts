import type {
  Contingency,
  Expectation,
  FloorplanDiscussed,
  HandoffAction,
  HandoffContent,
  HistorySection,
  HouseholdPerson,
  IdentitySection,
  NextActionSection,
  Objection,
  QualificationSection,
} from "./content.ts";
import type { ContentField } from "./fields.ts";

type SectionKey = keyof HandoffContent;
type FieldPath = { [S in SectionKey]: readonly [S, keyof HandoffContent[S] & string] }[SectionKey];

/** The value of some field, whichever it is. */
export type ContentValue =
  | IdentitySection[keyof IdentitySection]
  | QualificationSection[keyof QualificationSection]
  | HistorySection[keyof HistorySection]
  | NextActionSection[keyof NextActionSection]
  | readonly ContentRow[];

/** A row of some list field, whichever it is. */
export type ContentRow =
  | HouseholdPerson
  | FloorplanDiscussed
  | Objection
  | Expectation
  | Contingency
  | HandoffAction;

/** Fields that are lists of keyed rows. */
export const rowFields: ReadonlySet<ContentField> = new Set<ContentField>([
  "PEOPLE",
  "FLOORPLANS_DISCUSSED",
  "OBJECTIONS",
  "EXPECTATIONS",
  "CONTINGENCIES",
  "ACTIONS",
]);

/** Where each field lives in a `HandoffContent`. */
const fieldPaths = {
  PEOPLE: ["identity", "people"],
  PARTNER_INVOLVED: ["identity", "partnerInvolved"],
  VOLUNTEERED_FACTS: ["identity", "volunteeredFacts"],
  CONTACT_PREFERENCE: ["identity", "contactPreference"],
  HOME_NOW: ["identity", "homeNow"],
  BUDGET: ["qualification", "budget"],
  TIMELINE: ["qualification", "timeline"],
  FINANCING: ["qualification", "financing"],
  MUST_HAVES: ["qualification", "mustHaves"],
  NICE_TO_HAVES: ["qualification", "niceToHaves"],
  DEAL_BREAKERS: ["qualification", "dealBreakers"],
  NOTES: ["qualification", "notes"],
  INTERACTIONS: ["history", "interactionIds"],
  FLOORPLANS_DISCUSSED: ["history", "floorplansDiscussed"],
  OBJECTIONS: ["history", "objections"],
  EXPECTATIONS: ["nextAction", "expectations"],
  DO_FIRST: ["nextAction", "doFirst"],
  CONTINGENCIES: ["nextAction", "contingencies"],
  TEMPERATURE: ["nextAction", "temperature"],
  ACTIONS: ["nextAction", "actions"],
} as const satisfies Record<ContentField, FieldPath>;

export const contentFields = Object.keys(fieldPaths) as readonly ContentField[];

export function readField(content: HandoffContent, field: ContentField): ContentValue {
  const [section, name] = fieldPaths[field];
  return (content[section] as unknown as Record<string, ContentValue>)[name] as ContentValue;
}

export function writeField(
  content: HandoffContent,
  field: ContentField,
  value: ContentValue,
): HandoffContent {
  const [section, name] = fieldPaths[field];
  return { ...content, [section]: { ...content[section], [name]: value } };
}
