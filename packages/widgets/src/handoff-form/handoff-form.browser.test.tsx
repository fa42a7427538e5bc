import { type HandoffFormDeliverMutation, handoffFormDeliverMutation } from "@baton/api-contract";
import { emptyContent, type HandoffContent } from "@baton/playbook";
import { expect, test, vi } from "vitest";
import { page, userEvent } from "vitest/browser";
import { deviceOf } from "../device/device.ts";
import { ownerOf } from "../device/owner.ts";
import { reactWidget } from "../shadow/react-widget.tsx";
import { handoffApi } from "../stories/handoff-api.ts";
import { complete, halfFilled } from "../stories/handoff-content.ts";
import { button, focused, mount } from "../stories/mount.tsx";
import { builder, maya, priya } from "../stories/people.ts";
import { handoffForm } from "./handoff-form.tsx";

const HandoffForm = reactWidget(handoffForm);
const form = <HandoffForm tourId="tour-herrera" />;

const homeNow = () => page.getByRole("textbox", { name: "Home now", exact: true });
const text = (words: string | RegExp) => page.getByText(words);
const tab = (name: RegExp) => page.getByRole("tab", { name });
const saved = () => text(/^Saved \d/);

function withHome(content: HandoffContent, value: string): HandoffContent {
  return { ...content, identity: { ...content.identity, homeNow: { state: "KNOWN", value } } };
}

test("saves what is typed, says so, and shows it again after a reload", async () => {
  const api = handoffApi({ draft: halfFilled() });
  const onReady = vi.fn();
  const onChange = vi.fn();
  const show = mount(api, <HandoffForm tourId="tour-herrera" onReady={onReady} onChange={onChange} />);
  await userEvent.fill(homeNow(), "Owns; must sell first");
  await expect
    .poll(() => api.held.draft?.identity.homeNow)
    .toEqual({ state: "KNOWN", value: "Owns; must sell first" });
  await expect.element(saved()).toBeVisible();
  expect(onReady).toHaveBeenCalledExactlyOnceWith({ handoffId: "handoff-herrera", revision: 7 });
  await expect
    .poll(() => onChange.mock.calls)
    .toEqual([[{ handoffId: "handoff-herrera", revision: 8, missing: 3 }]]);

  show(null);
  await expect.element(homeNow()).not.toBeInTheDocument();
  show(form);
  await expect.element(homeNow()).toHaveValue("Owns; must sell first");
});

test("says when it was saved in the community's time, with the day when that was not today", async () => {
  mount(handoffApi({ draft: halfFilled() }), form);
  await expect.element(text("Saved 8:11 AM")).toBeVisible();
  const yesterday = { draftSavedAt: "2026-11-28T03:07:00.000Z" };
  mount(handoffApi({ draft: halfFilled(), handoff: yesterday }), form);
  await expect.element(text("Saved yesterday 9:07 PM")).toBeVisible();
});

test("opening the form writes nothing, and the first words make the handoff", async () => {
  const api = handoffApi();
  mount(api, form);
  await expect.element(text("Saved as you type")).toBeVisible();
  expect(api.written).toEqual([]);
  await userEvent.fill(homeNow(), "Renting");
  await expect.poll(() => api.held.revision).toBe(1);
  expect(api.held.draft?.identity.people.map(({ name }) => name)).toEqual(["Dana Herrera", "Luis Herrera"]);
});

test("typing an answer makes it known; K, U, D and N answer with one key", async () => {
  const api = handoffApi({ draft: halfFilled() });
  mount(api, form);
  await userEvent.click(tab(/^Qualification/));
  const budget = page.getByRole("radiogroup", { name: /^Budget/ });
  const financing = page.getByRole("radiogroup", { name: /^Financing/ });
  await userEvent.fill(page.getByRole("textbox", { name: "Lender" }), "Lone Star");
  await expect.element(financing.getByRole("radio", { name: "Known" })).toBeChecked();

  await userEvent.click(budget.getByRole("radio", { name: "Known" }));
  for (const [key, name] of [
    ["u", "Undecided"],
    ["d", "Declined"],
    ["n", "Not asked"],
    ["k", "Known"],
  ] as const) {
    await userEvent.keyboard(key);
    await expect.element(budget.getByRole("radio", { name })).toBeChecked();
  }
  await expect.element(page.getByRole("textbox", { name: "Budget from" })).toHaveValue("$480,000");
});

