import { CheckIcon } from "../controls/icons.tsx";
import { Said } from "../language/said.tsx";
import { useLanguage } from "../language/use-language.ts";
import { timeWords } from "../language/when.ts";
import { Moment } from "../promises/moment.tsx";
import { useNow } from "../provider/connection-provider.tsx";
import type { SyncSummary } from "./sync.ts";

/** Who wrote a summary, and when. */
export function WrittenBy({ summary, zone }: { readonly summary: SyncSummary; readonly zone: string }) {
  const now = useNow();
  const language = useLanguage();
  const { writtenAt, writtenBy } = summary;
  const when = (
    <Moment at={writtenAt} zone={zone}>
      {timeWords(writtenAt, zone, now, language)}
    </Moment>
  );
  return (
    <p className="small muted">
      <CheckIcon />{" "}
      <Said
        text={writtenBy ? "Saved by {name}, {when}" : "Saved {when}"}
        values={{ when, name: writtenBy?.name }}
      />
    </p>
  );
}
