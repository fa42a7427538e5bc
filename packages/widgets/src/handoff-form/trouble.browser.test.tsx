import { handoffFormSaveDraftMutation } from "@baton/api-contract";
import { afterEach, expect, test } from "vitest";
import { page, userEvent } from "vitest/browser";
import { reactWidget } from "../shadow/react-widget.tsx";
import { handoffApi } from "../stories/handoff-api.ts";
import { halfFilled } from "../stories/handoff-content.ts";
import { button, focused, mount } from "../stories/mount.tsx";
import { maya } from "../stories/people.ts";
import { goOffline } from "../stories/stage.tsx";
import { handoffForm } from "./handoff-form.tsx";

const HandoffForm = reactWidget(handoffForm);
const form = <HandoffForm tourId="tour-herrera" />;

const homeNow = () => page.getByRole("textbox", { name: "Home now", exact: true });
const notes = () => page.getByRole("textbox", { name: "Notes", exact: true });
const ownWidth = { width: 414, height: 896 };

afterEach(() => page.viewport(ownWidth.width, ownWidth.height));

test.each([
  ["a phone", 360],
  ["a tablet", 760],
  ["a desktop", 1280],
])(
  "says on %s that a decision is needed, however far one has scrolled, and leads to it",
  async (_, width) => {
    await page.viewport(width, 600);
    const api = handoffApi({ draft: halfFilled() });
    mount(api, form);
    await expect.element(homeNow()).toBeVisible();
    api.saveAs(maya, {
      ...halfFilled(),
      identity: { ...halfFilled().identity, homeNow: { state: "KNOWN", value: "Staying with family" } },
    });
    await userEvent.fill(homeNow(), "Renting until March");
    await expect.element(button("Keep yours: Home now")).toBeInTheDocument();
    window.scrollTo(0, document.documentElement.scrollHeight);
    await expect.element(button("Choose now")).toBeInViewport();
    await userEvent.click(button("Choose now"));
    await expect.poll(() => focused()?.textContent).toContain("Choose what stays.");
    await expect.element(page.getByText(/Choose what stays\./).first()).toBeInViewport();
  },
);

test("says in sight why the server refused a save", async () => {
  await page.viewport(360, 600);
  const api = handoffApi({ draft: halfFilled() });
  const message = "The text is too long. Shorten it.";
  api.answer(handoffFormSaveDraftMutation, () => ({
    handoffSaveDraft: { handoff: null, userErrors: [{ code: "INVALID_INPUT" as const, message, field: [] }] },
  }));
  mount(api, form);
  await userEvent.fill(homeNow(), "Renting until March");
  await userEvent.click(button("See why"));
  await expect.poll(() => focused()?.textContent).toContain(message);
});

test("being offline stays in sight; being saved does not", async () => {
  await page.viewport(360, 600);
  mount(handoffApi({ draft: halfFilled() }), form);
  await userEvent.click(page.getByRole("tab", { name: /^Qualification/ }));
  await expect.element(notes()).toBeVisible();
  const online = goOffline();
  window.dispatchEvent(new Event("offline"));
  window.scrollTo(0, document.documentElement.scrollHeight);
  await expect.element(page.getByText("Offline", { exact: true }).first()).toBeInViewport();
  online();
  window.dispatchEvent(new Event("online"));
  await expect.element(page.getByText("Offline", { exact: true })).not.toBeInTheDocument();
});
