import { formatFull } from "@baton/playbook";
import { LiveRegion } from "../../controls/live-region.tsx";
import { useLanguage } from "../../language/use-language.ts";
import { timeWords } from "../../language/when.ts";
import { useNow } from "../../provider/connection-provider.tsx";
import { type Draft, isUnsaved } from "../draft/draft.ts";
import { useForm } from "../form-scope.tsx";
import { type Trouble, TroubleTag } from "./save-trouble.tsx";

export interface SaveStateProps {
  readonly draft: Draft;
  readonly trouble: Trouble | null;
}

/** Whether what is on screen is safe. Ordinary saves are shown and not read out; trouble is both. */
export function SaveState({ draft, trouble }: SaveStateProps) {
  return (
    <div className="save-state">
      <LiveRegion message={trouble?.words ?? ""} />
      {trouble ? <TroubleTag trouble={trouble} /> : <Calm draft={draft} />}
    </div>
  );
}

function Calm({ draft }: { readonly draft: Draft }) {
  const { timeZone } = useForm().facts;
  const now = useNow();
  const language = useLanguage();
  const { say } = language;
  const { at } = draft.saved;
  if (isUnsaved(draft)) return <span className="small muted">{say("Saving…")}</span>;
  if (at === null) return <span className="small muted">{say("Saved as you type")}</span>;
  // The day is said only when it was another one.
  const when = timeWords(at, timeZone, now, language);
  return (
    <span className="small muted" title={formatFull(new Date(at), timeZone, language)}>
      {say("Saved {when}", { when })}
    </span>
  );
}
