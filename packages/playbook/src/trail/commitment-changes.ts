import type { CommitmentStatus } from "../commitments/commitment.ts";
import { formatDateTime } from "../timing/format.ts";
import { changed, type TrailChange } from "./change.ts";

export const commitmentStatusWords: Readonly<Record<CommitmentStatus, string>> = {
  OPEN: "Open",
  KEPT: "Kept",
  BROKEN: "Broken",
  RELEASED: "Released",
};

/** What settling a promise changed, with what was written about it. */
export function settledChanges(
  from: CommitmentStatus,
  {
    status,
    note,
    evidenceUrl,
  }: {
    readonly status: CommitmentStatus;
    readonly note: string;
    readonly evidenceUrl?: string | null;
  },
): readonly TrailChange[] {
  return [
    ...changed("Status", commitmentStatusWords[from], commitmentStatusWords[status]),
    ...changed("Note", null, note),
    ...changed("Link", null, evidenceUrl ?? null),
  ];
}

/** What another due time changed. */
export function dueChanges(
  move: { readonly from: Date; readonly to: Date; readonly reason: string },
  timeZone: string,
): readonly TrailChange[] {
  return [
    ...changed("Due", formatDateTime(move.from, timeZone), formatDateTime(move.to, timeZone)),
    ...changed("Reason", null, move.reason),
  ];
}
