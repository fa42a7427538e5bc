import { expect, onTestFinished, test } from "vitest";
import { cdp, page } from "vitest/browser";
import { reactWidget } from "../shadow/react-widget.tsx";
import { mount } from "../stories/mount.tsx";
import { cardApi, herreraCard } from "../stories/prep-card.ts";
import { prepCard } from "./prep-card.tsx";

const PrepCard = reactWidget(prepCard);

/** What is left of Letter and A4 inside margins of 12 mm, in CSS pixels: the narrower and the lower of the two. */
const paper = { width: 703, height: 965 };

test("prints on one page, without controls and with absolute times", async () => {
  await page.viewport(paper.width + 32, 900);
  // Vitest leaves the session's methods to the provider to declare.
  const browser = cdp() as unknown as { send(method: string, options: object): Promise<unknown> };
  const media = (name: string) => browser.send("Emulation.setEmulatedMedia", { media: name });
  onTestFinished(async () => {
    await media("");
    await page.viewport(414, 896);
  });
  mount(cardApi(), <PrepCard tourId={herreraCard.id} />);
  // With the parts that come after the first.
  for (const part of ["In sixty seconds", "History", "Questions"])
    await expect.element(page.getByRole("heading", { name: part })).toBeVisible();
  await expect.element(page.getByText("Loading the questions")).not.toBeInTheDocument();
  await media("print");
  const frame = page.getByRole("article", { name: "Prep card" }).element();
  await expect.poll(() => frame.querySelector("button")?.checkVisibility()).toBe(false);
  expect(
    [...frame.querySelectorAll("button, input, textarea")].filter((each) => each.checkVisibility()),
  ).toEqual([]);
  expect(frame.getBoundingClientRect().height).toBeLessThanOrEqual(paper.height);
});
