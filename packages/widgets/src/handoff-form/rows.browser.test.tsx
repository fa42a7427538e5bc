import { expect, test } from "vitest";
import { page, userEvent } from "vitest/browser";
import { reactWidget } from "../shadow/react-widget.tsx";
import { handoffApi } from "../stories/handoff-api.ts";
import { complete, halfFilled } from "../stories/handoff-content.ts";
import { button, focused, mount } from "../stories/mount.tsx";
import { maya } from "../stories/people.ts";
import { handoffForm } from "./handoff-form.tsx";

const HandoffForm = reactWidget(handoffForm);
const form = <HandoffForm tourId="tour-herrera" />;

const field = (name: string) => page.getByRole("textbox", { name, exact: true });
const tab = (name: RegExp) => page.getByRole("tab", { name });

test("Enter adds the next row and goes to it; removing can be undone", async () => {
  const api = handoffApi({ draft: halfFilled() });
  mount(api, form);
  await userEvent.click(tab(/^History/));
  await userEvent.click(field("What they were told"));
  await userEvent.keyboard("{Enter}Too far from work{Tab}Showed the toll road{Enter}");
  await expect
    .poll(() => api.held.draft?.history.objections.map(({ objection }) => objection))
    .toEqual(["The HOA fee rises every year", "Too far from work", ""]);
  await userEvent.click(button("Remove Too far from work"));
  await expect.element(page.getByText("Removed “Too far from work”.")).toBeVisible();
  await userEvent.click(button("Undo"));
  await expect
    .poll(() => api.held.draft?.history.objections[1])
    .toMatchObject({ objection: "Too far from work", answer: "Showed the toll road" });
});

test("chips end with Enter, the unfinished one is saved too, and Backspace takes one back", async () => {
  const api = handoffApi({ draft: halfFilled() });
  mount(api, form);
  await userEvent.click(tab(/^Qualification/));
  await userEvent.click(field("Add a must-have"));
  await userEvent.keyboard("Two-car garage{Enter}Walk-in pan");
  const mustHaves = () => {
    const answer = api.held.draft?.qualification.mustHaves;
    return answer?.state === "KNOWN" ? answer.value : answer?.state;
  };
  await expect.poll(mustHaves).toEqual(["Ground-floor bedroom", "Two-car garage", "Walk-in pan"]);
  await userEvent.keyboard("{Enter}{Backspace}try");
  await expect.element(field("Add a must-have")).toHaveValue("Walk-in pantry");
  await expect.poll(mustHaves).toEqual(["Ground-floor bedroom", "Two-car garage", "Walk-in pantry"]);
});

test("a floorplan and what they expect to see are picked by typing the start of a name", async () => {
  const api = handoffApi({ draft: halfFilled() });
  mount(api, form);
  await userEvent.click(tab(/^History/));
  await userEvent.click(page.getByRole("combobox", { name: "Add a floorplan" }));
  await userEvent.keyboard("juni{Enter}");
  await expect
    .poll(() => api.held.draft?.history.floorplansDiscussed.at(-1)?.floorplanId)
    .toBe("plan-juniper");

  await userEvent.click(tab(/^Next action/));
  await userEvent.click(button("Add what they expect"));
  await userEvent.keyboard("sand{Enter}design{Enter}the pool{Tab}");
  await expect
    .poll(() =>
      api.held.draft?.nextAction.expectations.map(({ kind, floorplanId, note }) => [kind, floorplanId, note]),
    )
    .toEqual([
      ["WALK_PLAN", "plan-sandalwood", ""],
      ["DESIGN_CENTER", null, ""],
      ["OTHER", null, "the pool"],
    ]);
});

test("text that is no floorplan stays, with the names there are", async () => {
  mount(handoffApi({ draft: halfFilled() }), form);
  await userEvent.click(tab(/^History/));
  const picker = page.getByRole("combobox", { name: "Add a floorplan" });
  await userEvent.fill(picker, "Aspen");
  await userEvent.keyboard("{Enter}");
  await expect.element(picker).toHaveValue("Aspen");
  await expect.element(page.getByText("Not a plan of this community. Write one of Juniper.")).toBeVisible();
});

