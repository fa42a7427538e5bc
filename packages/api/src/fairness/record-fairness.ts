import { changed, fieldWarnings, type WrittenText, warningInWords } from "@baton/playbook";
import type { LockedHandoff } from "../handoffs/locked-handoff.queries.ts";
import type { Operation } from "../operation/operation.ts";
import { recordEvent } from "../operation/record-event.ts";

/**
 * Keeps in the trail that a text written for good speaks about a protected class. The writer was warned where they
 * wrote it and has decided: nothing is refused. The words of the list are told, never the text they stand in.
 */
export async function recordFairness(
  operation: Operation,
  { id, tour }: Pick<LockedHandoff, "id" | "tour">,
  texts: readonly WrittenText[],
): Promise<void> {
  for (const { field, found } of fieldWarnings(texts)) {
    await recordEvent(operation, {
      kind: "fairness.warned",
      subjectType: "Handoff",
      subjectId: id,
      buyerId: tour.buyerId,
      changes: found.flatMap((warning) => changed(field, null, warningInWords(warning))),
      // An erasure empties `terms`, like `changes`.
      data: {
        field,
        terms: found.map(({ term }) => term),
        classes: found.map(({ protectedClass }) => protectedClass),
      },
    });
  }
}
