import type { Choice } from "../form-data.ts";

/** The one choice a text stands for: its whole name, or the beginning of just one of them. */
export function pickByTyping(text: string, choices: readonly Choice[]): Choice | undefined {
  const typed = fold(text);
  if (typed === "") return undefined;
  const exact = choices.find(({ name }) => fold(name) === typed);
  const begun = choices.filter(({ name }) => fold(name).startsWith(typed));
  return exact ?? (begun.length === 1 ? begun[0] : undefined);
}

function fold(text: string): string {
  return text
    .trim()
    .toLowerCase()
    .replace(/^(the|el|la)\s+/, "");
}
