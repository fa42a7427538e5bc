import {
  type InteractionChannel,
  portalInteractionRecordMutation,
  portalInteractionsQuery,
} from "@baton/api-contract";
import { type FormEvent, useState } from "react";
import { useRead } from "../data/use-read.ts";
import { useWrite } from "../data/use-write.ts";
import { Field } from "../forms/field.tsx";
import { Refusals } from "../forms/refusals.tsx";
import { Failure, Skeleton } from "../page/states.tsx";
import { useNow } from "../session/session.tsx";
import { midWhenWords } from "../time/words.ts";
import { officeTime, officeZone } from "../time/zone.ts";

const channelWords: Record<InteractionChannel, string> = {
  CALL: "Call",
  TEXT: "Text",
  EMAIL: "Email",
  CHAT: "Chat",
  VISIT: "Visit",
};

/** What was said with this buyer, newest first, and a place to write down what was just said. */
export function Interactions({
  buyerId,
  mayRecord,
}: {
  readonly buyerId: string;
  readonly mayRecord: boolean;
}) {
  const now = useNow();
  const { data, error, loading, retry, fetchMore } = useRead(portalInteractionsQuery, {
    id: buyerId,
    first: 10,
  });
  const page = data?.buyer?.interactions;

  function showMore() {
    fetchMore({ after: page?.pageInfo.endCursor }, (before, next) => {
      if (!before.buyer || !next.buyer) return before;
      const { nodes, pageInfo } = next.buyer.interactions;
      return {
        buyer: {
          ...before.buyer,
          interactions: { nodes: [...before.buyer.interactions.nodes, ...nodes], pageInfo },
        },
      };
    });
  }

  return (
    <section className="list-section">
      <h2>What was said</h2>
      {mayRecord ? <RecordInteraction buyerId={buyerId} /> : null}
      {error ? <Failure error={error} retry={retry} /> : null}
      {!page && !error ? <Skeleton lines={3} /> : null}
      {page?.nodes.length === 0 ? (
        <p className="muted">Nothing yet. Write the first call down above.</p>
      ) : null}
      {page && page.nodes.length > 0 ? <p className="muted">{officeTime}</p> : null}
      <ol className="talks">
        {page?.nodes.map((talk) => (
          <li key={talk.id}>
            <p className="muted">
              {channelWords[talk.channel]}, {midWhenWords(talk.occurredAt, officeZone, now)}
              {talk.member ? ` · ${talk.member.name}` : ""}
              {talk.floorplans.length > 0 ? ` · ${talk.floorplans.map(({ name }) => name).join(", ")}` : ""}
            </p>
            <p>{talk.summary}</p>
            {talk.objections.map(({ key, objection, answer }) => (
              <p key={key}>
                {objection} <span className="muted">Told: {answer || "nothing yet"}</span>
              </p>
            ))}
          </li>
        ))}
      </ol>
      {page?.pageInfo.hasNextPage ? (
        <button type="button" className="button more" onClick={showMore} disabled={loading}>
          Show earlier ones
        </button>
      ) : null}
    </section>
  );
}

function RecordInteraction({ buyerId }: { readonly buyerId: string }) {
  const now = useNow();
  const { write, busy, refusals } = useWrite(portalInteractionRecordMutation, "interactionRecord");
  const [saved, setSaved] = useState(false);

  async function submit(event: FormEvent<HTMLFormElement>) {
    event.preventDefault();
    const form = event.currentTarget;
    const fields = new FormData(form);
    const recorded = await write({
      buyerId,
      channel: String(fields.get("channel")) as InteractionChannel,
      occurredAt: now.toISOString(),
      summary: String(fields.get("summary")),
    });
    setSaved(recorded !== undefined);
    if (recorded) form.reset();
  }

  return (
    <form
      className="record"
      aria-label="Record an interaction"
      onSubmit={submit}
      onChange={() => setSaved(false)}
    >
      <Refusals refusals={refusals} />
      <Field label="How you spoke">
        <select name="channel" defaultValue="CALL">
          {Object.entries(channelWords).map(([channel, words]) => (
            <option key={channel} value={channel}>
              {words}
            </option>
          ))}
        </select>
      </Field>
      <Field label="What was said">
        <textarea name="summary" rows={3} required />
      </Field>
      <button type="submit" className="button" disabled={busy}>
        Write it down
      </button>
      <span className="muted" role="status">
        {saved ? "Written down." : ""}
      </span>
    </form>
  );
}
