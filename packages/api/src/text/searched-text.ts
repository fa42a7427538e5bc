import { cleanLine } from "@baton/playbook";

/** What a search looks for, written as names are stored; undefined for nothing to be seen. */
export function searchedText(text: string | null | undefined): string | undefined {
  return cleanLine(text ?? "") || undefined;
}
