import { phoneDigits } from "@baton/playbook";
import { containing } from "../text/like-pattern.ts";

/** The `like` pattern for a search in `buyers.searchText`, which is lower case and has phones in E.164. */
export function searchPattern(search: string): string {
  return containing(phoneDigits(search) ?? search.toLowerCase());
}
