import { isDueBeforeNextTour, isOverdue, type PromiseItem } from "../promises/promise.ts";

export interface PromiseGroup {
  readonly id: "overdue" | "next-tour" | "later";
  readonly label: string;
  readonly promises: readonly PromiseItem[];
}

const groupWords = { overdue: "Overdue", nextTour: "Before the next tour", later: "Later" } as const;

/** Open promises by what can still be saved. The order inside a group is the list's: soonest due first. */
export function groupOpen(promises: readonly PromiseItem[], now: number): readonly PromiseGroup[] {
  const overdue = promises.filter((promise) => isOverdue(promise, now));
  const inTime = promises.filter((promise) => !isOverdue(promise, now));
  const groups: readonly PromiseGroup[] = [
    { id: "overdue", label: groupWords.overdue, promises: overdue },
    { id: "next-tour", label: groupWords.nextTour, promises: inTime.filter(isDueBeforeNextTour) },
    {
      id: "later",
      label: groupWords.later,
      promises: inTime.filter((promise) => !isDueBeforeNextTour(promise)),
    },
  ];
  return groups.filter((group) => group.promises.length > 0);
}
