import type { Page } from "playwright";
import { expect } from "vitest";
import type { Opened } from "../harness/open-page.ts";

declare global {
  interface Window {
    seen: { shifts: number; moved: string[]; violations: string[] };
  }
}

/** TypeScript does not know it yet. */
interface LayoutShift extends PerformanceEntry {
  readonly value: number;
  readonly sources: readonly { readonly node: Node | null }[];
}

/** Watches the page from its first moment. */
export function watch(page: Page): Promise<unknown> {
  return page.addInitScript(() => {
    const seen = { shifts: 0, moved: [] as string[], violations: [] as string[] };
    window.seen = seen;
    document.addEventListener("securitypolicyviolation", ({ effectiveDirective, blockedURI }) => {
      seen.violations.push(`${effectiveDirective} refused ${blockedURI}`);
    });
    new PerformanceObserver((list) => {
      for (const entry of list.getEntries() as LayoutShift[]) {
        seen.shifts += entry.value;
        const moved = entry.sources.map(({ node }) =>
          node instanceof Element ? node.outerHTML : node?.nodeValue,
        );
        seen.moved.push(
          `${entry.value} at ${entry.startTime}: ${moved.map((html) => html?.slice(0, 80)).join(" ")}`,
        );
      }
    }).observe({ type: "layout-shift", buffered: true });
  });
}

/** Writes in the handoff form until the server has it. */
export async function writeHandoff(page: Page): Promise<void> {
  const home = page.getByRole("textbox", { name: "Home now" });
  const words = `Renting until ${new Date().toISOString()}`;
  const arrived = page.waitForResponse((response) => {
    const sent = response.request().postData() ?? "";
    return sent.includes(words) && response.ok();
  });
  await home.fill(words);
  await arrived;
  await page
    .getByText(/^Saved/)
    .first()
    .waitFor();
}

/** What every guide promises of its page. */
export async function holdPromises({ page, complaints }: Opened): Promise<void> {
  const { shifts, moved, violations } = await page.evaluate(() => window.seen);
  expect(violations).toEqual([]);
  expect(complaints).toEqual([]);
  expect(shifts, moved.join("\n")).toBeLessThanOrEqual(0.01);
}

/** What `Baton.diagnose()` finds wrong. */
export function diagnosed(page: Page): Promise<readonly unknown[]> {
  return page.evaluate(async () => {
    const { Baton } = window as unknown as {
      Baton: { diagnose(): Promise<readonly { readonly level: string }[]> };
    };
    return (await Baton.diagnose()).filter(({ level }) => level !== "ok");
  });
}
