import { Button } from "../../controls/button.tsx";
import { WaitingNotice } from "../../device/waiting-notice.tsx";
import { useLanguage } from "../../language/use-language.ts";
import { firstName, type ServerHandoff } from "../form-data.ts";
import { useForm } from "../form-scope.tsx";

export interface DeliverActionProps {
  readonly handoff: ServerHandoff | null;
  readonly unsaved: boolean;
  /** Nothing is missing. While something is, the button says so quietly, and still answers when pressed. */
  readonly ready: boolean;
  readonly pending: boolean;
  /** Undefined unless the delivery waits for the network. */
  readonly cancel: (() => void) | undefined;
  readonly deliver: () => void;
}

/** The one primary action. After a delivery it comes back only when there is something new to deliver. */
export function DeliverAction({ handoff, unsaved, ready, pending, cancel, deliver }: DeliverActionProps) {
  const { say } = useLanguage();
  const { receiver } = useForm().facts;
  const version = handoff?.currentVersion?.number;
  // What was sent back may be delivered as it is: the OSC may have settled it on the phone.
  const sentBack = handoff?.status === "RETURNED";
  const nothingNew = version !== undefined && !handoff?.hasUndeliveredChanges && !unsaved && !sentBack;
  if (nothingNew || (handoff && !handoff.viewerCan.deliver)) return null;
  const first = receiver ? say("Deliver to {name}", { name: firstName(receiver.name) }) : say("Deliver");
  return (
    <>
      <WaitingNotice cancel={cancel} />
      <Button
        kind="primary"
        className={ready ? "deliver" : "deliver deliver-blocked"}
        pending={pending}
        pendingLabel={say("Delivering…")}
        onClick={deliver}
      >
        {version === undefined ? first : say("Deliver version {version}", { version: version + 1 })}
      </Button>
    </>
  );
}
