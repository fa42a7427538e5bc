export const handoffSections = ["IDENTITY", "QUALIFICATION", "HISTORY", "NEXT_ACTION"] as const;
export type HandoffSection = (typeof handoffSections)[number];

/** Every field of a handoff, in the order the form asks and the brief tells. */
export const handoffFields = [
  "PEOPLE",
  "PARTNER_INVOLVED",
  "VOLUNTEERED_FACTS",
  "CONTACT_PREFERENCE",
  "HOME_NOW",
  "BUDGET",
  "TIMELINE",
  "FINANCING",
  "MUST_HAVES",
  "NICE_TO_HAVES",
  "DEAL_BREAKERS",
  "NOTES",
  "INTERACTIONS",
  "FLOORPLANS_DISCUSSED",
  "OBJECTIONS",
  "PROMISES",
  "EXPECTATIONS",
  "DO_FIRST",
  "CONTINGENCIES",
  "TEMPERATURE",
  "ACTIONS",
] as const;
export type HandoffField = (typeof handoffFields)[number];

/** Fields that live in a `HandoffContent`; promises are Commitments of their own. */
export type ContentField = Exclude<HandoffField, "PROMISES">;

/** Fields answered KNOWN, UNDECIDED, DECLINED or NOT_ASKED, in the order the prep card lists them. */
export const answerFields = [
  "BUDGET",
  "TIMELINE",
  "FINANCING",
  "MUST_HAVES",
  "NICE_TO_HAVES",
  "DEAL_BREAKERS",
  "HOME_NOW",
  "PARTNER_INVOLVED",
  "CONTACT_PREFERENCE",
] as const satisfies readonly HandoffField[];
export type AnswerField = (typeof answerFields)[number];

export const sectionLabels: Readonly<Record<HandoffSection, string>> = {
  IDENTITY: "Identity",
  QUALIFICATION: "Qualification",
  HISTORY: "History",
  NEXT_ACTION: "Next action",
};

export interface FieldDefinition {
  readonly section: HandoffSection;
  /** As the form names it: "Must-haves". */
  readonly label: string;
}

export const fieldDefinitions: Readonly<Record<HandoffField, FieldDefinition>> = {
  PEOPLE: field("IDENTITY", "People"),
  PARTNER_INVOLVED: field("IDENTITY", "Partner involved"),
  VOLUNTEERED_FACTS: field("IDENTITY", "Volunteered facts"),
  CONTACT_PREFERENCE: field("IDENTITY", "Contact preference"),
  HOME_NOW: field("IDENTITY", "Home now"),
  BUDGET: field("QUALIFICATION", "Budget"),
  TIMELINE: field("QUALIFICATION", "Timeline"),
  FINANCING: field("QUALIFICATION", "Financing"),
  MUST_HAVES: field("QUALIFICATION", "Must-haves"),
  NICE_TO_HAVES: field("QUALIFICATION", "Nice-to-haves"),
  DEAL_BREAKERS: field("QUALIFICATION", "Deal-breakers"),
  NOTES: field("QUALIFICATION", "Notes"),
  INTERACTIONS: field("HISTORY", "Conversations that matter"),
  FLOORPLANS_DISCUSSED: field("HISTORY", "Floorplans discussed"),
  OBJECTIONS: field("HISTORY", "Objections"),
  PROMISES: field("HISTORY", "Promises made"),
  EXPECTATIONS: field("NEXT_ACTION", "What the buyer expects to see"),
  DO_FIRST: field("NEXT_ACTION", "Do first"),
  CONTINGENCIES: field("NEXT_ACTION", "If they ask"),
  TEMPERATURE: field("NEXT_ACTION", "Temperature"),
  ACTIONS: field("NEXT_ACTION", "Action list"),
};

/** As the prep card and the brief name a field: "Must have". */
export const cardLabels: Readonly<Record<HandoffField, string>> = {
  PEOPLE: "Who is coming",
  PARTNER_INVOLVED: "Partner",
  VOLUNTEERED_FACTS: "Volunteered",
  CONTACT_PREFERENCE: "Prefers",
  HOME_NOW: "Home now",
  BUDGET: "Budget",
  TIMELINE: "Timeline",
  FINANCING: "Financing",
  MUST_HAVES: "Must have",
  NICE_TO_HAVES: "Would like",
  DEAL_BREAKERS: "Will not take",
  NOTES: "Notes",
  INTERACTIONS: "Conversations",
  FLOORPLANS_DISCUSSED: "Floorplans discussed",
  OBJECTIONS: "Objections",
  PROMISES: "Promised",
  EXPECTATIONS: "They expect to see",
  DO_FIRST: "Do first",
  CONTINGENCIES: "If / then",
  TEMPERATURE: "Temperature",
  ACTIONS: "To do",
};

/** The fields of one section, in form order. */
export function fieldsOf(section: HandoffSection): readonly HandoffField[] {
  return handoffFields.filter((name) => fieldDefinitions[name].section === section);
}

function field(section: HandoffSection, label: string): FieldDefinition {
  return { section, label };
}
