import { returnReasonWords } from "@baton/playbook";
import { Notice } from "../controls/notice.tsx";
import { Said } from "../language/said.tsx";
import { useLanguage } from "../language/use-language.ts";
import { timeWords } from "../language/when.ts";
import { Moment } from "../promises/moment.tsx";
import { useNow } from "../provider/connection-provider.tsx";
import { type CardHandoff, type CardTour, type CardVersion, firstName, zoneOfTour } from "./card.ts";

export interface TurnsProps {
  readonly tour: CardTour;
  readonly handoff: CardHandoff;
  readonly version: CardVersion;
  readonly viewerId: string;
  /** Whether the tour is still ahead. */
  readonly isAhead: boolean;
}

/** What happened between the two of them since the reader looked last; before anything else is read. */
export function Turns({ tour, handoff, version, viewerId, isAhead }: TurnsProps) {
  return (
    <>
      {handoff.status === "RETURNED" && <SentBack tour={tour} handoff={handoff} viewerId={viewerId} />}
      {isAhead && handoff.viewerCan.acknowledge && (
        <Corrected tour={tour} version={version} viewerId={viewerId} />
      )}
      {handoff.status !== "RETURNED" && version.changesSinceRead.length > 0 && (
        <ChangesSinceRead tour={tour} version={version} />
      )}
    </>
  );
}

/** The version below is with the OSC again; the next one is what counts. */
function SentBack({ tour, handoff, viewerId }: Pick<TurnsProps, "tour" | "handoff" | "viewerId">) {
  const language = useLanguage();
  const { say } = language;
  const now = useNow();
  const zone = zoneOfTour(tour);
  const [last] = handoff.returns.nodes;
  const { dueAt, state } = tour.timing.returned;
  if (!last) return null;
  const reason = say(returnReasonWords[last.reason]);
  const by = last.returnedBy;
  const title =
    by && by.id !== viewerId
      ? say("Sent back by {name}: {reason}", { name: firstName(by.name), reason })
      : say("You sent this back: {reason}", { reason });
  return (
    <Notice tone={state === "LATE" ? "late" : "risk"} title={title}>
      <p>“{last.words}”</p>
      {dueAt && (
        <p className="small">
          <Said
            text={
              state === "LATE" ? "The next version was due {when}." : "The next version is due by {when}."
            }
            values={{
              when: (
                <Moment at={dueAt} zone={zone}>
                  {timeWords(dueAt, zone, now, language)}
                </Moment>
              ),
            }}
          />
        </p>
      )}
    </Notice>
  );
}

/** A misunderstanding found before the tour is the point of reading back: it stands first. */
function Corrected({ tour, version, viewerId }: Pick<TurnsProps, "tour" | "version" | "viewerId">) {
  const { say } = useLanguage();
  const receipt = version.receipts.at(-1);
  const review = receipt?.review;
  if (review?.verdict !== "CORRECTED") return null;
  const name = review.reviewedBy ? firstName(review.reviewedBy.name) : say("The OSC");
  const own = receipt?.reader?.id === viewerId;
  return (
    <Notice
      tone="risk"
      title={
        own
          ? say("{name} corrected your read-back", { name })
          : say("{name} corrected the read-back", { name })
      }
    >
      <p className="words">“{review.correction}”</p>
      <p className="small muted">
        <Moment at={review.reviewedAt} zone={zoneOfTour(tour)} />
        {own && ` · ${say("Read it back again below.")}`}
      </p>
    </Notice>
  );
}

/** Field by field what reads otherwise than when they read it, with who and when; it is marked in place too. */
function ChangesSinceRead({ tour, version }: Pick<TurnsProps, "tour" | "version">) {
  const { say } = useLanguage();
  return (
    <section className="stack band" part="section" aria-label={say("Changed since you read it")}>
      <h3 part="heading">{say("Changed since you read it")}</h3>
      <dl className="facts">
        {version.changesSinceRead.map(({ field, label, before, after, changedAt, changedBy }) => (
          <div key={field} className="fact">
            <dt>{say(label)}</dt>
            <dd>
              {say(after)} <span className="muted">{say("was {before}", { before: say(before) })}</span>{" "}
              <span className="small muted">
                <Said
                  text={changedBy ? "{name}, {when}" : "{when}"}
                  values={{
                    name: changedBy && firstName(changedBy.name),
                    when: <Moment at={changedAt} zone={zoneOfTour(tour)} />,
                  }}
                />
              </span>
            </dd>
          </div>
        ))}
      </dl>
    </section>
  );
}
