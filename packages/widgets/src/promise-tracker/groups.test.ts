import { expect, test } from "vitest";
import { herreraTour, hoursFromNow, storyNow } from "../stories/people.ts";
import { madeUpBuyer, madeUpPromise } from "../stories/promises.ts";
import { groupOpen } from "./groups.ts";

const now = Date.parse(storyNow);
const buyer = (nextTour: typeof herreraTour | null) => madeUpBuyer("Herrera", { nextTour });

test("groups by what can still be saved and leaves out what is empty", () => {
  const groups = groupOpen(
    [
      madeUpPromise({ id: "late", dueAt: hoursFromNow(-1), buyer: buyer(herreraTour) }),
      madeUpPromise({ id: "at-the-tour", dueAt: herreraTour.startsAt, buyer: buyer(herreraTour) }),
      madeUpPromise({ id: "no-tour", dueAt: hoursFromNow(1), buyer: buyer(null) }),
    ],
    now,
  );
  expect(groups.map(({ id, promises }) => [id, ...promises.map((promise) => promise.id)])).toEqual([
    ["overdue", "late"],
    ["next-tour", "at-the-tour"],
    ["later", "no-tour"],
  ]);
  expect(groupOpen([], now)).toEqual([]);
});

test("a promise turns overdue when its moment has passed, not at it", () => {
  const promise = madeUpPromise({ id: "one", dueAt: storyNow, buyer: buyer(null) });
  expect(groupOpen([promise], now)[0]?.id).toBe("later");
  expect(groupOpen([promise], now + 1)[0]?.id).toBe("overdue");
});
