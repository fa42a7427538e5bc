import { handoffLiveSubscription } from "@baton/api-contract";
import { type ReactNode, useRef } from "react";
import { CheckIcon } from "../../controls/icons.tsx";
import { Tag } from "../../controls/tag.tsx";
import { useLanguage } from "../../language/use-language.ts";
import { useLive } from "../../provider/use-live.ts";
import { useSheet } from "../../shadow/use-sheet.ts";
import { isUnsaved } from "../draft/draft.ts";
import { useForm } from "../form-scope.tsx";
import { type DeliverOptions, useDeliver } from "../use-deliver.ts";
import besideCss from "./beside.css?inline";
import { BriefMeter } from "./brief-meter.tsx";
import { DeliverAction } from "./deliver-action.tsx";
import { Due } from "./due.tsx";
import { FieldLink } from "./field-link.tsx";

export interface LivePanelProps extends DeliverOptions {
  /** Whether it is known what is missing. */
  readonly isChecked: boolean;
  /** What keeps the draft from being saved. */
  readonly trouble: ReactNode;
}

/** What still stands between this draft and the OSM, kept true while one types. */
export function LivePanel({ trouble, isChecked, ...options }: LivePanelProps) {
  const { say } = useLanguage();
  const { draft, handoff, missing } = options;
  const delivering = useDeliver(options);
  const panel = useRef<HTMLElement>(null);
  useSheet(panel, besideCss);
  // A delivery by another OSC, a read, an answer: what others do with the handoff.
  const { facts } = useForm();
  useLive(handoffLiveSubscription, { tourId: facts.tourId }, facts.refetch);
  return (
    <aside className="panel" part="panel" ref={panel} aria-label={say("Delivery")}>
      <div className="stack panel-inner">
        {trouble}
        <div className="stack">
          <h3 part="heading">{say("Before you can deliver")}</h3>
          {isChecked && missing.length === 0 ? (
            <p>
              <Tag tone="good" icon={<CheckIcon />}>
                {say("Nothing is missing")}
              </Tag>
            </p>
          ) : (
            <ul className="stack">
              {missing.map(({ field, message }) => (
                <li key={field}>
                  <FieldLink field={field}>{message}</FieldLink>
                </li>
              ))}
            </ul>
          )}
        </div>
        <div className="stack">
          <h3 part="heading">{say("The brief")}</h3>
          <BriefMeter content={draft.content} advise={missing.length <= few} />
        </div>
        <div className="stack">
          <h3 part="heading">{say("Due")}</h3>
          <Due handoff={handoff} />
        </div>
        <DeliverAction
          handoff={handoff}
          unsaved={isUnsaved(draft)}
          ready={isChecked && missing.length === 0}
          {...delivering}
        />
      </div>
    </aside>
  );
}

/** With more than this missing, the list above says better than any advice what to write next. */
const few = 3;
