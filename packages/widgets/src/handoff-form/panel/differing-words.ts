/** A stretch of a text, and whether it stands in the other text too. */
export interface Stretch {
  readonly text: string;
  readonly differs: boolean;
}

/** Texts beyond this are compared as a whole: two pages side by side are read, not scanned. */
const longest = 1_000;

/** A text in stretches that the other text has and has not, by the longest run of words they share. */
export function differingWords(text: string, other: string): readonly Stretch[] {
  const [mine, theirs] = [wordsOf(text), wordsOf(other)];
  if (mine.length > longest || theirs.length > longest) return [{ text, differs: text !== other }];
  // shared[i][j]: how many words the rests from i and j have in common.
  const shared = Array.from({ length: mine.length + 1 }, () => new Uint16Array(theirs.length + 1));
  const at = (i: number, j: number) => shared[i]?.[j] ?? 0;
  for (let i = mine.length - 1; i >= 0; i--) {
    for (let j = theirs.length - 1; j >= 0; j--) {
      const row = shared[i] as Uint16Array;
      row[j] = mine[i] === theirs[j] ? at(i + 1, j + 1) + 1 : Math.max(at(i + 1, j), at(i, j + 1));
    }
  }
  const stretches: Stretch[] = [];
  for (let i = 0, j = 0; i < mine.length; ) {
    const word = mine[i] ?? "";
    const differs = word !== theirs[j];
    if (differs && j < theirs.length && at(i, j + 1) >= at(i + 1, j)) {
      j += 1;
      continue;
    }
    if (!differs) j += 1;
    i += 1;
    const last = stretches.at(-1);
    if (last?.differs === differs) stretches.splice(-1, 1, { text: last.text + word, differs });
    else stretches.push({ text: word, differs });
  }
  return stretches;
}

/** Words with the blanks behind them, so that a text is exactly its words in a row. */
function wordsOf(text: string): readonly string[] {
  return text.match(/\S+\s*|\s+/g) ?? [];
}
