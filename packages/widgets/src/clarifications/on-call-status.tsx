import { CheckIcon, ClockIcon } from "../controls/icons.tsx";
import { Tag } from "../controls/tag.tsx";
import { firstName } from "../language/first-name.ts";
import { Said } from "../language/said.tsx";
import { useLanguage } from "../language/use-language.ts";
import { Moment } from "../promises/moment.tsx";
import type { ThreadOsc } from "./thread.ts";

export interface OnCallStatusProps {
  readonly osc: ThreadOsc;
  readonly zone: string;
  /** Whether the viewer is the OSC. */
  readonly isViewer: boolean;
}

/** Whether the OSC answers questions now, until when, and who does instead. */
export function OnCallStatus({ osc, zone, isViewer }: OnCallStatusProps) {
  const { say } = useLanguage();
  const { onCall } = osc;
  // Somebody who is no OSC booked the tour: a sales manager answers as they can.
  if (!onCall) return null;
  const { isOnCall, until, coveredBy } = onCall;
  const covering = coveredBy && firstName(coveredBy.name);
  return (
    <p className="flow">
      <Tag tone={isOnCall ? "good" : "risk"} icon={isOnCall ? <CheckIcon /> : <ClockIcon />}>
        {isOnCall ? say("On call") : say("Not on call")}
      </Tag>
      {until && (
        <span className="small muted">
          <Said text="until {when}" values={{ when: <Moment at={until} zone={zone} /> }} />
        </span>
      )}
      <span className="small muted">
        {!isOnCall && covering && say("{name} answers", { name: covering })}
        {!isOnCall && !covering && say("Nobody covers: unanswered questions go to the sales manager")}
        {isOnCall &&
          covering &&
          (isViewer
            ? say("{name} answers when you do not", { name: covering })
            : say("{name} answers when {osc} does not", { name: covering, osc: firstName(osc.name) }))}
      </span>
    </p>
  );
}
