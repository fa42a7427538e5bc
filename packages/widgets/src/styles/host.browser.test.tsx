import { expect, onTestFinished, test } from "vitest";
import { page } from "vitest/browser";
import { promiseTracker } from "../promise-tracker/promise-tracker.tsx";
import { reactWidget } from "../shadow/react-widget.tsx";
import { mount } from "../stories/mount.tsx";
import { promiseApi } from "../stories/promise-api.ts";
import { madeUpPromises } from "../stories/promises.ts";

const PromiseTracker = reactWidget(promiseTracker);

/** What pages do to everything in them, or to what a widget's element happens to be. */
const hosts = {
  "a 62.5 % root": "html { font-size: 62.5% }",
  "* { all: unset }": "* { all: unset } main, div { display: block }",
  "inherited type": `body { font: italic 900 small-caps 30px / 3 cursive; letter-spacing: 0.3em; word-spacing: 1em; color: red;
    text-transform: uppercase; text-align: center; text-indent: 40px; text-shadow: 1px 1px red; white-space: nowrap;
    hyphens: auto; word-break: break-all; list-style: square; quotes: none; cursor: wait; caret-color: red; tab-size: 2 }`,
  "rules for the element itself": `div { display: flex !important; font-size: 30px !important; line-height: 0 !important;
    color: red !important; text-transform: uppercase !important; align-items: center; gap: 40px }`,
  "generated content and box sizes": `*, ::before, ::after { box-sizing: content-box } div::before, div::after { content: ""; display: table }`,
  "Bootstrap's and Tailwind's resets": `*, ::before, ::after { box-sizing: border-box; border: 0 solid; margin: 0; padding: 0 }
    html { line-height: 1.5; -webkit-text-size-adjust: 100%; tab-size: 4 } button, input, select, textarea { font: inherit; color: inherit; background: none }
    h2, h3 { font-size: inherit; font-weight: inherit } ul { list-style: none } svg { display: block; vertical-align: middle } [hidden] { display: none !important }`,
} as const;

const host = () => {
  const found = [...document.querySelectorAll<HTMLElement>("*")].find((element) => element.shadowRoot);
  if (!found?.shadowRoot) throw new Error("There is no widget on the page.");
  return Object.assign(found, { root: found.shadowRoot });
};

function underRules(text: string) {
  const rules = new CSSStyleSheet();
  rules.replaceSync(text);
  document.adoptedStyleSheets.push(rules);
  onTestFinished(() => {
    document.adoptedStyleSheets = document.adoptedStyleSheets.filter((each) => each !== rules);
  });
}

/** Every computed property of every element in the frame, but for where the page has put it. */
function looks(): string[] {
  return [...host().root.querySelectorAll(".frame, .frame *")].map((element) => {
    const style = getComputedStyle(element);
    return [...style].map((name) => `${name}: ${style.getPropertyValue(name)}`).join("\n");
  });
}

test.each(Object.entries(hosts))("%s on the page changes nothing in the widget", async (_, rules) => {
  mount(promiseApi(madeUpPromises()), <PromiseTracker />);
  await expect.element(page.getByText("Settled in the last 7 days")).toBeVisible();
  // A page may make the place itself narrower or wider; here it must not.
  document.body.style.cssText = "margin: 0";
  const place = host().parentElement as HTMLElement;
  place.style.cssText = "display: block; box-sizing: border-box; width: 390px; padding: 0";
  const before = looks();
  underRules(rules);
  const after = looks();
  const changed = after.flatMap((look, index) => {
    const was = new Set(before[index]?.split("\n"));
    return look.split("\n").filter((line) => !was.has(line));
  });
  expect([...new Set(changed)]).toEqual([]);
});

test("hidden hides the widget whatever the page says of display", async () => {
  mount(promiseApi(madeUpPromises()), <PromiseTracker />);
  await expect.element(page.getByText("Settled in the last 7 days")).toBeVisible();
  underRules("* { all: unset } div { display: flex !important }");
  host().hidden = true;
  expect(getComputedStyle(host()).display).toBe("none");
});

test("the page's direction, and its hiding of a place, come in", async () => {
  mount(promiseApi(madeUpPromises()), <PromiseTracker />);
  await expect.element(page.getByText("Settled in the last 7 days")).toBeVisible();
  const frame = host().root.querySelector(".frame") as HTMLElement;
  host().parentElement?.style.setProperty("direction", "rtl");
  host().parentElement?.style.setProperty("visibility", "hidden");
  expect(getComputedStyle(frame)).toMatchObject({ direction: "rtl", visibility: "hidden" });
});

test.each([
  ["light", "rgb(255, 255, 255)"],
  ["dark", "rgb(21, 24, 28)"],
] as const)("theme %s holds on a page that resets everything", async (theme, ground) => {
  underRules("* { all: unset }");
  mount(promiseApi(madeUpPromises()), <PromiseTracker theme={theme} />);
  await expect.element(page.getByText("Settled in the last 7 days")).toBeVisible();
  expect(getComputedStyle(host().root.querySelector(".frame") as HTMLElement).backgroundColor).toBe(ground);
});