test("a promise is on record as soon as it is added, due by the tour unless said otherwise", async () => {
  const api = handoffApi({ draft: complete() });
  mount(api, form);
  await userEvent.click(tab(/^History/));
  await userEvent.fill(field("What was promised"), "I’ll text you the lot map.");
  await userEvent.selectOptions(page.getByRole("combobox", { name: "Who keeps it" }), "Maya keeps it");
  await userEvent.click(field("What was promised"));
  await userEvent.keyboard("{Enter}{Enter}");
  await expect.element(page.getByText("“I’ll text you the lot map.”")).toBeVisible();
  await expect.element(field("What was promised")).toHaveValue("");
  await expect
    .element(page.getByRole("combobox", { name: "Who keeps it" }))
    .toHaveDisplayValue("You keep it");
  const made = api.written.filter((variables) => JSON.stringify(variables).includes("lot map"));
  expect(made).toMatchObject([
    {
      input: {
        ownerId: maya.id,
        dueAt: null,
        source: { handoffId: "handoff-herrera" },
        buyerId: "buyer-herrera",
      },
    },
  ]);
});

test("a promise typed but not added holds delivery up", async () => {
  const api = handoffApi({ draft: complete() });
  mount(api, form);
  await userEvent.click(tab(/^History/));
  await userEvent.fill(field("What was promised"), "I’ll text you the lot map.");
  await userEvent.click(button("Deliver to Maya"));
  await expect.poll(() => focused()?.textContent).toContain("Promises made — one is typed but not added");
  expect(api.held.deliveries).toBe(0);
});

test("a conversation recorded here goes with the handoff", async () => {
  const api = handoffApi({ draft: halfFilled() });
  mount(api, form);
  await userEvent.click(tab(/^History/));
  await userEvent.click(button("Record a conversation"));
  await expect.element(page.getByText("When, Cedar Park time")).toBeVisible();
  await expect.poll(() => focused()?.tagName).toBe("TEXTAREA");
  await userEvent.keyboard("Asked whether the fence can be white.");
  await userEvent.click(button("Record"));
  const told = page.getByRole("checkbox", { name: /fence can be white/ });
  await expect.element(told).toBeChecked();
  await expect.poll(() => api.held.draft?.history.interactionIds).toHaveLength(2);
  expect(api.written).toContainEqual({
    input: expect.objectContaining({ channel: "CALL", occurredAt: "2026-11-28T14:20:00.000Z" }),
  });
});

test("a whole handoff is written and delivered with the keyboard alone", async () => {
  const api = handoffApi({ draft: halfFilled() });
  mount(api, form);
  await expect.element(button("Deliver to Maya")).toBeVisible();
  const goTo = async (isThere: (element: Element) => boolean) => {
    for (let steps = 0; steps < 200; steps += 1) {
      const element = focused();
      if (element && isThere(element)) return;
      await userEvent.keyboard("{Tab}");
    }
    throw new Error("never reached with Tab");
  };
  const inField = (id: string) => (element: Element) => element.closest("[role=group]")?.id === id;

  await goTo((element) => element.getAttribute("role") === "tab");
  await userEvent.keyboard("{ArrowDown}");
  await goTo(inField("field-financing"));
  await userEvent.keyboard("u");
  await goTo(inField("field-deal_breakers"));
  await userEvent.keyboard("d");
  await goTo((element) => element.textContent === "Go on to History");
  await userEvent.keyboard("{Enter}");
  await goTo((element) => element.textContent === "Go on to Next action");
  await userEvent.keyboard("{Enter}");
  await goTo((element) => element.textContent?.trim() === "Add what they expect");
  await userEvent.keyboard("{Enter}mag");
  await goTo((element) => element.textContent === "Deliver to Maya");
  await userEvent.keyboard("{Enter}");
  await expect.element(page.getByText("Delivered to Maya as version 1")).toBeVisible();
  expect(api.held.draft?.qualification.financing).toEqual({ state: "UNDECIDED" });
  expect(api.held.draft?.nextAction.expectations).toMatchObject([
    { kind: "WALK_PLAN", floorplanId: "plan-magnolia" },
  ]);
});
