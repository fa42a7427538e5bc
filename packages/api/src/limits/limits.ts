/** What one operation may ask for at most. Far above what the widgets ask; a test holds them to it. */
export const operationLimits = {
  /** Lexical tokens of the document. */
  tokens: 5_000,
  /** Levels of fields within fields. */
  depth: 15,
  aliases: 30,
  directives: 8,
  /** Fields to resolve, a list counting as often as it is long at most. */
  cost: 50_000,
  /** Validation errors told at once. */
  errors: 5,
} as const;

/** A list without `first` is counted as this long. */
export const unpagedListSize = 10;

/**
 * Lists that may be long: a handoff's rows go up to the playbook's limit, and versions, promises and a trail only ever
 * grow. Named by type and field.
 */
export const listSizes: Readonly<Record<string, number>> = {
  // As many entries in each as `first` says, which is counted where it stands.
  "OscDay.sections": 9,
  "OsmDay.sections": 7,
  "DaySection.entries": 1,
  "Handoff.versions": 50,
  "Handoff.commitments": 50,
  "Commitment.trail": 20,
  "Handoff.fairnessWarnings": 20,
  "HandoffVersion.changesSinceRead": 50,
  "IdentitySection.people": 50,
  "HistorySection.interactions": 50,
  "HistorySection.floorplansDiscussed": 50,
  "HistorySection.objections": 50,
  "NextActionSection.expectations": 50,
  "NextActionSection.contingencies": 50,
  "NextActionSection.actions": 50,
};

/** What a field costs by itself where that is more than 1: a whole handoff is read, put into words or sent. */
export const fieldCosts: Readonly<Record<string, number>> = {
  "Handoff.draft": 200,
  "Handoff.draftBrief": 200,
  "HandoffVersion.content": 200,
  "HandoffVersion.brief": 200,
  "HandoffVersion.changesSinceRead": 200,
  "Brief.text": 100,
};
