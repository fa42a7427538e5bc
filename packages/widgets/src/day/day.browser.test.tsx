import { oscDayQuery } from "@baton/api-contract";
import { expect, test, vi } from "vitest";
import { page, userEvent } from "vitest/browser";
import { OscDay, OsmDay } from "../index.ts";
import { dayApi, part } from "../stories/day-api.ts";
import { hundredsOfBuyers, madeOscDay, madeUpEntry, tourIn } from "../stories/days.ts";
import { button, focused, mount } from "../stories/mount.tsx";
import { madeOsmDay } from "../stories/osm-days.ts";
import { hoursFromNow, storyNow } from "../stories/people.ts";

const question = (about: Parameters<typeof madeUpEntry>[2] = {}) =>
  madeUpEntry("QUESTION", "Dana Herrera", { due: 0.01, tour: tourIn(2), clarificationId: "c-1", ...about });

test("every entry tells which widget settles it, and what that is about", async () => {
  const opened = vi.fn();
  mount(dayApi([...madeOscDay(), ...madeOsmDay()]), <OscDay onOpen={opened} />);
  await expect.element(page.getByRole("heading", { name: "Sent back to you" })).toBeVisible();
  const shown = page.getByRole("listitem").elements();
  expect(shown.length).toBeGreaterThan(25);
  for (const row of shown) row.querySelector("button")?.click();
  const told = opened.mock.calls.map(([detail]) => detail);
  expect(told).toHaveLength(shown.length);
  const widgets = new Map(told.map(({ kind, widget }) => [kind, widget]));
  expect(Object.fromEntries(widgets)).toEqual({
    RETURNED: "handoff-form",
    QUESTION: "clarification-thread",
    UNDELIVERED: "handoff-form",
    UNREAD: "prep-card",
    SYNC: "morning-sync",
    READ_BACK: "prep-card",
    SET_UP: "handoff-form",
    PROMISE: "promise-tracker",
    OUTCOME: "tour-outcome",
    NO_SHOW: "tour-outcome",
    BUYER_ANSWER: "tour-outcome",
    NO_NEXT_STEP: "promise-tracker",
    READ: "prep-card",
    CORRECTION: "prep-card",
    ANSWER: "clarification-thread",
    ASKED: "clarification-thread",
    TOUR: "prep-card",
    OUTCOME_DUE: "tour-outcome",
  });
  for (const { kind, tourId, buyerId, commitmentId, clarificationId, partnerId } of told) {
    const about = { SYNC: partnerId, PROMISE: commitmentId, NO_NEXT_STEP: buyerId }[kind as "SYNC"] ?? tourId;
    expect([kind, about]).toEqual([kind, expect.any(String)]);
    if (["QUESTION", "ANSWER", "ASKED"].includes(kind)) expect(clarificationId).toEqual(expect.any(String));
  }
});

test("the whole row opens it with a pointer, and Tab goes from button to button", async () => {
  const opened = vi.fn();
  mount(dayApi(madeOsmDay()), <OsmDay onOpen={opened} />);
  await userEvent.click(page.getByRole("listitem").filter({ hasText: "Dana & Luis Herrera" }).first());
  expect(opened).toHaveBeenCalledWith(expect.objectContaining({ kind: "READ", tourId: "tour-herrera" }));
  const [first, second] = page.getByRole("button").elements();
  (first as HTMLElement).focus();
  await userEvent.keyboard("{Tab}");
  expect(focused()).toBe(second);
});

test("it is asked again when the first entry turns, and when the API tells of a change", async () => {
  let entries = [question({ nextAt: hoursFromNow(0.001) })];
  let now = storyNow;
  const answers = vi.fn();
  const api = dayApi([]).answer(oscDayQuery, () => {
    answers();
    return {
      viewer: { now, builder: { id: "b" }, member: { id: "m", communities: [] } },
      communities: { nodes: [] },
      oscDay: { sections: [part("QUESTIONS", entries)] },
    };
  });
  mount(api, <OscDay />);
  await expect.element(page.getByText(/^Due/)).toBeVisible();
  // The server's clock has passed the moment, as ours is told by the next answer.
  now = hoursFromNow(0.1);
  entries = [question({ due: -0.09, state: "LATE" })];
  await api.refresh();
  await expect.element(page.getByText("11 min late")).toBeVisible();
  entries = [];
  await expect.poll(() => api.listening).toBe(1);
  api.tell();
  await expect.element(page.getByText("Nothing is waiting")).toBeVisible();
  expect(answers.mock.calls.length).toBeGreaterThanOrEqual(3);
});

test("what turns while nobody does anything is asked for once", async () => {
  const answers = vi.fn();
  // Already past when it arrives: the list was on its way.
  const api = dayApi([]).answer(oscDayQuery, () => {
    answers();
    return {
      viewer: { now: storyNow, builder: { id: "b" }, member: { id: "m", communities: [] } },
      communities: { nodes: [] },
      oscDay: {
        sections: [part("QUESTIONS", [question({ key: "same", nextAt: hoursFromNow(-1) } as never)])],
      },
    };
  });
  mount(api, <OscDay />);
  await expect.element(page.getByText("Dana Herrera")).toBeVisible();
  await new Promise((done) => setTimeout(done, 300));
  expect(answers.mock.calls.length).toBeLessThanOrEqual(2);
});

test("a long part is shown whole without losing what is on screen", async () => {
  mount(dayApi(hundredsOfBuyers()), <OscDay />);
  await userEvent.click(button(/^Show 32 more/));
  await expect.element(page.getByText("Household 40")).toBeInTheDocument();
  await expect.element(page.getByText("And 200 more.")).toBeInTheDocument();
  expect(page.getByRole("listitem").elements()).toHaveLength(40);
});
