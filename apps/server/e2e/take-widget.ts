// Every widget on a plain page of a host, in light and dark, at the widths people have it at.

import type { Browser } from "playwright";
import type { WidgetPicture } from "./widget-pictures.ts";

/** Width of the place, and the gap the host leaves around the widget. */
const screens = {
  desktop: { width: 1280, gap: 24 },
  phone: { width: 360, gap: 8 },
  /** The side panel of a CRM: the widget itself is 280 px wide. */
  panel: { width: 304, gap: 12 },
};
export type Screen = keyof typeof screens;
const allScreens = Object.keys(screens) as Screen[];
const schemes = ["light", "dark"] as const;

/** Taller than this nobody looks at a picture. */
const tallest = 1640;

/** @param fileOf the path of a picture by its name */
export async function takeWidget(
  browser: Browser,
  origin: string,
  picture: WidgetPicture,
  fileOf: (name: string) => string,
): Promise<void> {
  for (const screen of picture.onlyOn ?? allScreens) {
    const { width, gap } = screens[screen];
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
    const widget = page.locator(`baton-${picture.widget}`);
    await widget.locator(":focus").evaluateAll((focused) => {
      for (const element of focused) element.blur();
    });
    const frame = await widget.locator(".frame").boundingBox();
    const height = Math.min(tallest, Math.ceil(frame?.height ?? 0) + 2 * gap);
    await page.setViewportSize({ width, height });
    const clip = { x: 0, y: 0, width: Math.ceil(frame?.width ?? 0) + 2 * gap, height };
    for (const colorScheme of picture.onlyOn ? (["light"] as const) : schemes) {
      await page.emulateMedia({ colorScheme });
      await page.screenshot({ path: fileOf(`${picture.name}-${colorScheme}-${screen}`), clip });
    }
    await context.close();
  }
}

function hostPage({ widget, member, attributes = {} }: WidgetPicture, gap: number): string {
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
        Baton.configure({ endpoint: "/graphql", ${widget === "buyer-intake" ? "publishableKey" : "getToken"} });
      </script>
      <baton-${widget}${written.join("")}></baton-${widget}>
    </html>`;
}
