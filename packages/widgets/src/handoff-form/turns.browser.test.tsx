import { beforeEach, expect, test } from "vitest";
import { page, userEvent } from "vitest/browser";
import { deviceOf } from "../device/device.ts";
import { forgetAll } from "../device/forget.ts";
import { ownerOf } from "../device/owner.ts";
import { reactWidget } from "../shadow/react-widget.tsx";
import { type HandoffApi, handoffApi } from "../stories/handoff-api.ts";
import { complete, halfFilled } from "../stories/handoff-content.ts";
import { earlyReceipt } from "../stories/herrera-version.ts";
import { button, mount } from "../stories/mount.tsx";
import { builder, herreraTour, hoursFromNow, maya, priya } from "../stories/people.ts";
import { handoffForm } from "./handoff-form.tsx";

const HandoffForm = reactWidget(handoffForm);

beforeEach(forgetAll);

function show(api: HandoffApi) {
  mount(api, <HandoffForm tourId={herreraTour.id} />);
}

const toActions = () => userEvent.click(page.getByRole("tab", { name: /Next action/ }));
const what = () => page.getByRole("textbox", { name: "What is to be done" });

const delivered = { draft: complete(), delivered: { number: 2, content: complete() } };
const returned = {
  id: "return-1",
  versionNumber: 2,
  reason: "UNCLEAR",
  words: "Who decides?",
  returnedAt: hoursFromNow(-0.2),
  returnedBy: maya,
} as const;

test("says who sent it back and why until it is delivered again, also as it is", async () => {
  const api = handoffApi({ ...delivered, returned });
  show(api);
  await expect.element(page.getByText("Sent back by Maya: Unclear")).toBeVisible();
  await expect.element(page.getByText("“Who decides?”")).toBeVisible();
  await expect.element(page.getByText("Deliver it again by 8:50 AM.")).toBeVisible();
  await userEvent.click(button("Deliver version 3"));
  await expect.element(page.getByText("Delivered to Maya as version 3")).toBeVisible();
  await expect.element(page.getByText("Sent back by Maya: Unclear")).not.toBeInTheDocument();
  await expect.element(button(/^Deliver version/)).not.toBeInTheDocument();
});

test("a read-back is shown, and confirmed with one press", async () => {
  const api = handoffApi({ ...delivered, receipts: [earlyReceipt] });
  show(api);
  await expect.element(page.getByText(`“${earlyReceipt.readBack}”`)).toBeVisible();
  await userEvent.click(button("Confirm the read-back"));
  await expect.element(page.getByText(/Confirmed by Priya Nair/)).toBeVisible();
  await expect.element(button("Correct it")).not.toBeInTheDocument();
  expect(api.written).toMatchObject([{ input: { receiptId: "receipt-1", verdict: "CONFIRMED" } }]);
});

test("who may not review a read-back sees it all the same", async () => {
  const viewerCan = { edit: false, deliver: false, confirmReadBack: false, makeCommitment: false };
  show(handoffApi({ ...delivered, receipts: [earlyReceipt], handoff: { viewerCan } }));
  await expect.element(page.getByText(`“${earlyReceipt.readBack}”`)).toBeVisible();
  await expect.element(button("Confirm the read-back")).not.toBeInTheDocument();
});

test("a new action is the receiver's and due by the tour; owner and time are changed in place", async () => {
  const api = handoffApi({ draft: halfFilled() });
  show(api);
  await toActions();
  await userEvent.click(button("Add an action"));
  await userEvent.fill(what(), "Print the sheets");
  await userEvent.selectOptions(page.getByRole("combobox", { name: "Who does it" }), "You do it");
  await userEvent.fill(page.getByLabelText("Due, Cedar Park time"), "2026-11-28T09:00");
  await userEvent.tab();
  await expect
    .poll(() => api.held.draft?.nextAction.actions)
    .toMatchObject([{ what: "Print the sheets", ownerId: priya.id, dueAt: "2026-11-28T15:00:00.000Z" }]);
});

test("a time the clocks skip is said and not saved; the last one stands", async () => {
  const api = handoffApi({ draft: complete() });
  show(api);
  await toActions();
  await userEvent.fill(page.getByLabelText("Due, Cedar Park time"), "2027-03-14T02:30");
  await expect.element(page.getByText(/That time does not exist there/)).toBeVisible();
  await userEvent.fill(what(), "Print all the sheets");
  await userEvent.tab();
  await expect
    .poll(() => api.held.draft?.nextAction.actions)
    .toMatchObject([{ what: "Print all the sheets", dueAt: complete().nextAction.actions[0]?.dueAt }]);
});

test("two writers' actions are merged row by row; the same row changed by both is asked about", async () => {
  const api = handoffApi({ draft: complete() });
  show(api);
  await toActions();
  await expect.element(what()).toHaveValue("Print the incentive sheets");
  const theirs = complete();
  const [first] = theirs.nextAction.actions;
  if (!first) throw new Error("the content has no action");
  const added = { ...first, key: "theirs", what: "Book the design center" };
  api.saveAs(maya, {
    ...theirs,
    nextAction: { ...theirs.nextAction, actions: [{ ...first, what: "Print two sheets" }, added] },
  });
  await userEvent.fill(what(), "Print three sheets");
  await userEvent.tab();
  await expect.element(page.getByText("Needs your decision").first()).toBeVisible();
  await expect.element(page.getByText(/Print two sheets — Maya Okafor, by Sat 10:00 AM/)).toBeVisible();
  await expect.element(what().nth(1)).toHaveValue("Book the design center");
});

test("a draft kept on the device from before there were action lists is taken up", async () => {
  const { actions: _, ...nextAction } = halfFilled().nextAction;
  const content = { ...halfFilled(), nextAction: { ...nextAction, doFirst: "The Sandalwood" } };
  const device = deviceOf(ownerOf({ builder, member: priya }));
  const saved = { content, revision: 7, at: null, by: priya };
  const place = device.newPlace(`draft ${herreraTour.id}`);
  device.keep(place, { content, saved: { ...saved, content: halfFilled() }, flight: null, conflicts: [] });
  const api = handoffApi({ draft: halfFilled() });
  show(api);
  await toActions();
  await expect.element(page.getByRole("textbox", { name: "Do first" })).toHaveValue("The Sandalwood");
  await userEvent.click(button("Add an action"));
  await expect.element(what()).toBeVisible();
});
