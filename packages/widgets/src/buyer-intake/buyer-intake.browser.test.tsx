import { beforeEach, expect, test, vi } from "vitest";
import { page, userEvent } from "vitest/browser";
import { forbiddenError, networkError } from "../connection/connection-error.ts";
import { memoryConnection } from "../connection/memory-connection.ts";
import { deviceOf } from "../device/device.ts";
import { forgetAll } from "../device/forget.ts";
import { anonymousOwner } from "../device/owner.ts";
import { reactWidget } from "../shadow/react-widget.tsx";
import { intakeApi, refusing } from "../stories/intake-api.ts";
import { button, focused, mount } from "../stories/mount.tsx";
import { type BuyerIntakeProps, buyerIntake } from "./buyer-intake.tsx";

const BuyerIntake = reactWidget(buyerIntake);
beforeEach(forgetAll);

const field = (name: string | RegExp) => page.getByRole("textbox", { name, exact: typeof name === "string" });
const send = () => userEvent.click(button("Send my details"));

async function fillIn() {
  await userEvent.fill(field("Your name"), "Dana Herrera");
  await userEvent.fill(field("Email"), "Dana@Example.com");
  await userEvent.click(page.getByRole("checkbox"));
}

function show(connection = intakeApi(), props: BuyerIntakeProps = {}) {
  mount(connection, <BuyerIntake {...props} />);
  return connection;
}

test("sends what was typed as it was understood, thanks, and keeps nothing", async () => {
  const onSubmitted = vi.fn();
  const connection = show(undefined, {
    communityId: "community-1",
    consentText: "You may call me.",
    onSubmitted,
  });
  await fillIn();
  await userEvent.fill(field(/^Who is looking/), "Luis Herrera");
  await userEvent.fill(field("Phone"), "512 555 0142");
  await userEvent.fill(field(/^Budget/), "400 - 450k");
  await userEvent.selectOptions(page.getByRole("combobox", { name: /^How would you/ }), "A text message");
  await userEvent.selectOptions(page.getByRole("combobox", { name: /^When are you/ }), "In 3 to 6 months");
  await userEvent.fill(field(/^What are you/), "A big kitchen");
  await send();
  await expect.element(page.getByRole("heading", { name: "Thank you, Dana Herrera" })).toBeVisible();
  expect(focused()?.textContent).toBe("Thank you, Dana Herrera");
  const usd = (amount: number) => ({ amount, currency: "USD" });
  expect(connection.written).toEqual([
    {
      input: {
        idempotencyKey: expect.any(String),
        communityId: "community-1",
        people: ["Dana Herrera", "Luis Herrera"],
        email: "Dana@example.com",
        phone: "+15125550142",
        contactPreference: { channel: "TEXT", hours: "", language: "" },
        budget: { min: usd(40_000_000), max: usd(45_000_000) },
        timeline: { fromMonths: 3, toMonths: 6 },
        wishes: "A big kitchen",
        website: "",
        consent: { given: true, text: "You may call me." },
      },
    },
  ]);
  expect(onSubmitted).toHaveBeenCalledExactlyOnceWith({ receivedAt: "2026-11-28T15:00:00Z" });
  await expect.poll(() => [...deviceOf(anonymousOwner("pk_story")).places()]).toEqual([]);
  await userEvent.click(button("Send something else"));
  await expect.element(field("Your name")).toHaveValue("");
});

test("forgives while typing and is exact on leaving", async () => {
  show();
  await userEvent.fill(field("Phone"), "512-555-0142");
  await userEvent.fill(field(/^Budget/), "450k");
  await expect.element(field("Phone")).toHaveValue("(512) 555-0142");
  await userEvent.fill(field("Email"), "dana@");
  await expect.element(field(/^Budget/)).toHaveValue("$450,000");
  await userEvent.click(field("Your name"));
  await expect.element(page.getByText(/This is not an email address/)).toBeVisible();
  await expect.element(field("Email")).toHaveAttribute("aria-invalid", "true");
  await userEvent.fill(field("Email"), "dana@example.com");
  await expect.element(field("Email")).not.toHaveAttribute("aria-invalid");
});

