/** A fenced piece of code in a document. */
export interface Block {
  readonly language: string;
  /** What the reader saves it as; stands after the language. */
  readonly file: string | undefined;
  /** Says of itself that no test runs it. */
  readonly isRun: boolean;
  readonly code: string;
  /** Of its fence, from 1. */
  readonly line: number;
}

/** Reads the fenced blocks of a Markdown text, in order. A fence is `language`, then a file name or `norun`. */
export function blocksOf(markdown: string): readonly Block[] {
  const fenced = /^```(\w+)(?: (\S+))?\n([\s\S]*?)^```$/gm;
  return [...markdown.matchAll(fenced)].map(({ 1: language = "", 2: note, 3: code = "", index }) => ({
    language,
    file: note === "norun" ? undefined : note,
    isRun: note !== "norun",
    code,
    line: markdown.slice(0, index).split("\n").length,
  }));
}
