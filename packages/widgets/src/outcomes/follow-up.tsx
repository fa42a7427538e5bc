import {
  type OutcomeShownFragment,
  type TourOutcomeAskBuyerMutation,
  tourOutcomeAskBuyerMutation,
} from "@baton/api-contract";
import { useState } from "react";
import type { Answered } from "../connection/connection.ts";
import type { ConnectionError } from "../connection/connection-error.ts";
import { newIdempotencyKey } from "../connection/idempotency-key.ts";
import { Button } from "../controls/button.tsx";
import { FieldError } from "../controls/field.tsx";
import { useSession } from "../device/session.tsx";
import { Said } from "../language/said.tsx";
import { useLanguage } from "../language/use-language.ts";
import { Moment } from "../promises/moment.tsx";
import { NotDoneNotice } from "../widget/not-done-notice.tsx";
import { LinkToCopy } from "./link-to-copy.tsx";

type Handoff = NonNullable<OutcomeShownFragment["handoff"]>;
type Asked = NonNullable<Handoff["followUp"]>;

export interface FollowUpProps {
  readonly handoff: Handoff;
  readonly zone: string;
}

/** The one question to the buyer: what they answered, or the link to ask them with. */
export function FollowUp({ handoff, zone }: FollowUpProps) {
  const { say } = useLanguage();
  const { write } = useSession();
  const [made, setMade] = useState<{ readonly link: string; readonly followUp: Asked | null }>();
  const [pending, setPending] = useState(false);
  const [problem, setProblem] = useState<string>();
  const [failure, setFailure] = useState<ConnectionError>();
  const followUp = handoff.followUp ?? made?.followUp ?? null;
  const { askBuyer } = handoff.viewerCan;
  if (!followUp && !askBuyer) return null;

  async function ask() {
    setPending(true);
    setProblem(undefined);
    setFailure(undefined);
    // Not through the outbox: the link is told once, to whoever waits for it.
    const input = { handoffId: handoff.id, idempotencyKey: newIdempotencyKey() };
    const sent = write(tourOutcomeAskBuyerMutation, { input });
    const answer = (await sent) as Answered<TourOutcomeAskBuyerMutation>;
    setPending(false);
    if (!answer.ok) return setFailure(answer.error);
    const { link, handoff: asked, userErrors } = answer.data.followUpCreate;
    setProblem(userErrors[0] && say(userErrors[0].message));
    if (link) setMade({ link, followUp: asked?.followUp ?? null });
  }

  return (
    <section className="stack outcome-asked" aria-label={say("What the buyer says")}>
      <h3 part="heading">{say("What the buyer says")}</h3>
      {followUp?.state === "ANSWERED" ? (
        <Answer followUp={followUp} zone={zone} />
      ) : (
        <>
          <p>
            {followUp === null ? (
              say("Ask them one question: did they have to repeat anything they had already told us?")
            ) : (
              <Said
                text={
                  followUp.state === "WAITING"
                    ? "Asked, not answered yet. The link works until {when}."
                    : "Asked, but the link ran out {when}, unanswered."
                }
                values={{ when: <Moment at={followUp.expiresAt} zone={zone} /> }}
              />
            )}
          </p>
          {made && <LinkToCopy link={made.link} />}
          {askBuyer && !made && (
            <div>
              <Button onClick={() => void ask()} pending={pending} pendingLabel={say("Making the link…")}>
                {say(followUp ? "Make a new link" : "Make the link")}
              </Button>
            </div>
          )}
          <FieldError id="follow-up-error" error={problem} />
          <NotDoneNotice error={failure} what={say("No link was made")} />
        </>
      )}
    </section>
  );
}

function Answer({ followUp, zone }: { readonly followUp: Asked; readonly zone: string }) {
  const { say } = useLanguage();
  return (
    <>
      <p>
        {say(
          followUp.hadToRepeat
            ? "They had to repeat something they had already told us."
            : "They did not have to repeat anything.",
        )}
      </p>
      {followUp.comment && <p>“{followUp.comment}”</p>}
      {followUp.answeredAt && (
        <p className="small muted">
          <Said text="Answered {when}" values={{ when: <Moment at={followUp.answeredAt} zone={zone} /> }} />
        </p>
      )}
    </>
  );
}
