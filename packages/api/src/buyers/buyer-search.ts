import { containing } from "../text/like-pattern.ts";

/** The `like` pattern for a search in `buyers.searchText`, which is lower case and has phones in E.164. */
export function searchPattern(search: string): string {
  const text = search.trim();
  return containing(isTypedPhone(text) ? text.replace(/[^\d+]/g, "") : text.toLowerCase());
}

/** Digits and the marks people put between them. */
function isTypedPhone(text: string): boolean {
  return /\d/.test(text) && !/[^\d\s().+-]/.test(text);
}