test("tells all that is missing at once, moves the focus there, and each line leads to its field", async () => {
  const connection = show();
  await userEvent.fill(field(/^Budget/), "much");
  await send();
  await expect.poll(() => focused()?.getAttribute("aria-label")).toBe("Not sent yet");
  const region = page.getByRole("region", { name: "Not sent yet" });
  await expect.element(region.getByRole("button", { name: /Write your name/ })).toBeVisible();
  expect(region.getByRole("listitem").elements()).toHaveLength(4);
  await userEvent.click(region.getByRole("button", { name: /email address or a phone number/ }));
  expect(focused()?.getAttribute("name")).toBe("email");
  await userEvent.click(region.getByRole("button", { name: /Tick the box/ }));
  expect(focused()?.getAttribute("name")).toBe("consent");
  expect(connection.written).toEqual([]);
});

test("what the API refuses stands at its field, and what is about none on top", async () => {
  show(
    intakeApi(() =>
      refusing(
        { message: "The name is too long.", field: ["people", "1"] },
        { message: "Too often.", code: "RATE_LIMITED" },
      ),
    ),
  );
  await fillIn();
  await send();
  const region = page.getByRole("region", { name: "Not sent yet" });
  await expect.element(region.getByText("Too often.")).toBeVisible();
  await userEvent.click(region.getByRole("button", { name: "The name is too long." }));
  expect(focused()?.getAttribute("name")).toBe("partner");
  await expect.element(field("Your name")).toHaveValue("Dana Herrera");
});

test("without a network it is kept and sent later, once", async () => {
  let up = false;
  const connection = show(
    intakeApi(() =>
      up ? { receivedAt: "2026-11-28T15:00:00Z", userErrors: [] } : { error: networkError("down") },
    ),
  );
  await fillIn();
  await send();
  await expect.element(page.getByText("Kept on this device")).toBeVisible();
  up = true;
  window.dispatchEvent(new Event("online"));
  await expect.element(page.getByRole("heading", { name: /^Thank you/ })).toBeVisible();
  const keys = (connection.written as { input: { idempotencyKey: string } }[]).map(
    ({ input }) => input.idempotencyKey,
  );
  expect(new Set(keys).size).toBe(1);
});

test("what was typed is there again after the form was taken away", async () => {
  const remount = mount(intakeApi(), <BuyerIntake key="1" />);
  await userEvent.fill(field("Your name"), "Dana Herrera");
  await userEvent.fill(field(/^What are you/), "A big kitchen");
  remount(<BuyerIntake key="2" />);
  await expect.element(field("Your name")).toHaveValue("Dana Herrera");
  await expect.element(field(/^What are you/)).toHaveValue("A big kitchen");
});

test("a key that does not work here, and none at all, are told to the page and to the person", async () => {
  const onError = vi.fn();
  show(
    intakeApi(() => ({ error: forbiddenError() })),
    { onError },
  );
  await fillIn();
  await send();
  await expect.element(page.getByText(/cannot take your details on this page/)).toBeVisible();
  expect(onError.mock.lastCall?.[0]).toMatchObject({ kind: "forbidden" });
});

test("says that a publishable key is missing", async () => {
  const onError = vi.fn();
  show(memoryConnection() as ReturnType<typeof intakeApi>, { onError });
  await expect.element(page.getByText("This form is not ready yet")).toBeVisible();
  expect(onError.mock.lastCall?.[0].message).toContain("needs a publishableKey");
});

test("tells the page how far a visitor is, without what they wrote", async () => {
  const onChange = vi.fn();
  const onReady = vi.fn();
  show(undefined, { communityId: "community-1", onChange, onReady });
  await fillIn();
  expect(onReady).toHaveBeenCalledExactlyOnceWith({ communityId: "community-1" });
  expect(onChange.mock.calls).toEqual([
    [{ filledIn: ["name"] }],
    [{ filledIn: ["name", "email"] }],
    [{ filledIn: ["name", "email", "consent"] }],
  ]);
});

test("the field for programs is out of people's way", async () => {
  show();
  await expect.element(field("Your name")).toBeVisible();
  const input = document
    .querySelector("main div")
    ?.shadowRoot?.querySelector<HTMLInputElement>("[name=website]");
  expect([input?.tabIndex, input?.closest("[aria-hidden=true]") !== null]).toEqual([-1, true]);
});
