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
  const when = until && <Moment at={until} zone={zone} />;
  const name = firstName(osc.name);
  const covering = coveredBy && firstName(coveredBy.name);
  return (
    <p className="flow small">
      <Tag tone={isOnCall ? "good" : "risk"} icon={isOnCall ? <CheckIcon /> : <ClockIcon />}>
        {isOnCall ? say("On call") : say("Not on call")}
      </Tag>
      <span className="muted">
        {when && <Said text="until {when}" values={{ when }} />}
        {when && covering && " · "}
        {covering && !isOnCall && say("{name} answers", { name: covering })}
        {covering &&
          isOnCall &&
          say(isViewer ? "{name} answers when you do not" : "{name} answers when {osc} does not", {
            name: covering,
            osc: name,
          })}
        {!isOnCall && !covering && say("Nobody covers: unanswered questions go to the sales manager")}
      </span>
    </p>
  );
}
