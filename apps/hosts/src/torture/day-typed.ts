import type { Locator, Page } from "playwright";
import type { DayMember } from "../harness/site-pages.ts";
import { debounced, type Typed } from "./typed.ts";

const textbox = (name: string | RegExp) => (page: Page) =>
  page.getByRole("textbox", { name, exact: typeof name === "string" }).first();
/** The card has a thread too. */
const inThread = (name: RegExp) => (page: Page) =>
  page.locator(".thread-frame").getByRole("textbox", { name }).first();

/** In the order in which they are typed into. A summary is sent when its field is left, so nothing comes after it. */
const fields: Readonly<Record<DayMember, Readonly<Record<string, (page: Page) => Locator>>>> = {
  osm: {
    "read-back": textbox(/^Read back/),
    "send-back": textbox("What you need"),
    happened: textbox("What happened"),
    reactions: textbox("What else they liked or did not"),
    objection: textbox("Objection"),
    promise: textbox("What was promised"),
    "next step": textbox("What happens next"),
    question: inThread(/^Your question to /),
    summary: textbox(/^Summary: /),
  },
  osc: { answer: inThread(/^Your answer to /), summary: textbox(/^Summary: /) },
};

/** Waits until all that the member writes in is there. */
export async function dayUsable(page: Page, as: DayMember): Promise<void> {
  const needed = as === "osm" ? ["question", "summary"] : ["answer", "summary"];
  await Promise.all(needed.map((field) => fields[as][field]?.(page).waitFor()));
  if (as === "osc") return;
  await page.getByText("Did they come?", { exact: true }).first().waitFor();
  await page.getByRole("heading", { name: "In sixty seconds" }).waitFor();
}

/** Opens what is closed, types known text into every field, and is silent for as long as the device may take. */
export async function typeDay(page: Page, as: DayMember, what: string): Promise<Typed> {
  if (as === "osm") {
    await page.getByRole("button", { name: "Send it back" }).click();
    await page.getByRole("radio", { name: "They came", exact: true }).check();
    for (const name of ["Add an objection", "Add a promise"])
      await page.getByRole("button", { name }).click();
  }
  const typed = new Map<string, string>();
  for (const [field, locate] of Object.entries(fields[as])) {
    const text = `${what}: ${field}, letter by letter`;
    await locate(page).fill("");
    await locate(page).pressSequentially(text);
    typed.set(field, text);
  }
  await debounced(page);
  return typed;
}
