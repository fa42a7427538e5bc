import type { PortalTrailFragment } from "@baton/api-contract";

/** A trail with the page behind it. */
export function join(before: PortalTrailFragment, next: PortalTrailFragment): PortalTrailFragment {
  return { ...next, nodes: [...before.nodes, ...next.nodes] };
}
