import { afterEach, expect, onTestFinished, test } from "vitest";
import { page, userEvent } from "vitest/browser";
import { handoffForm } from "../handoff-form/handoff-form.tsx";
import { morningSync } from "../morning-sync/morning-sync.tsx";
import { notifications } from "../notifications/notifications.tsx";
import { oscDay } from "../osc-day/osc-day.tsx";
import { prepCard } from "../prep-card/prep-card.tsx";
import { promiseTracker } from "../promise-tracker/promise-tracker.tsx";
import { reactWidget } from "../shadow/react-widget.tsx";
import { dayApi } from "../stories/day-api.ts";
import { longDay, madeOscDay } from "../stories/days.ts";
import { handoffApi } from "../stories/handoff-api.ts";
import { halfFilled } from "../stories/handoff-content.ts";
import { mount } from "../stories/mount.tsx";
import { madeNotices, notificationsApi } from "../stories/notifications-api.ts";
import { cardApi } from "../stories/prep-card.ts";
import { promiseApi } from "../stories/promise-api.ts";
import { madeUpPromises } from "../stories/promises.ts";
import { syncApi } from "../stories/sync-api.ts";
import spanish from "./es.ts";
import { registerLanguage } from "./languages.ts";

const HandoffForm = reactWidget(handoffForm);
const PrepCard = reactWidget(prepCard);
const PromiseTracker = reactWidget(promiseTracker);
const MorningSync = reactWidget(morningSync);
const OscDay = reactWidget(oscDay);
const Notifications = reactWidget(notifications);

/** English as long as German: every word 40 % longer, with no place to break it. */
const long = Object.fromEntries(
  Object.keys(spanish)
    .filter((text) => !text.includes("plural"))
    .map((text) => [text, text.replace(/\{\w+\}|\p{L}+/gu, lengthened)]),
);
registerLanguage("x-long", long);

function lengthened(word: string): string {
  return word.startsWith("{") ? word : word + "ae".repeat(Math.ceil(word.length / 5));
}

const ownWidth = { width: 414, height: 896 };
afterEach(() => page.viewport(ownWidth.width, ownWidth.height));

const widgets = [
  ["form", () => handoffApi({ draft: halfFilled() }), HandoffForm, "Identity"],
  ["card", () => cardApi(), PrepCard, "In sixty seconds"],
  ["tracker", () => promiseApi(madeUpPromises()), PromiseTracker, "Promises"],
  ["morning sync", () => syncApi({ sync: {} }), MorningSync, "Morning sync"],
  ["notifications", () => notificationsApi(madeNotices()), Notifications, "Notifications"],
  ["OSC’s day", () => dayApi([...madeOscDay(), ...longDay()]), OscDay, "Your day"],
] as const;

test.each(widgets)("long words stay inside the %s at 280 px", async (_, api, Widget, heading) => {
  await page.viewport(280, 900);
  mount(api(), <Widget tourId="tour-herrera" lang="x-long" owner="all" />);
  const words = long[heading] ?? "";
  await expect.element(page.getByRole("heading", { name: words }).first()).toBeInTheDocument();
  for (const tab of page.getByRole("tab").elements()) {
    await userEvent.click(tab);
    expect(stickingOut()).toEqual([]);
  }
  expect(stickingOut()).toEqual([]);
});

test.each(widgets)("the %s reads from the right on a page that does", async (_, api, Widget, heading) => {
  document.documentElement.dir = "rtl";
  onTestFinished(() => document.documentElement.removeAttribute("dir"));
  mount(api(), <Widget tourId="tour-herrera" lang="en" owner="all" />);
  const title = page.getByRole("heading", { name: heading }).first();
  await expect.element(title).toBeInTheDocument();
  const frame = title.element().closest(".frame") as HTMLElement;
  const space = document.createRange();
  space.selectNodeContents(title.element());
  const text = space.getBoundingClientRect();
  const box = frame.getBoundingClientRect();
  expect(box.right - text.right).toBeLessThan(text.left - box.left);
  expect(stickingOut()).toEqual([]);
});

test("where a page reads from the right, the arrow to the left goes on", async () => {
  document.documentElement.dir = "rtl";
  onTestFinished(() => document.documentElement.removeAttribute("dir"));
  mount(handoffApi({ draft: halfFilled() }), <HandoffForm tourId="tour-herrera" lang="en" />);
  const tab = page.getByRole("tab");
  await userEvent.click(tab.first());
  await userEvent.keyboard("{ArrowLeft}");
  await expect.element(tab.nth(1)).toHaveAttribute("aria-selected", "true");
  await userEvent.keyboard("{ArrowRight}");
  await expect.element(tab.first()).toHaveAttribute("aria-selected", "true");
});

/** Texts that reach beyond the page, but for those in what scrolls by itself or is there for screen readers alone. */
function stickingOut(root: Element | ShadowRoot = document.body): readonly string[] {
  const width = document.documentElement.clientWidth;
  const out: string[] = [];
  const walker = document.createTreeWalker(root, NodeFilter.SHOW_ELEMENT | NodeFilter.SHOW_TEXT);
  for (let node = walker.nextNode(); node; node = walker.nextNode()) {
    if (node instanceof Element && node.shadowRoot) out.push(...stickingOut(node.shadowRoot));
    if (node instanceof Element && !node.matches("input, select, textarea")) continue;
    if (node.parentElement?.closest(".visually-hidden, .tabs, [hidden], svg, select")) continue;
    const place = document.createRange();
    place.selectNode(node);
    for (const { left, right } of place.getClientRects()) {
      if (right > width + 1 || left < -1) out.push(`${node.textContent?.slice(0, 40)} ${left} – ${right}`);
    }
  }
  return out;
}
