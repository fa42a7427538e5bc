/**
 * True for text PostgreSQL can hold as it is: no NUL character, and no half of a surrogate pair, which has no
 * UTF-8 form.
 */
export function isStorableText(text: string): boolean {
  return !text.includes("\u0000") && text.isWellFormed();
}
