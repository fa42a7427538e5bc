import { CheckIcon, WarningIcon } from "../controls/icons.tsx";
import { LiveRegion } from "../controls/live-region.tsx";
import { useLanguage } from "../language/use-language.ts";
import { useSession } from "./session.tsx";

export interface KeptMarkProps {
  /** Whether there is anything typed that has not been sent. */
  readonly begun: boolean;
}

/** Says that what is typed is safe before it is sent; that it is not is read out too. */
export function KeptMark({ begun }: KeptMarkProps) {
  const { say } = useLanguage();
  const { isKept } = useSession();
  const words = say(isKept ? "Kept on this device" : "Not kept on this device: leave this page open");
  return (
    <>
      <LiveRegion message={begun && !isKept ? words : ""} />
      {begun && (
        <p className="small muted" aria-hidden={!isKept}>
          {isKept ? <CheckIcon /> : <WarningIcon />} {words}
        </p>
      )}
    </>
  );
}
