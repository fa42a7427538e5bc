import type { DemoMember } from "@baton/testing/server";
import type { Page } from "playwright";
import { askTwice, herreras, holdSync, type Stage } from "./picture-stage.ts";
import type { Screen } from "./take-widget.ts";

export interface WidgetPicture {
  readonly name: string;
  readonly widget: string;
  readonly member: DemoMember;
  readonly attributes?: Readonly<Record<string, string>>;
  /** A further state of a widget is shown on these alone, in light. */
  readonly onlyOn?: readonly Screen[];
  /** What has to have happened before the page is opened. */
  readonly arrange?: (stage: Stage) => Promise<unknown>;
  /** What there is to wait for, and to do, before the picture is taken. */
  readonly prepare: (page: Page) => Promise<unknown>;
}

const phoneAndDesktop: readonly Screen[] = ["phone", "desktop"];

/** In this order: those for which something is arranged come last, so that the days are as the demo begins. */
export async function widgetPictures({ tourOf }: Pick<Stage, "tourOf">): Promise<readonly WidgetPicture[]> {
  const on = async (...which: Parameters<Stage["tourOf"]>) => ({ "tour-id": (await tourOf(...which)).id });
  return [
    {
      ...{ name: "handoff-form", widget: "handoff-form", member: "osc" },
      attributes: await on("Yusuf & Elif Karaman"),
      prepare: (page) => page.getByRole("tab", { name: /^Qualification/ }).click(),
    },
    {
      ...{ name: "handoff-form-sent-back", widget: "handoff-form", member: "osc", onlyOn: phoneAndDesktop },
      attributes: await on("Colm Rafferty"),
      prepare: (page) => page.getByText(/Which one do I walk with them/).waitFor(),
    },
    {
      ...{ name: "prep-card", widget: "prep-card", member: "osm" },
      attributes: await on(herreras),
      prepare: (page) => page.getByRole("heading", { name: "In sixty seconds" }).waitFor(),
    },
    {
      ...{ name: "prep-card-corrected", widget: "prep-card", member: "osm", onlyOn: ["phone"] },
      attributes: await on("Joyce & Carl Abernathy", "BE_BACK"),
      prepare: (page) =>
        page
          .getByText(/second plan on video/)
          .first()
          .waitFor(),
    },
    {
      ...{ name: "promise-tracker", widget: "promise-tracker", member: "osm" },
      prepare: (page) => page.getByRole("button", { name: /^Keep/ }).first().waitFor(),
    },
    {
      ...{ name: "osc-day", widget: "osc-day", member: "osc" },
      prepare: (page) => page.getByRole("heading", { name: "Sent back to you" }).waitFor(),
    },
    {
      ...{ name: "osm-day", widget: "osm-day", member: "osm" },
      prepare: (page) => page.getByRole("heading", { name: "Today’s tours" }).waitFor(),
    },
    {
      ...{ name: "notifications", widget: "notifications", member: "osc" },
      prepare: (page) => page.getByRole("listitem").first().waitFor(),
    },
    {
      ...{ name: "tour-outcome", widget: "tour-outcome", member: "osm" },
      attributes: await on("Walter & Edith Drummond"),
      prepare: writeOutcome,
    },
    {
      ...{ name: "tour-outcome-answered", widget: "tour-outcome", member: "osm", onlyOn: phoneAndDesktop },
      attributes: await on("Carmen & Femi Oyelaran"),
      prepare: (page) => page.getByText("What the buyer says").waitFor(),
    },
    {
      ...{ name: "buyer-intake", widget: "buyer-intake", member: "osc" },
      attributes: {
        "consent-text":
          "Fernhollow Homes may keep what I wrote here and contact me about its homes. I can ask it to stop at any time.",
      },
      prepare: leaveDetails,
    },
    {
      ...{ name: "morning-sync", widget: "morning-sync", member: "osm", arrange: holdSync },
      prepare: (page) => page.getByRole("timer").waitFor(),
    },
    {
      ...{ name: "clarification-thread", widget: "clarification-thread", member: "osm", arrange: askTwice },
      attributes: await on(herreras),
      prepare: (page) => page.getByText(/^Answer due in/).waitFor(),
    },
  ];
}

async function writeOutcome(page: Page): Promise<void> {
  await page.getByRole("radio", { name: "They came" }).check();
  await page.getByRole("radio", { name: "Liked" }).first().check();
  await page.getByRole("radio", { name: "Mixed" }).nth(1).check();
  await page.getByRole("radio", { name: "Be-back" }).check();
  await page
    .getByRole("textbox", { name: "What happened" })
    .fill(
      "Walked both with the grandchildren in mind. They want to see the yard again in the afternoon sun.",
    );
  await page
    .getByRole("textbox", { name: "What happens next" })
    .fill("Call with two afternoons next week, and have the fence rules on paper.");
}

async function leaveDetails(page: Page): Promise<void> {
  await page.getByRole("textbox", { name: "Your name" }).fill("Priya Raman");
  await page.getByRole("textbox", { name: "Email" }).fill("priya.raman@example.com");
  await page.getByRole("textbox", { name: /^Budget/ }).fill("520 to 560");
  await page
    .getByRole("textbox", { name: /^What are you/ })
    .fill("A bedroom downstairs for my mother, and a yard the dog can run in.");
  await page.getByRole("checkbox").check();
}
