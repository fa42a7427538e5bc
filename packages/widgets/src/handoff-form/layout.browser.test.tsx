import { afterEach, expect, test } from "vitest";
import { page, userEvent } from "vitest/browser";
import { reactWidget } from "../shadow/react-widget.tsx";
import { handoffApi } from "../stories/handoff-api.ts";
import { halfFilled } from "../stories/handoff-content.ts";
import { mount } from "../stories/mount.tsx";
import { handoffForm } from "./handoff-form.tsx";

const HandoffForm = reactWidget(handoffForm);
const form = <HandoffForm tourId="tour-herrera" />;
const ownWidth = { width: 414, height: 896 };

afterEach(() => page.viewport(ownWidth.width, ownWidth.height));

const box = (element: Element) => element.getBoundingClientRect();

test.each([
  [280, 2],
  [360, 1],
  [800, 1],
])("at %d px the four answers stand inside their bar in %d line(s), no word broken", async (width, lines) => {
  await page.viewport(width, 800);
  mount(handoffApi({ draft: halfFilled() }), form);
  await userEvent.click(page.getByRole("tab", { name: /^Qualification/ }));
  const bar = page.getByRole("radiogroup", { name: /^Budget/ });
  await expect.element(bar).toBeVisible();
  const group = bar.element();
  const labels = [...group.querySelectorAll("label")];
  expect(new Set(labels.map((label) => Math.round(box(label).top))).size).toBe(lines);
  for (const label of labels) {
    expect(box(label).right).toBeLessThanOrEqual(box(group).right);
    const words = label.querySelector("span") as HTMLElement;
    expect(words.scrollWidth).toBeLessThanOrEqual(words.clientWidth);
    const range = document.createRange();
    range.selectNodeContents(words);
    expect(new Set([...range.getClientRects()].map(({ top }) => Math.round(top))).size).toBe(1);
  }
});

test("what is wrong with an amount stands below its line, wider than the field", async () => {
  await page.viewport(800, 800);
  mount(handoffApi({ draft: halfFilled() }), form);
  await userEvent.click(page.getByRole("tab", { name: /^Qualification/ }));
  const [from, upTo] = ["Budget from", "Budget up to"].map((name) => page.getByRole("textbox", { name }));
  if (!from || !upTo) throw new Error("no budget");
  await expect.element(upTo).toBeVisible();
  const before = box(upTo.element()).left;
  await userEvent.fill(from, "a lot");
  await userEvent.tab();
  const error = page.getByText("“a lot” is not an amount", { exact: false });
  await expect.element(error).toBeVisible();
  expect(box(upTo.element()).left).toBe(before);
  expect(box(from.element()).top).toBe(box(upTo.element()).top);
  expect(box(error.element()).top).toBeGreaterThan(box(upTo.element()).bottom);
  expect(box(error.element()).width).toBeGreaterThan(box(from.element()).width);
});

test("what is wrong with the approved amount stands below its line and moves no field", async () => {
  await page.viewport(800, 800);
  mount(handoffApi({ draft: halfFilled() }), form);
  await userEvent.click(page.getByRole("tab", { name: /^Qualification/ }));
  const fields = ["Status", "Lender", "Approved amount"].map((name) =>
    page.getByLabelText(name, { exact: true }),
  );
  const [status, , amount] = fields;
  if (!status || !amount) throw new Error("no financing");
  await expect.element(amount).toBeVisible();
  const before = fields.map((field) => ({
    left: box(field.element()).left,
    width: box(field.element()).width,
  }));
  await userEvent.fill(amount, "a lot");
  await userEvent.tab();
  const error = page.getByText("“a lot” is not an amount", { exact: false });
  await expect.element(error).toBeVisible();
  expect(
    fields.map((field) => ({ left: box(field.element()).left, width: box(field.element()).width })),
  ).toEqual(before);
  expect(new Set(fields.map((field) => box(field.element()).top)).size).toBe(1);
  expect(box(error.element()).top).toBeGreaterThan(box(status.element()).bottom);
  expect(box(error.element()).left).toBe(box(status.element()).left);
});

test("fields of a row keep their names in sight once they are filled", async () => {
  mount(handoffApi({ draft: halfFilled() }), form);
  for (const name of ["Hours", "Language"]) {
    const label = page.getByText(name, { exact: true });
    await expect.element(label).toBeVisible();
    expect(box(label.element()).width).toBeGreaterThan(20);
  }
});
