/** How long texts and lists may be: characters as a browser's `maxlength` counts them (UTF-16), and rows. */
export const limits = {
  name: 120,
  /** The name made of a household's people; a list is sorted by it, so it has to fit an index row and a cursor. */
  household: 200,
  line: 200,
  prose: 1000,
  notes: 4000,
  url: 2000,
  email: 254,
  id: 200,
  rows: 50,
  /** A whole handoff as JSON, in characters: some hundred times the brief it is to make. */
  content: 200_000,
  /** Minor units; the most that fits GraphQL's 32-bit Int with room to spare: $20,000,000. */
  money: 2_000_000_000,
  months: 240,
} as const;
