import { emptyContent } from "@baton/playbook";
import { expect, test } from "vitest";
import { page, userEvent } from "vitest/browser";
import { reactWidget } from "../shadow/react-widget.tsx";
import { handoffApi } from "../stories/handoff-api.ts";
import { herreraIntake } from "../stories/handoff-intake.ts";
import { button, mount } from "../stories/mount.tsx";
import { handoffForm } from "./handoff-form.tsx";

const HandoffForm = reactWidget(handoffForm);
const form = <HandoffForm tourId="tour-herrera" />;
const offer = () => page.getByText(/^Left on the website, Tue, Nov 3/);
const homeNow = () => page.getByRole("textbox", { name: "Home now", exact: true });

test("offers what the buyer left, fills only what is open, and takes it back but for what was written since", async () => {
  const empty = emptyContent();
  const budget = { state: "DECLINED" } as const;
  const draft = { ...empty, qualification: { ...empty.qualification, budget } };
  const api = handoffApi({ draft, intake: herreraIntake });
  mount(api, form);
  await expect.element(offer()).toBeVisible();
  await expect.element(page.getByText(/\$400,000 – 450,000/)).toBeVisible();
  await userEvent.click(button("Use these answers"));
  await expect.element(homeNow()).toHaveValue("Renting; the lease ends in March");
  await expect.element(offer()).not.toBeInTheDocument();
  await expect
    .poll(() => api.held.draft?.qualification)
    .toMatchObject({ budget, timeline: { state: "KNOWN" }, notes: "A ground-floor bedroom for my mother." });

  await userEvent.fill(homeNow(), "Owns");
  await userEvent.click(button("Undo"));
  await expect.poll(() => api.held.draft?.qualification.timeline).toEqual({ state: "NOT_ASKED" });
  expect(api.held.draft?.identity.homeNow).toEqual({ state: "KNOWN", value: "Owns" });
});

test("once dismissed it stays away, also after the form was opened anew", async () => {
  const remount = mount(handoffApi({ intake: herreraIntake }), form);
  await userEvent.click(button("Dismiss"));
  await expect.element(offer()).not.toBeInTheDocument();
  remount(null);
  await expect.element(homeNow()).not.toBeInTheDocument();
  remount(form);
  await expect.element(homeNow()).toBeVisible();
  await expect.element(offer()).not.toBeInTheDocument();
});

test("says nothing where every answer is there already", async () => {
  const { identity, qualification } = emptyContent();
  const draft = {
    ...emptyContent(),
    identity: { ...identity, homeNow: { state: "UNDECIDED" } as const },
    qualification: {
      ...qualification,
      budget: { state: "DECLINED" } as const,
      timeline: { state: "UNDECIDED" } as const,
      notes: "Called on Monday",
    },
  };
  mount(handoffApi({ draft, intake: herreraIntake }), form);
  await expect
    .element(homeNow().or(page.getByText("Asked. The buyer does not know yet.").first()))
    .toBeVisible();
  await expect.element(offer()).not.toBeInTheDocument();
});