test("money and timeline are forgiving while typing and exact on leaving", async () => {
  const api = handoffApi({ draft: emptyContent() });
  mount(api, form);
  await userEvent.click(tab(/^Qualification/));
  const from = page.getByRole("textbox", { name: "Budget from" });
  await userEvent.fill(from, "480k");
  await userEvent.tab();
  await expect.element(from).toHaveValue("$480,000");
  const timeline = page.getByRole("textbox", { name: "Timeline" });
  await userEvent.fill(timeline, "4-6");
  await userEvent.tab();
  await expect.element(timeline).toHaveValue("4 – 6 months");
  await userEvent.fill(timeline, "soonish");
  await userEvent.tab();
  await expect.element(timeline).toHaveValue("soonish");
  await expect.element(timeline).toHaveAttribute("aria-invalid", "true");
});

test("a whole budget typed into its first box fills both; what is no amount is told why", async () => {
  const api = handoffApi({ draft: emptyContent() });
  mount(api, form);
  await userEvent.click(tab(/^Qualification/));
  const from = page.getByRole("textbox", { name: "Budget from" });
  const upTo = page.getByRole("textbox", { name: "Budget up to" });
  await userEvent.fill(from, "480k-540k");
  await userEvent.tab();
  await expect.element(from).toHaveValue("$480,000");
  await expect.element(upTo).toHaveValue("$540,000");
  await expect
    .poll(() => api.held.draft?.qualification.budget)
    .toMatchObject({
      value: { min: { amount: 48_000_000 }, max: { amount: 54_000_000 } },
    });
  await userEvent.fill(upTo, "1.2");
  await userEvent.tab();
  await expect.element(upTo).toHaveAccessibleDescription(/Write 1\.2k or 1\.2m/);
  await userEvent.fill(from, "540k-480k");
  await userEvent.tab();
  await expect.element(from).toHaveAccessibleDescription(/Write the lower amount first/);
});

test("delivering while something is missing lists it, takes the focus there, and sends nothing", async () => {
  const api = handoffApi({ draft: halfFilled() });
  mount(api, form);
  await userEvent.click(button("Deliver to Maya"));
  await expect.poll(() => focused()?.textContent).toMatch(/Not delivered yet.*Financing — not asked/);
  expect(api.written).toEqual([]);
  await userEvent.click(page.getByRole("region").getByRole("link", { name: "Financing — not asked" }));
  await expect.poll(() => focused()?.closest("[role=group]")?.id).toBe("field-financing");
  await userEvent.keyboard("d");
  await expect.element(page.getByRole("link", { name: "Financing — not asked" })).not.toBeInTheDocument();
});

test("a double click delivers once", async () => {
  const api = handoffApi({ draft: complete() });
  const onSubmitted = vi.fn();
  mount(api, <HandoffForm tourId="tour-herrera" onSubmitted={onSubmitted} />);
  await userEvent.dblClick(button("Deliver to Maya"));
  await expect.element(text("Delivered to Maya as version 1")).toBeVisible();
  expect(api.held.deliveries).toBe(1);
  expect(onSubmitted).toHaveBeenCalledExactlyOnceWith({ handoffId: "handoff-herrera", version: 1 });
  await expect.element(button(/^Deliver/)).not.toBeInTheDocument();
});

test("what is still being typed is delivered too, and a change afterwards asks for the next version", async () => {
  const api = handoffApi({ draft: complete() });
  mount(api, form);
  await userEvent.fill(homeNow(), "Renting, month to month");
  await userEvent.click(button("Deliver to Maya"));
  await expect.element(text("Delivered to Maya as version 1")).toBeVisible();
  expect(api.held.draft?.identity.homeNow).toMatchObject({ value: "Renting, month to month" });
  await userEvent.fill(homeNow(), "Renting until March");
  await expect.element(button("Deliver version 2")).toBeVisible();
  await expect.element(text("Changes reach Maya when you deliver again.")).toBeVisible();
});

test("shows what the server has against a delivery", async () => {
  const api = handoffApi({ draft: complete() });
  const refusal: HandoffFormDeliverMutation = {
    handoffDeliver: {
      handoff: null,
      userErrors: [
        {
          code: "REQUIRED_FIELD_MISSING",
          message: "Promises made — add what was promised",
          field: null,
          section: "HISTORY",
          handoffField: "PROMISES",
        },
      ],
    },
  };
  api.answer(handoffFormDeliverMutation, () => refusal);
  mount(api, form);
  await userEvent.click(button("Deliver to Maya"));
  await userEvent.click(page.getByRole("link", { name: "Promises made — add what was promised" }));
  await expect.element(tab(/^History/)).toHaveAttribute("aria-selected", "true");
});

