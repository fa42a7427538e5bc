// Every widget on a plain page of a host, in light and dark, at the widths people have it at.

import type { DemoMember } from "@baton/testing/server";
import type { Browser, Page } from "playwright";

/** Width of the place, and the gap the host leaves around the widget. */
const screens = {
  desktop: { width: 1280, gap: 24 },
  phone: { width: 360, gap: 8 },
  /** The side panel of a CRM: the widget itself is 280 px wide. */
  panel: { width: 304, gap: 12 },
};
const schemes = ["light", "dark"] as const;

/** Taller than this nobody looks at a picture. */
const tallest = 1600;

export interface WidgetPicture {
  readonly name: string;
  readonly member: DemoMember;
  readonly attributes: Readonly<Record<string, string>>;
  /** What there is to wait for, and to do, before the picture is taken. */
  readonly prepare: (page: Page) => Promise<unknown>;
}

export function widgetPictures(tours: { readonly today: string; readonly tomorrow: string }) {
  const pictures: readonly WidgetPicture[] = [
    {
      name: "handoff-form",
      member: "osc",
      attributes: { "tour-id": tours.tomorrow },
      prepare: (page) => page.getByRole("tab", { name: /^Qualification/ }).click(),
    },
    {
      name: "prep-card",
      member: "osm",
      attributes: { "tour-id": tours.today },
      prepare: (page) => page.getByRole("heading", { name: "In sixty seconds" }).waitFor(),
    },
    {
      name: "promise-tracker",
      member: "osm",
      attributes: {},
      prepare: (page) => page.getByRole("button", { name: /^Keep/ }).first().waitFor(),
    },
    {
      name: "osc-day",
      member: "osc",
      attributes: {},
      prepare: (page) => page.getByRole("heading", { name: "Sent back to you" }).waitFor(),
    },
    {
      name: "osm-day",
      member: "osm",
      attributes: {},
      prepare: (page) => page.getByRole("heading", { name: "Today’s tours" }).waitFor(),
    },
    {
      name: "buyer-intake",
      member: "osc",
      attributes: {
        "consent-text":
          "Fernhollow Homes may keep what I wrote here and contact me about its homes. I can ask it to stop at any time.",
      },
      prepare: async (page) => {
        await page.getByRole("textbox", { name: "Your name" }).fill("Priya Raman");
        await page.getByRole("textbox", { name: "Email" }).fill("priya.raman@example.com");
        await page.getByRole("textbox", { name: /^Budget/ }).fill("520 to 560");
        await page
          .getByRole("textbox", { name: /^What are you/ })
          .fill("A bedroom downstairs for my mother, and a yard the dog can run in.");
        await page.getByRole("checkbox").check();
      },
    },
  ];
  return pictures;
}

/** @param fileOf the path of a picture by its name */
export async function takeWidget(
  browser: Browser,
  origin: string,
  picture: WidgetPicture,
  fileOf: (name: string) => string,
): Promise<void> {
  for (const [screen, { width, gap }] of Object.entries(screens)) {
    const context = await browser.newContext({
      viewport: { width, height: tallest },
      reducedMotion: "reduce",
      colorScheme: "light",
    });
    const page = await context.newPage();
    await page.route(`${origin}/host`, (route) =>
      route.fulfill({ contentType: "text/html", body: hostPage(picture, gap) }),
    );
    await page.goto(`${origin}/host`);
    await picture.prepare(page);
    await page.waitForLoadState("networkidle");
    await page.getByText(/^Saving…/).waitFor({ state: "hidden" });
    await page.mouse.move(0, 0);
    const widget = page.locator(`baton-${picture.name}`);
    await widget.locator(":focus").evaluateAll((focused) => {
      for (const element of focused) element.blur();
    });
    const frame = await widget.locator(".frame").boundingBox();
    const height = Math.min(tallest, Math.ceil(frame?.height ?? 0) + 2 * gap);
    await page.setViewportSize({ width, height });
    const clip = { x: 0, y: 0, width: Math.ceil(frame?.width ?? 0) + 2 * gap, height };
    for (const colorScheme of schemes) {
      await page.emulateMedia({ colorScheme });
      await page.screenshot({ path: fileOf(`${picture.name}-${colorScheme}-${screen}`), clip });
    }
    await context.close();
  }
}

function hostPage({ name, member, attributes }: WidgetPicture, gap: number): string {
  const written = Object.entries(attributes).map(([attribute, value]) => ` ${attribute}="${value}"`);
  return `<!doctype html>
    <html lang="en-US">
      <meta name="viewport" content="width=device-width" />
      <style>
        :root { color-scheme: light dark; background: light-dark(#eef0f2, #0c0e10); }
        /* Common letters, so that every machine draws the same. */
        body { margin: ${gap}px; --baton-font-family: Arial, sans-serif; }
      </style>
      <script src="/embed/v1/baton.js"></script>
      <script type="module">
        const body = JSON.stringify({ member: "${member}" });
        const headers = { "content-type": "application/json" };
        const getToken = async () =>
          (await (await fetch("/demo/token", { method: "POST", headers, body })).json()).token;
        const { publishableKey } = await (await fetch("/demo/publishable-key")).json();
        Baton.configure({ endpoint: "/graphql", ${name === "buyer-intake" ? "publishableKey" : "getToken"} });
      </script>
      <baton-${name}${written.join("")}></baton-${name}>
    </html>`;
}
