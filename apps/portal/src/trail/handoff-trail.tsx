import { portalHandoffTrailQuery } from "@baton/api-contract";
import { useRead } from "../data/use-read.ts";
import { join } from "./join.ts";
import { Trail } from "./trail.tsx";

/** Everything that happened to one tour's handoff. */
export function HandoffTrail({ handoffId, zone }: { readonly handoffId: string; readonly zone: string }) {
  const { data, error, loading, retry, fetchMore } = useRead(portalHandoffTrailQuery, {
    id: handoffId,
    first: 20,
  });
  const trail = data?.handoff?.trail;
  const showMore = () =>
    fetchMore({ after: trail?.pageInfo.endCursor }, (before, next) =>
      before.handoff && next.handoff
        ? { handoff: { ...before.handoff, trail: join(before.handoff.trail, next.handoff.trail) } }
        : before,
    );
  return (
    <section className="list-section" aria-label="Trail">
      <Trail {...{ trail, zone, error, loading, retry, showMore }} />
    </section>
  );
}