test("a save whose answer is lost is tried again and written once; text typed meanwhile follows it", async () => {
  const api = handoffApi({ draft: halfFilled() });
  api.held.network = "answers lost";
  mount(api, form);
  await userEvent.fill(homeNow(), "one");
  await expect.element(text("No answer yet, kept on this device").first()).toBeInTheDocument();
  await userEvent.fill(homeNow(), "one two");
  api.held.network = "up";
  window.dispatchEvent(new Event("online"));
  await expect.poll(() => api.held.draft?.identity.homeNow).toEqual({ state: "KNOWN", value: "one two" });
  await expect.element(saved()).toBeVisible();
  expect(api.held.revision).toBe(9);
  await expect.element(text(/also wrote here/)).not.toBeInTheDocument();
});

test("merges another writer's edit, and asks only where both wrote the same", async () => {
  const api = handoffApi({ draft: halfFilled() });
  mount(api, form);
  await expect.element(homeNow()).toBeVisible();
  const theirs = withHome(halfFilled(), "Staying with family");
  api.saveAs(maya, { ...theirs, nextAction: { ...theirs.nextAction, doFirst: "Coffee first." } });
  await userEvent.fill(homeNow(), "Renting until March");
  await expect.element(text("Needs your decision").first()).toBeInTheDocument();
  await expect.element(text("Staying with family")).toBeVisible();
  expect(api.held.draft?.identity.homeNow).toMatchObject({ value: "Staying with family" });

  await userEvent.click(button("Keep yours: Home now"));
  await expect.poll(() => api.held.draft?.identity.homeNow).toMatchObject({ value: "Renting until March" });
  expect(api.held.draft?.nextAction.doFirst).toBe("Coffee first.");
});

test("names the fields in which another writer's words took the place of those on screen", async () => {
  const api = handoffApi({ draft: complete() });
  mount(api, form);
  await expect.element(homeNow()).toBeVisible();
  const theirs = complete();
  api.saveAs(maya, {
    ...theirs,
    qualification: { ...theirs.qualification, notes: "Prefers mornings." },
    nextAction: { ...theirs.nextAction, doFirst: "Coffee first." },
  });
  await userEvent.fill(homeNow(), "Renting until March");
  const notice = page.getByText(/^Maya changed/);
  // Notes stood empty, so nothing there was replaced.
  await expect.element(notice).toHaveTextContent("Maya changed Do first. You see the new words here.");
  await userEvent.click(notice.getByRole("link", { name: "Do first" }));
  await expect.poll(() => (focused() as HTMLTextAreaElement | null)?.value).toBe("Coffee first.");
  await userEvent.click(button("Got it"));
  await expect.element(notice).not.toBeInTheDocument();
});

test("taking theirs brings their text to the screen", async () => {
  const api = handoffApi({ draft: halfFilled() });
  mount(api, form);
  await expect.element(homeNow()).toBeVisible();
  api.saveAs(maya, withHome(halfFilled(), "Staying with family"));
  await userEvent.fill(homeNow(), "Renting until March");
  await userEvent.click(button("Take theirs: Home now"));
  await expect.element(homeNow()).toHaveValue("Staying with family");
  await expect.element(saved()).toBeVisible();
});

test("what is not saved yet is there in the next form, on top of what somebody else saved meanwhile", async () => {
  const api = handoffApi({ draft: halfFilled() });
  const rerender = mount(api, form);
  await expect.element(homeNow()).toBeVisible();
  api.held.network = "down";
  await userEvent.fill(homeNow(), "Renting until March");
  await expect.element(text("No answer yet, kept on this device").first()).toBeInTheDocument();
  rerender(<p>Another page</p>);
  await expect.element(text("Another page")).toBeVisible();
  const theirs = halfFilled();
  api.saveAs(maya, { ...theirs, nextAction: { ...theirs.nextAction, doFirst: "Coffee first." } });
  api.held.network = "up";
  rerender(form);
  await expect.element(homeNow()).toHaveValue("Renting until March");
  await expect.poll(() => api.held.draft?.identity.homeNow).toMatchObject({ value: "Renting until March" });
  expect(api.held.draft?.nextAction.doFirst).toBe("Coffee first.");
  await expect.element(saved().first()).toBeInTheDocument();
  rerender(<p>Another page</p>);
  const device = deviceOf(ownerOf({ builder, member: priya }));
  await expect.poll(() => device.find("draft tour-herrera")).toEqual([]);
});

test("both texts of a conflict can be kept", async () => {
  const api = handoffApi({ draft: halfFilled() });
  mount(api, form);
  await expect.element(homeNow()).toBeVisible();
  api.saveAs(maya, {
    ...halfFilled(),
    identity: { ...halfFilled().identity, homeNow: { state: "KNOWN", value: "Staying with family" } },
  });
  await userEvent.fill(homeNow(), "Renting until March");
  await userEvent.click(button("Keep both: Home now"));
  await expect.element(homeNow()).toHaveValue("Renting until March; Staying with family");
  await expect.element(saved()).toBeVisible();
});
