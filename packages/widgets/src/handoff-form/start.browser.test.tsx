import { expect, test } from "vitest";
import { page, userEvent } from "vitest/browser";
import { reactWidget } from "../shadow/react-widget.tsx";
import { handoffApi } from "../stories/handoff-api.ts";
import { complete } from "../stories/handoff-content.ts";
import { mount } from "../stories/mount.tsx";
import { handoffForm } from "./handoff-form.tsx";

const HandoffForm = reactWidget(handoffForm);
const form = <HandoffForm tourId="tour-herrera" />;
const homeNow = () => page.getByRole("textbox", { name: "Home now", exact: true });
const said = () => page.getByText(/^Started from the handoff of/);

test("a be-back's form is filled with the last tour's answers, says so, and keeps them with the first save", async () => {
  const earlier = complete();
  const api = handoffApi({ earlier, tour: { visit: "BE_BACK" } });
  mount(api, form);
  await expect.element(said()).toBeVisible();
  await expect.element(homeNow()).toHaveValue("Renting; lease ends 31 March");
  expect(api.held.draft).toBeNull();

  await userEvent.fill(homeNow(), "Still renting");
  await expect
    .poll(() => api.held.draft?.identity.homeNow)
    .toEqual({ state: "KNOWN", value: "Still renting" });
  expect(api.held.draft?.qualification).toEqual(earlier.qualification);
  expect(api.held.draft?.history).toEqual(earlier.history);
  expect(api.held.draft?.nextAction).toMatchObject({ doFirst: "", expectations: [], temperature: null });
});

test("a first visit's form says nothing of an earlier one", async () => {
  mount(handoffApi(), form);
  await expect.element(homeNow()).toHaveValue("");
  await expect.element(page.getByText("People").first()).toBeVisible();
  await expect.element(said()).not.toBeInTheDocument();
});
