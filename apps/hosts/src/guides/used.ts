import type { Page } from "playwright";
import { expect } from "vitest";
import type { Opened } from "../harness/open-page.ts";

declare global {
  interface Window {
    seen: { shifts: number; violations: string[] };
  }
}

/** Watches the page from its first moment. */
export function watch(page: Page): Promise<unknown> {
  return page.addInitScript(() => {
    const seen = { shifts: 0, violations: [] as string[] };
    window.seen = seen;
    document.addEventListener("securitypolicyviolation", ({ effectiveDirective, blockedURI }) => {
      seen.violations.push(`${effectiveDirective} refused ${blockedURI}`);
    });
    new PerformanceObserver((list) => {
      for (const entry of list.getEntries())
        seen.shifts += (entry as PerformanceEntry & { value: number }).value;
    }).observe({ type: "layout-shift", buffered: true });
  });
}

/** Writes in the handoff form until the server has it. */
export async function writeHandoff(page: Page): Promise<void> {
  const home = page.getByRole("textbox", { name: "Home now" });
  await home.fill(`Renting until ${new Date().toISOString()}`);
  await page.waitForResponse(async (response) => {
    const sent = response.request().postData() ?? "";
    return sent.includes("Renting until") && response.ok();
  });
  await page
    .getByText(/^Saved/)
    .first()
    .waitFor();
}

/** What every guide promises of its page. */
export async function holdPromises({ page, complaints }: Opened): Promise<void> {
  const { shifts, violations } = await page.evaluate(() => window.seen);
  expect(violations).toEqual([]);
  expect(complaints).toEqual([]);
  expect(shifts).toBeLessThanOrEqual(0.01);
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
