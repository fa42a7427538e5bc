import { formatDateTime, formatFull } from "@baton/playbook";
import { useLanguage } from "../language/use-language.ts";
import { whenWords } from "../language/when.ts";
import { useNow } from "../provider/connection-provider.tsx";

export interface MomentProps {
  /** The instant, as the API gives it. */
  readonly at: string;
  /** The IANA zone to say it in. */
  readonly zone: string;
  /** How it is said on screen; "today 11:00 AM" when left out. */
  readonly children?: string;
  /** How it is said on paper, where "in 2 h" means nothing; the date and time when left out. */
  readonly onPaper?: string;
}

/** A moment in near words on screen, absolute on hover and on paper. */
export function Moment({ at, zone, children, onPaper }: MomentProps) {
  const now = useNow();
  const language = useLanguage();
  const instant = new Date(at);
  return (
    <time
      dateTime={at}
      title={formatFull(instant, zone, language)}
      data-paper={onPaper ?? formatDateTime(instant, zone, language)}
    >
      <span>{children ?? whenWords(at, zone, now, language)}</span>
    </time>
  );
}
