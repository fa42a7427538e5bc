import { afterEach, expect, test } from "vitest";
import { page, userEvent } from "vitest/browser";
import { clarificationThread } from "../clarification-thread/clarification-thread.tsx";
import { handoffForm } from "../handoff-form/handoff-form.tsx";
import { morningSync } from "../morning-sync/morning-sync.tsx";
import { notifications } from "../notifications/notifications.tsx";
import { oscDay } from "../osc-day/osc-day.tsx";
import { osmDay } from "../osm-day/osm-day.tsx";
import { prepCard } from "../prep-card/prep-card.tsx";
import { promiseTracker } from "../promise-tracker/promise-tracker.tsx";
import { reactWidget } from "../shadow/react-widget.tsx";
import { dayApi } from "../stories/day-api.ts";
import { madeOscDay } from "../stories/days.ts";
import { handoffApi } from "../stories/handoff-api.ts";
import { halfFilled } from "../stories/handoff-content.ts";
import { button, mount } from "../stories/mount.tsx";
import { madeNotices, notificationsApi } from "../stories/notifications-api.ts";
import { madeOsmDay } from "../stories/osm-days.ts";
import { herreraTour, hoursFromNow, priya } from "../stories/people.ts";
import { cardApi, herreraCard, readsOnly } from "../stories/prep-card.ts";
import { promiseApi } from "../stories/promise-api.ts";
import { madeUpPromises } from "../stories/promises.ts";
import { syncApi } from "../stories/sync-api.ts";
import { threadApi } from "../stories/thread-api.ts";
import { tourOutcome } from "../tour-outcome/tour-outcome.tsx";
import { parts } from "./parts.ts";

const HandoffForm = reactWidget(handoffForm);
const PrepCard = reactWidget(prepCard);
const PromiseTracker = reactWidget(promiseTracker);
const TourOutcome = reactWidget(tourOutcome);
const ClarificationThread = reactWidget(clarificationThread);
const MorningSync = reactWidget(morningSync);
const OscDay = reactWidget(oscDay);
const Notifications = reactWidget(notifications);
const OsmDay = reactWidget(osmDay);

/** Every widget, and what opens as much of it as can be open at once. */
const widgets = {
  "handoff form": async () => {
    mount(handoffApi({ draft: halfFilled() }), <HandoffForm tourId="tour-herrera" />);
    for (const section of [/^Next action/, /^Qualification/, /^History/]) {
      await userEvent.click(page.getByRole("tab", { name: section }));
    }
    await userEvent.click(button("Record a conversation"));
  },
  "prep card": async () => {
    mount(cardApi(), <PrepCard tourId={herreraCard.id} />);
    await userEvent.click(button(/^Keep: /).first());
  },
  "prep card after the tour": async () => {
    const viewerCan = { ...readsOnly, recordOutcome: true };
    mount(cardApi({ now: hoursFromNow(3), handoff: { viewerCan } }), <PrepCard tourId={herreraCard.id} />);
    await userEvent.click(button(/the outcome$/));
    await userEvent.click(page.getByRole("radio", { name: "They came" }));
  },
  "tour outcome": async () => {
    mount(cardApi({ now: hoursFromNow(3) }), <TourOutcome tourId={herreraCard.id} />);
    await userEvent.click(page.getByRole("radio", { name: "They came" }));
    await userEvent.click(page.getByRole("radio", { name: "Liked" }).first());
    await userEvent.click(button("Add a promise"));
  },
  "promise tracker": async () => {
    mount(promiseApi(madeUpPromises()), <PromiseTracker />);
    await userEvent.click(button("Change"));
    await userEvent.click(button(/^More: /).first());
  },
  "morning sync": async () => {
    mount(syncApi({ sync: {} }), <MorningSync onOpen={() => undefined} />);
    await userEvent.click(button("Close the sync"));
    await userEvent.fill(page.getByRole("textbox", { name: /Herrera/ }), "Start upstairs");
  },
  notifications: async () => {
    mount(notificationsApi(madeNotices()), <Notifications />);
    await userEvent.click(button(/^Quiet from 9:00/));
  },
  "clarification thread": async () => {
    mount(threadApi({ viewer: priya }), <ClarificationThread tourId={herreraTour.id} />);
    await userEvent.click(button("I cannot answer for a while"));
  },
  "OSC’s day": async () => {
    mount(dayApi(madeOscDay()), <OscDay />);
    await expect.element(page.getByRole("heading", { name: "Sent back to you" })).toBeVisible();
  },
  "OSM’s day": async () => {
    mount(dayApi(madeOsmDay()), <OsmDay />);
    await expect.element(page.getByRole("heading", { name: "Today’s tours" })).toBeVisible();
  },
} as const;

