import { LiveRegion } from "../../controls/live-region.tsx";
import { useLanguage } from "../../language/use-language.ts";
import { type Draft, isUnsaved } from "../draft/draft.ts";
import { MomentSaid } from "../on-demand.ts";
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
  const { say } = useLanguage();
  const { at } = draft.saved;
  return (
    <span className="small muted">
      {isUnsaved(draft) && say("Saving…")}
      {!isUnsaved(draft) && at === null && say("Saved as you type")}
      {!isUnsaved(draft) && at !== null && <MomentSaid at={at} words="Saved {when}" today />}
    </span>
  );
}
