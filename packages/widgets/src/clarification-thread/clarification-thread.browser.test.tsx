import { clarificationAnswerMutation, clarificationThreadQuery } from "@baton/api-contract";
import { beforeEach, expect, onTestFinished, test, vi } from "vitest";
import { page, userEvent } from "vitest/browser";
import { networkError } from "../connection/connection-error.ts";
import { forgetAll } from "../device/forget.ts";
import { reactWidget } from "../shadow/react-widget.tsx";
import { button, mount } from "../stories/mount.tsx";
import { herreraTour, hoursFromNow, priya, storyNow } from "../stories/people.ts";
import { madeUpQuestion, type ThreadApi, threadApi } from "../stories/thread-api.ts";
import { type ClarificationThreadProps, clarificationThread } from "./clarification-thread.tsx";

const ClarificationThread = reactWidget(clarificationThread);
const open = "Bring the HOA papers, or wait until they ask?";

beforeEach(forgetAll);

function show(api: ThreadApi, props: Partial<ClarificationThreadProps> = {}) {
  return mount(api, <ClarificationThread tourId={herreraTour.id} {...props} />);
}
const box = (label: RegExp) => page.getByRole("textbox", { name: label });

test("what is asked goes to the OSC, is told to the page and leaves room for the next", async () => {
  const api = threadApi({ questions: [] });
  const onSubmitted = vi.fn();
  const onReady = vi.fn();
  show(api, { onSubmitted, onReady });
  await userEvent.fill(box(/Your question to Priya/), "Who signs?");
  await userEvent.click(button("Ask Priya"));
  await expect.element(page.getByText("Who signs?", { exact: true })).toBeVisible();
  await expect.element(box(/Your question to Priya/)).toHaveValue("");
  expect(api.written).toEqual([
    { input: { handoffId: "handoff-herrera", question: "Who signs?", idempotencyKey: expect.any(String) } },
  ]);
  expect(onSubmitted).toHaveBeenCalledWith({ kind: "asked", tourId: herreraTour.id });
  expect(onReady).toHaveBeenCalledWith({ tourId: herreraTour.id, open: 0 });
});

test("what the other one writes appears and is read out, and nothing listens once it is gone", async () => {
  const api = threadApi();
  const change = show(api);
  await expect.element(page.getByText(open)).toBeVisible();
  await expect.poll(() => api.listening).toBe(1);
  api.say("question-3", "Bring them.");
  await expect.element(page.getByText("Bring them.", { exact: true })).toBeVisible();
  await expect
    .poll(() =>
      page
        .getByRole("status")
        .elements()
        .map(({ textContent }) => textContent),
    )
    .toContain("Priya Nair answered: Bring them.");
  change(null);
  await expect.poll(() => api.listening).toBe(0);
});

test.each([
  ["behind", -40],
  ["ahead of", 40],
])(
  "seconds count down, and what comes after is asked for, where the device is %s the server",
  async (_, days) => {
    const start = Date.parse(storyNow) + days * 86_400_000 - performance.now();
    const deviceNow = vi.spyOn(Date, "now").mockImplementation(() => start + performance.now());
    onTestFinished(() => deviceNow.mockRestore());
    const soon = hoursFromNow(2 / 3600);
    const question = madeUpQuestion({ id: "q", climbsAt: soon });
    const timing = { ...question.timing, dueAt: soon, nextAt: soon };
    const api = threadApi({ questions: [{ ...question, timing }] });
    const asked = vi.fn();
    api.trouble = async (operation) => {
      if (operation === clarificationThreadQuery) asked();
      return undefined;
    };
    show(api);
    await expect.element(page.getByText(/^Answer due in [12] s$/)).toBeVisible();
    await expect.element(page.getByText("Answer due in 0 s")).toBeVisible();
    await expect.poll(() => asked.mock.calls.length).toBeGreaterThan(1);
  },
);

test("an answer half written is there after a reload, and is sent once the network is back", async () => {
  const api = threadApi({ viewer: priya });
  const change = show(api);
  await userEvent.fill(box(/Your answer to Maya/), "Bring");
  await expect.element(page.getByText("Kept on this device")).toBeVisible();
  change(null);
  await expect.element(box(/Your answer to Maya/)).not.toBeInTheDocument();
  change(<ClarificationThread tourId={herreraTour.id} />);
  await expect.element(box(/Your answer to Maya/)).toHaveValue("Bring");

  api.trouble = async (operation) =>
    operation === clarificationAnswerMutation ? { error: networkError("offline") } : undefined;
  await userEvent.click(button("Answer"));
  await expect.element(button("Do not send")).toBeVisible();
  api.trouble = undefined;
  window.dispatchEvent(new Event("online"));
  await expect.element(page.getByText("Answered in 20 s")).toBeVisible();
});

test("an OSC says who answers for an hour, and that they are back", async () => {
  const api = threadApi({ viewer: priya });
  show(api);
  await userEvent.click(button("I cannot answer for a while"));
  await userEvent.selectOptions(page.getByLabelText("Who answers meanwhile?"), "Lena Brandt");
  await userEvent.click(button("Take me off call"));
  await expect.element(page.getByText("Lena answers", { exact: true })).toBeVisible();
  const [written] = api.written as { input: { until: string } }[];
  expect(written?.input).toMatchObject({ isOnCall: false, coveredById: "member-lena", memberId: priya.id });
  const away = Date.parse(written?.input.until ?? "") - Date.parse(hoursFromNow(1));
  expect(Math.abs(away)).toBeLessThan(60_000);
  await userEvent.click(button("I am on call again"));
  await expect.element(button("I cannot answer for a while")).toBeVisible();
});
