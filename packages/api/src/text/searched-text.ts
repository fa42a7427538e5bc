/**
 * What a search looks for; undefined for nothing. What no stored text can hold is made into what none does hold,
 * so it finds nothing instead of failing.
 */
export function searchedText(text: string | null | undefined): string | undefined {
  const searched = text?.trim();
  return searched ? searched.toWellFormed().replaceAll("\u0000", "\uFFFD") : undefined;
}