const shown = Object.entries(widgets);
const ownWidth = { width: 414, height: 896 };

afterEach(() => page.viewport(ownWidth.width, ownWidth.height));

function host() {
  const found = [...document.querySelectorAll<HTMLElement>("*")].find((element) => element.shadowRoot);
  if (!found?.shadowRoot) throw new Error("There is no widget on the page.");
  return Object.assign(found, { root: found.shadowRoot });
}

const all = (selector: string) => [...host().root.querySelectorAll<HTMLElement>(selector)];
/** In sight: not kept for assistive technology alone, which is one pixel wide. */
const seen = (element: Element) =>
  element.checkVisibility() && element.clientWidth !== 1 && !element.closest(".visually-hidden");
const nameOf = (element: Element) =>
  `${element.localName} “${element.textContent?.slice(0, 30)}” ${element.className}`;

const controls =
  "button, input, select, textarea, a, [role=tab], [role=radiogroup], [role=status] .tag, label:not(.check)";

test.each(shown)("%s: every control can be restyled by a part of the list", async (_, open) => {
  await open();
  const known = new Set(parts.map(({ name }) => name));
  const without = all(controls).filter((element) => ![...element.part].some((name) => known.has(name)));
  expect(without.map(nameOf)).toEqual([]);
  expect(all(controls).length).toBeGreaterThan(5);
});

test("a page's ::part() rule wins over the widget's own", async () => {
  await widgets["promise tracker"]();
  const rules = new CSSStyleSheet();
  rules.replaceSync(
    "div::part(button) { border-radius: 999px } div::part(segment selected) { color: rgb(1, 2, 3) }",
  );
  document.adoptedStyleSheets.push(rules);
  const [first] = all(".button");
  const [chosen] = all(".segment:has(:checked)");
  expect(first && getComputedStyle(first).borderRadius).toBe("999px");
  expect(chosen && getComputedStyle(chosen).color).toBe("rgb(1, 2, 3)");
  document.adoptedStyleSheets.pop();
});

const places = [280, 360, 768, 1280].flatMap((width) =>
  ["16px", "32px"].flatMap((text) => shown.map(([name, open]) => ({ width, text, name, open }))),
);

test.each(places)(
  "$name at $width px, text $text: nothing sticks out, is cut off or too small",
  async (place) => {
    await page.viewport(place.width, 900);
    await place.open();
    host().style.setProperty("--baton-font-size", place.text);
    const frame = all(".frame")[0]?.getBoundingClientRect();
    if (!frame) throw new Error("no frame");
    const inSight = all(".frame *").filter(
      (element) => seen(element) && !element.closest(".tabs, svg, select, datalist"),
    );
    const out = inSight.filter((element) => {
      const { left, right, width } = element.getBoundingClientRect();
      return width > 0 && (right > frame.right + 0.5 || left < frame.left - 0.5);
    });
    expect(out.map(nameOf)).toEqual([]);
    const cut = inSight.filter(
      (element) =>
        element.matches("button, label, .tag, .segment span, p, h2, h3, dt, dd") &&
        element.scrollWidth > element.clientWidth + 1 &&
        getComputedStyle(element).display !== "inline",
    );
    expect(cut.map(nameOf)).toEqual([]);
    const small = all("button, select, input, textarea, .card-links a").filter((element) => {
      const target = element.closest("label") ?? element;
      const { width, height } = target.getBoundingClientRect();
      return seen(element) && (width < 24 || height < 24);
    });
    expect(small.map(nameOf)).toEqual([]);
  },
);
