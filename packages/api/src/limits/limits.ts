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
