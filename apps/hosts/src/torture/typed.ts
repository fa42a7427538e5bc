import { signIn } from "@baton/testing/server";
import type { Page } from "playwright";

/** What was typed into the page, by the field. */
export type Typed = ReadonlyMap<string, string>;

const first = (page: Page) => page.getByRole("textbox", { name: "Home now", exact: true });

/** Waits until the form and the tracker can be written in. */
export async function usable(page: Page): Promise<void> {
  await first(page).waitFor();
  await page
    .getByRole("button", { name: /^Keep: / })
    .first()
    .waitFor();
}

/** Types known text into fields of every kind, and stays silent for as long as the device may take to keep it. */
export async function type(page: Page, what: string): Promise<Typed> {
  const typed = new Map<string, string>();
  const section = (name: string) => page.getByRole("tab", { name: new RegExp(`^${name}`) }).click();
  const into = async (field: string, locator: ReturnType<typeof first>) => {
    const text = `${what}: ${field}, letter by letter`;
    await locator.fill("");
    await locator.pressSequentially(text);
    typed.set(field, text);
  };

  // A record of its own, on the way to being settled.
  const keep = page.getByRole("button", { name: /^Keep: / }).first();
  if ((await keep.getAttribute("aria-expanded")) !== "true") await keep.click();
  await into("promise kept", page.getByRole("textbox", { name: "How was it kept?" }));
  await section("Identity");
  await into("home", first(page));
  await into("fact", page.getByRole("textbox", { name: "Add a fact" }));
  await section("Qualification");
  // Not an amount: it has no place in the draft.
  await into("budget", page.getByRole("textbox", { name: "Budget from" }));
  await into("notes", page.getByRole("textbox", { name: "Notes", exact: true }));
  await section("History");
  // A record of its own, not added yet.
  await into("promise", page.getByRole("textbox", { name: "What was promised" }));
  await section("Next action");
  await into("first", page.getByRole("group", { name: /^Do first/ }).getByRole("textbox"));
  await debounced(page);
  return typed;
}

/** The pause after which nothing typed may be lost, by the page's own clock: a busy one is late with its timers too. */
export async function debounced(page: Page): Promise<void> {
  await page.evaluate(() => new Promise((done) => setTimeout(done, 300)));
}

/** Everything that is on the page, in fields or as text, through every shadow root. */
export function onScreen(page: Page): Promise<string> {
  return page.evaluate(() => {
    const texts: string[] = [];
    const read = (root: Document | ShadowRoot) => {
      texts.push((root instanceof Document ? root.body : root).textContent ?? "");
      for (const element of root.querySelectorAll("*")) {
        if (element instanceof HTMLInputElement || element instanceof HTMLTextAreaElement)
          texts.push(element.value);
        if (element.shadowRoot) read(element.shadowRoot);
      }
    };
    read(document);
    return texts.join("\n");
  });
}

/** Everything kept on the device. */
export function onDevice(page: Page): Promise<string> {
  return page.evaluate(async () => {
    const name = "@baton/widgets";
    // Opening what is not there would make it.
    if (!(await indexedDB.databases()).some((database) => database.name === name)) return "";
    const result = <T>(request: IDBRequest<T>) =>
      new Promise<T>((resolve, reject) => {
        request.onsuccess = () => resolve(request.result);
        request.onerror = () => reject(request.error);
      });
    const database = await result(indexedDB.open(name));
    const all = await result(database.transaction("kept").objectStore("kept").getAll());
    database.close();
    // As text, so that line ends and quotes stand as they were typed.
    return JSON.stringify(all);
  });
}

/** Everything the server holds of the tour. */
export async function onServer(api: string, tourId: string): Promise<string> {
  const manager = await signIn(api, "manager");
  const answer = await manager.request(
    `query ($tourId: ID!) { tour(id: $tourId) { handoff {
      draft { identity { homeNow { value } volunteeredFacts } qualification { notes } nextAction { doFirst } }
      commitments { words settlementNote } } } }`,
    { tourId },
  );
  return JSON.stringify(answer);
}

/** How many of the characters typed are in none of the places. */
export function lost(typed: Typed, places: readonly string[]): number {
  let missing = 0;
  for (const text of typed.values()) {
    const found = (length: number) => places.some((place) => place.includes(text.slice(0, length)));
    let length = text.length;
    while (length > 0 && !found(length)) length -= 1;
    missing += text.length - length;
  }
  return missing;
}

export function characters(typed: Typed): number {
  return [...typed.values()].reduce((count, text) => count + text.length, 0);
}
