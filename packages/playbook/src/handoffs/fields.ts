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
  /** Words an OSC could ask the buyer with; null where the field is not a question to the buyer. */
  readonly question: string | null;
}

export const fieldDefinitions: Readonly<Record<HandoffField, FieldDefinition>> = {
  PEOPLE: field("IDENTITY", "People", "Who will be coming with you, and who decides?"),
  PARTNER_INVOLVED: field(
    "IDENTITY",
    "Partner involved",
    "Is anyone deciding on the home together with you?",
  ),
  // Household facts are written as volunteered, so there is deliberately no question to ask for them.
  VOLUNTEERED_FACTS: field("IDENTITY", "Volunteered facts", null),
  CONTACT_PREFERENCE: field(
    "IDENTITY",
    "Contact preference",
    "How would you like to hear from us, and at what hours?",
  ),
  HOME_NOW: field("IDENTITY", "Home now", "What is your home situation today?"),
  BUDGET: field("QUALIFICATION", "Budget", "What price range would you be comfortable with?"),
  TIMELINE: field("QUALIFICATION", "Timeline", "When would you like to move in?"),
  FINANCING: field("QUALIFICATION", "Financing", "Have you spoken to a lender yet?"),
  MUST_HAVES: field("QUALIFICATION", "Must-haves", "What does the home have to have?"),
  NICE_TO_HAVES: field("QUALIFICATION", "Nice-to-haves", "What would you love, but could live without?"),
  DEAL_BREAKERS: field("QUALIFICATION", "Deal-breakers", "Is there anything that would rule a home out?"),
  NOTES: field("QUALIFICATION", "Notes", null),
  INTERACTIONS: field("HISTORY", "Conversations that matter", null),
  FLOORPLANS_DISCUSSED: field("HISTORY", "Floorplans discussed", "Which of our plans have you looked at?"),
  OBJECTIONS: field("HISTORY", "Objections", "Is anything making you hesitate?"),
  PROMISES: field("HISTORY", "Promises made", null),
  EXPECTATIONS: field(
    "NEXT_ACTION",
    "What the buyer expects to see",
    "What would you like to see when you come?",
  ),
  DO_FIRST: field("NEXT_ACTION", "Do first", null),
  CONTINGENCIES: field("NEXT_ACTION", "If they ask", null),
  TEMPERATURE: field("NEXT_ACTION", "Temperature", null),
  ACTIONS: field("NEXT_ACTION", "Action list", null),
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

function field(section: HandoffSection, label: string, question: string | null): FieldDefinition {
  return { section, label, question };
}
