import { holdGate } from "@baton/testing/gates";
import type { BrowserContext, Page } from "playwright";
import { afterAll } from "vitest";
import type { Opened } from "../harness/open-page.ts";
import { characters, lost, type Typed } from "./typed.ts";

interface Case {
  readonly case: string;
  readonly build: string;
}

const table: (Case & { readonly typed: number; readonly lost: number })[] = [];
// biome-ignore lint/suspicious/noConsole: the table is what the run is for
afterAll(() => console.table(table));

/** Holds that nothing of what was typed is missing from all the places together. */
export function countLost(what: Case, typed: Typed, places: readonly string[]): void {
  const row = { ...what, typed: characters(typed), lost: lost(typed, places) };
  table.push(row);
  holdGate("characters-lost", row.lost, `${row.case}, ${row.build}, of ${row.typed}`);
}

/** From here on writes of this kind do not reach the server; what is not on the device is lost with the page. */
export async function stopWrites(context: BrowserContext, operation: string): Promise<void> {
  await context.route("**/graphql", (route) =>
    route.request().postData()?.includes(operation) ? route.abort() : route.fallback(),
  );
}

/** Ends the page as a crash would, and opens it again. */
export async function kill({ page, context }: Pick<Opened, "page" | "context">): Promise<Page> {
  const session = await context.newCDPSession(page);
  const url = page.url();
  const next = await context.newPage();
  next.setDefaultTimeout(20_000);
  session.send("Page.crash").catch(() => undefined);
  await page.waitForEvent("crash");
  await next.goto(url);
  return next;
}

/** The page's own doings, by their name on `torture`. */
export function press(page: Page, what: string, argument?: string): Promise<void> {
  return page.evaluate(
    ([name, given]) =>
      (globalThis as never as { torture: Record<string, (given?: string) => void> }).torture[
        name as string
      ]?.(given),
    [what, argument],
  );
}
