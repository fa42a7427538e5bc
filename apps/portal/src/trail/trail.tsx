import type { PortalTrailFragment } from "@baton/api-contract";
import { doorWords } from "@baton/playbook";
import { Failure, Skeleton } from "../page/states.tsx";
import { useNow } from "../session/session.tsx";
import { whenWords } from "../time/words.ts";

interface TrailProps {
  /** Undefined until it is here. */
  readonly trail: PortalTrailFragment | undefined;
  /** Where the readers are: the zone times are said in. */
  readonly zone: string;
  readonly error: Error | undefined;
  readonly loading: boolean;
  readonly retry: () => void;
  readonly showMore: () => void;
}

/** Who changed what, when and through which door, latest first. */
export function Trail({ trail, zone, error, loading, retry, showMore }: TrailProps) {
  const now = useNow();
  if (error) return <Failure error={error} retry={retry} />;
  if (!trail) return <Skeleton lines={5} />;
  return (
    <>
      <ol className="talks trail">
        {trail.nodes.map(({ at, words, door, actor, changes }, index) => (
          <li key={`${at} ${index}`}>
            <p>
              {words}
              <span className="muted">
                <span className="dot"> · </span>
                {whenWords(at, zone, now)}
                {actor ? ` · ${actor.name}` : ""}, {doorWords[door]}
              </span>
            </p>
            {changes.length > 0 ? (
              <ul className="changes">
                {changes.map(({ field, from, to }) => (
                  <li key={`${field} ${from} ${to}`}>
                    <span className="muted">{field}:</span> {from === null ? null : <del>{from}</del>}
                    {from !== null && to !== null ? " → " : null}
                    {to === null ? null : <ins>{to}</ins>}
                  </li>
                ))}
              </ul>
            ) : null}
          </li>
        ))}
      </ol>
      {trail.pageInfo.hasNextPage ? (
        <button type="button" className="button more" onClick={showMore} disabled={loading}>
          Show earlier changes
        </button>
      ) : null}
    </>
  );
}
