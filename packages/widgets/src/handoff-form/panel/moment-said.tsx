import { formatFull } from "@baton/playbook";
import { useLanguage } from "../../language/use-language.ts";
import { timeWords, whenWords } from "../../language/when.ts";
import { useNow } from "../../provider/connection-provider.tsx";
import { useForm } from "../form-scope.tsx";

export interface MomentSaidProps {
  /** UTC instant. */
  readonly at: string;
  /** With a place for when: "Tour {when}". */
  readonly words: string;
  /** Says the day only where it is another one than today. */
  readonly today?: boolean;
}

/** A sentence with a time in it, in the community's zone; the whole date shows on hover. */
export function MomentSaid({ at, words, today = false }: MomentSaidProps) {
  const { timeZone } = useForm().facts;
  const language = useLanguage();
  const now = useNow();
  const when = (today ? timeWords : whenWords)(at, timeZone, now, language);
  return <span title={formatFull(new Date(at), timeZone, language)}>{language.say(words, { when })}</span>;
}
