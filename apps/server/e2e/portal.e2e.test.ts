import { sharedDemo } from "@baton/testing/demo";
import { expect, test } from "vitest";
import { openPortal, openWindow } from "./portal-driver.ts";

const demo = sharedDemo();

test("a phone number that cannot be dialled is refused at its field, and one with an extension is kept whole", async () => {
  const { page, complaints } = await openPortal(demo, "osc");
  await page.goto("/buyers/new");
  await page.getByRole("textbox", { name: "Name" }).fill("Nora Castellan");
  await page.getByRole("button", { name: "Add another person" }).click();
  const second = page.getByRole("group", { name: "Who else" }).getByLabel("Name");
  await second.and(page.locator(":focus")).waitFor();

  const phone = page.getByLabel("Phone");
  await phone.fill("call me maybe");
  await page.getByLabel("Email").fill("nora@example");
  await page.getByRole("button", { name: "Save the buyer" }).click();
  await page.getByText("This is not a phone number we can dial.").waitFor();
  await page.getByText("Write it as name@example.com.").waitFor();
  await phone.and(page.locator(":focus")).waitFor();

  await phone.fill("512-555-0188 ext 4");
  await page.getByLabel("Email").fill("nora@example.com");
  await page.getByRole("button", { name: "Save the buyer" }).click();
  await page.getByRole("heading", { level: 1, name: "Nora Castellan" }).waitFor();
  await page.getByText("(512) 555-0188 ext 4 · nora@example.com").waitFor();

  await page.getByText("Change people and contacts").click();
  const form = page.getByRole("form", { name: "People and contacts" });
  expect(await form.getByLabel("Phone").inputValue()).toBe("(512) 555-0188 ext 4");
  await form.getByRole("button", { name: "Add another person" }).click();
  await form.getByRole("group", { name: "Person 2" }).getByLabel("Name").fill("Ben Castellan");
  await form.getByLabel("Phone").fill("");
  await form.getByRole("button", { name: "Save" }).click();
  await page.getByRole("heading", { level: 1, name: "Nora & Ben Castellan" }).waitFor();
  await page.getByText("nora@example.com", { exact: true }).waitFor();
  expect(complaints).toEqual([]);
});

test("whose sign-in is not taken keeps the frame, and can be somebody else", async () => {
  const { page } = await openWindow(demo);
  await page.route("**/graphql", (route) => route.fulfill({ status: 401, json: { errors: [] } }));
  await page.goto("/");
  await page.getByRole("heading", { level: 1, name: "Not signed in" }).waitFor();
  await page.unroute("**/graphql");
  await page.getByRole("radio", { name: "OSM" }).check();
  await page.getByRole("heading", { level: 1, name: "Your day" }).waitFor();
  await page.getByText("you are Maya Okonjo").waitFor();
});

test("a dead link leads back", async () => {
  const { page } = await openWindow(demo);
  const answer = await page.goto("/tour/12");
  expect(answer?.status()).toBe(404);
  await page.getByRole("link", { name: "Go to today’s tours" }).click();
  await page.getByRole("heading", { level: 1, name: "Today’s tours" }).waitFor();
});

test.each([280, 360])("nothing runs over the side of a screen of %i pixels", async (width) => {
  const { page } = await openPortal(demo, "osc");
  await page.setViewportSize({ width, height: 740 });
  const overrun = () => page.evaluate<number>("document.documentElement.scrollWidth - innerWidth");
  for (const path of ["/", "/tours", "/buyers", "/buyers/new", "/promises"]) {
    await page.goto(path);
    await page.getByRole("main").locator("li, form").first().waitFor();
    expect(await overrun(), path).toBe(0);
  }
  await page.goto("/tours");
  const hour = page.locator(".row-time time").first();
  expect(await hour.evaluate((time) => time.getClientRects().length), "lines a time takes").toBe(1);
});
