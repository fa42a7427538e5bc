import { Button } from "../controls/button.tsx";
import { OfflineIcon } from "../controls/icons.tsx";
import { Notice } from "../controls/notice.tsx";
import { useLanguage } from "../language/use-language.ts";
import { useSession } from "./session.tsx";

export interface WaitingNoticeProps {
  /** Calls it off; undefined while nothing waits. */
  readonly cancel: (() => void) | undefined;
}

/** Says that what was asked for waits for the network, and takes it back while it does. */
export function WaitingNotice({ cancel }: WaitingNoticeProps) {
  const { say } = useLanguage();
  const { isKept, signedOut } = useSession();
  if (!cancel) return null;
  return (
    <Notice
      tone="risk"
      icon={<OfflineIcon />}
      title={say(isKept ? "Kept on this device" : "Not kept on this device: leave this page open")}
      action={<Button onClick={cancel}>{say("Do not send")}</Button>}
    >
      {say(signedOut ? "It is sent when you have signed in again." : "It is sent when you are back online.")}
    </Notice>
  );
}
