import { readFile } from "node:fs/promises";
import { sharedDemo } from "@baton/testing/demo";
import { expect, test } from "vitest";
import { openPortal } from "./portal-driver.ts";

const demo = sharedDemo();

test("what was changed can be read; all there is of a buyer be taken out, and the buyer out of it", async () => {
  const osc = await openPortal(demo, "osc");
  await osc.page.goto("/buyers/new");
  await osc.page.getByRole("textbox", { name: "Name" }).fill("Petra Vondracek");
  await osc.page.getByLabel("Phone").fill("512 555 0199");
  await osc.page.getByRole("button", { name: "Save the buyer" }).click();
  await osc.page.getByRole("heading", { level: 1, name: "Petra Vondracek" }).waitFor();
  await osc.page.getByText("Change people and contacts").click();
  const form = osc.page.getByRole("form", { name: "People and contacts" });
  await form.getByLabel("Phone").fill("512 555 0177");
  await form.getByRole("button", { name: "Save" }).click();
  await osc.page.getByText("Saved.").waitFor();
  await osc.page.getByText("Trail: every change of this record").click();
  const changed = osc.page.getByRole("listitem").filter({ hasText: "Buyer changed" }).first();
  await changed.getByText("(512) 555-0199").waitFor();
  await changed.getByText("(512) 555-0177").waitFor();
  expect(await osc.page.getByRole("button", { name: "Erase the buyer’s data" }).count()).toBe(0);
  const { pathname } = new URL(osc.page.url());

  const { page, complaints } = await openPortal(demo, "manager");
  await page.goto(pathname);
  const downloading = page.waitForEvent("download");
  // By key: the button moves as more of the page comes.
  await page.getByRole("button", { name: "Download all of it" }).press("Enter");
  const download = await downloading;
  expect(download.suggestedFilename()).toMatch(/^buyer-[0-9a-f]{8}\.json$/);
  const document = JSON.parse(await readFile(await download.path(), "utf8"));
  expect(document).toMatchObject({ buyer: { name: "Petra Vondracek" } });

  await page.getByRole("button", { name: "Erase the buyer’s data" }).click();
  const dialog = page.getByRole("dialog");
  await dialog.getByText("Goes, for good:").waitFor();
  await dialog.getByText("Stays:", { exact: true }).waitFor();
  await dialog.getByLabel("Why it is erased").fill("Petra asked for it");
  await dialog.getByRole("button", { name: "Erase for good" }).click();
  await dialog.getByText(/it says who the buyer is/).waitFor();
  await dialog.getByLabel("Why it is erased").fill("Asked for it by letter");
  await dialog.getByRole("button", { name: "Erase for good" }).click();
  await page.getByRole("heading", { level: 1, name: "Erased buyer" }).waitFor();
  await page.getByText("Trail: every change of this record").click();
  await page.getByRole("listitem").filter({ hasText: "Buyer erased" }).first().waitFor();
  await page.getByText("Asked for it by letter").waitFor();
  expect(await page.getByText("Vondracek").count()).toBe(0);
  expect(await page.getByText("555-0177").count()).toBe(0);
  expect(complaints).toEqual([]);
});
