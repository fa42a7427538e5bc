import { expect, test } from "vitest";
import { page, userEvent } from "vitest/browser";
import { handoffForm } from "../handoff-form/handoff-form.tsx";
import { prepCard } from "../prep-card/prep-card.tsx";
import { reactWidget } from "../shadow/react-widget.tsx";
import { handoffApi } from "../stories/handoff-api.ts";
import { complete } from "../stories/handoff-content.ts";
import { button, mount } from "../stories/mount.tsx";
import { cardApi, herreraCard } from "../stories/prep-card.ts";

const HandoffForm = reactWidget(handoffForm);
const PrepCard = reactWidget(prepCard);
const notes = () => page.getByRole("textbox", { name: "Notes", exact: true });
const warning = () => page.getByText("Fair housing: worth a second look");

test("the writer is warned while writing, told why and what to write instead, and decides", async () => {
  const api = handoffApi({ draft: complete() });
  mount(api, <HandoffForm tourId="tour-herrera" />);
  await userEvent.click(page.getByRole("tab", { name: /Qualification/ }));
  await userEvent.fill(notes(), "A family room for the piano, perfect for families");
  await expect.element(warning()).toBeVisible();
  await expect.element(page.getByText(/It says whom a home suits by familial status/)).toBeVisible();
  await expect.element(page.getByText(/Describe the home, not who should live in it/)).toBeVisible();
  const status = warning().element().closest("[role=status]");
  expect(status?.querySelector("q")?.textContent).toBe("perfect for families");

  await userEvent.fill(notes(), "A family room for the piano");
  await expect.element(warning()).not.toBeInTheDocument();
  await userEvent.fill(notes(), "Perfect for families");
  await expect.element(warning()).toBeVisible();
  await userEvent.click(button("Deliver to Maya"));
  await expect.element(page.getByText("Delivered to Maya as version 1").first()).toBeVisible();
});

test("a read-back is watched as well", async () => {
  mount(cardApi(), <PrepCard tourId={herreraCard.id} />);
  const readBack = page.getByRole("textbox", { name: /Read back/ });
  await userEvent.fill(readBack, "Nice Mexican family; Magnolia first");
  await expect.element(warning()).toBeVisible();
  await expect.element(page.getByText(/by national origin/)).toBeVisible();
});

test("a field that is empty keeps no room for a warning, whether its code has come or not", async () => {
  const change = mount(cardApi(), <PrepCard key="first" tourId={herreraCard.id} />);
  const readBack = page.getByRole("textbox", { name: /Read back/ });
  const rooms = () => {
    const root = readBack.element().getRootNode() as ShadowRoot;
    return root.querySelectorAll(".fairness").length;
  };
  await userEvent.fill(readBack, "M");
  await expect.poll(rooms).toBe(1);
  await userEvent.fill(readBack, "");
  change(<PrepCard key="second" tourId={herreraCard.id} />);
  await expect.poll(rooms).toBe(0);
});
