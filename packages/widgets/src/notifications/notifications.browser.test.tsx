import { expect, test, vi } from "vitest";
import { page } from "vitest/browser";
import { networkError } from "../connection/connection-error.ts";
import { Notifications } from "../index.ts";
import { button, mount } from "../stories/mount.tsx";
import { madeNotices, notice, notificationsApi } from "../stories/notifications-api.ts";

test("says what is told in words of its own, with who it is about and when it is due", async () => {
  mount(notificationsApi([notice("DELIVERY", "MISSED", 3)]), <Notifications />);
  const row = page.getByRole("listitem");
  await expect.element(page.getByText(/^The handoff for Dana & Luis Herrera is late/).first()).toBeVisible();
  expect(row.element().textContent).toMatch(/was due .*7:20 AM.*\s· tour .*11:00 AM.*\s· Cedar Park/);
});

test("a notice that comes is shown, without anybody asking", async () => {
  const all = madeNotices().slice(1);
  const api = notificationsApi(all);
  mount(api, <Notifications />);
  await expect.element(page.getByText("3 not read")).toBeVisible();
  all.unshift(notice("OUTCOME", "REMINDER", 0));
  await expect.poll(() => api.listening).toBe(1);
  api.tell();
  await expect.element(page.getByText("4 not read")).toBeVisible();
  await expect.element(page.getByText(/^Write what happened at the tour/).first()).toBeVisible();
});

test("each is opened at what it is about; one that was read stays so", async () => {
  const opened = vi.fn();
  const all = madeNotices();
  mount(notificationsApi(all), <Notifications onOpen={opened} />);
  await button(/^Open – A promise to Dana/).click();
  expect(opened).toHaveBeenCalledWith({ subjectType: "COMMITMENT", id: "promise-fence", tourId: null });
  await expect.element(page.getByText("3 not read")).toBeVisible();
  expect(all.find(({ rule }) => rule === "COMMITMENT")?.readAt).not.toBeNull();
});

test("what cannot be marked now waits for the network, and is marked then", async () => {
  const all = madeNotices();
  const api = notificationsApi(all);
  mount(api, <Notifications />);
  await expect.element(page.getByText("4 not read")).toBeVisible();
  api.trouble = async (operation) =>
    operation.includes("mutation") ? { error: networkError("HTTP 503") } : undefined;
  await button("Mark all as read").click();
  await expect.element(button("Do not send")).toBeVisible();
  expect(all.some(({ readAt }) => readAt === null)).toBe(true);
  api.trouble = undefined;
  window.dispatchEvent(new Event("online"));
  await expect.element(page.getByText("0 not read")).toBeVisible();
});
