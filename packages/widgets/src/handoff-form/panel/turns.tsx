import { returnReasonWords } from "@baton/playbook";
import { CheckIcon } from "../../controls/icons.tsx";
import { Notice } from "../../controls/notice.tsx";
import { Said } from "../../language/said.tsx";
import { useLanguage } from "../../language/use-language.ts";
import { timeWords } from "../../language/when.ts";
import { Moment } from "../../promises/moment.tsx";
import { useNow } from "../../provider/connection-provider.tsx";
import { ReviewReadBack } from "../../read-backs/review-read-back.tsx";
import { ReviewShown } from "../../read-backs/review-shown.tsx";
import { firstName, type ServerHandoff } from "../form-data.ts";

export interface TurnProps {
  readonly handoff: ServerHandoff | null;
  /** IANA zone of the community. */
  readonly timeZone: string;
}

/** That the OSM sent it back, why, and by when the next version is due; gone once that is delivered. */
export function SentBack({ handoff, timeZone }: TurnProps) {
  const language = useLanguage();
  const { say } = language;
  const now = useNow();
  const last = handoff?.returns.nodes[0];
  if (!last || handoff.status !== "RETURNED") return null;
  const { dueAt, state } = handoff.timing.returned;
  const isLate = state === "LATE";
  const reason = say(returnReasonWords[last.reason]);
  const when = dueAt && (
    <Moment at={dueAt} zone={timeZone}>
      {timeWords(dueAt, timeZone, now, language)}
    </Moment>
  );
  return (
    <Notice
      tone={isLate ? "late" : "risk"}
      title={
        last.returnedBy
          ? say("Sent back by {name}: {reason}", { name: firstName(last.returnedBy.name), reason })
          : say("Sent back: {reason}", { reason })
      }
    >
      <p>“{last.words}”</p>
      {when && (
        <p className="small">
          <Said
            text={isLate ? "The next version was due {when}." : "Deliver it again by {when}."}
            values={{ when }}
          />
        </p>
      )}
    </Notice>
  );
}

/** What the OSM understood, for the OSC to confirm or to put right while there is time. */
export function ReadBackNotice({ handoff, timeZone }: TurnProps) {
  const version = handoff?.currentVersion;
  const receipt = version?.receipts.at(-1);
  if (!version || !receipt || handoff.status === "RETURNED") return null;
  const { review, reader, readAt, readBack } = receipt;
  const confirmed = review?.verdict === "CONFIRMED";
  return (
    <Notice
      tone={confirmed ? "good" : "plain"}
      icon={confirmed ? <CheckIcon /> : undefined}
      title={
        <Said
          text={
            reader ? "{name} read version {version} back, {when}" : "Version {version} was read back, {when}"
          }
          values={{
            name: reader && firstName(reader.name),
            version: version.number,
            when: <Moment at={readAt} zone={timeZone} />,
          }}
        />
      }
    >
      <p>“{readBack}”</p>
      {review && <ReviewShown review={review} zone={timeZone} />}
      {!review && handoff.viewerCan.confirmReadBack && <ReviewReadBack receiptId={receipt.id} />}
    </Notice>
  );
}
