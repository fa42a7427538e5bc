import { beforeAll, beforeEach, expect, onTestFinished, test, vi } from "vitest";
import { page, userEvent } from "vitest/browser";
import type { MemoryConnection } from "../connection/memory-connection.ts";
import { cardApi } from "../stories/prep-card.ts";
import { serveOnFetch } from "../stories/serve-on-fetch.ts";

interface Script {
  readonly configure: (settings: { endpoint: string; getToken: () => string | Promise<string> }) => void;
  readonly identify: (settings: { getToken: () => string | Promise<string> }) => void;
  readonly logout: () => Promise<void>;
}

/** The built files are public to the test page, as they are: Vite would rewrite what it serves as source. */
const scriptUrl = "/embed/baton.js";

/** Loads the built script the way a page does. */
async function loadScript(): Promise<Script> {
  const script = document.createElement("script");
  script.src = scriptUrl;
  const loaded = new Promise((resolve, reject) => {
    script.onload = resolve;
    script.onerror = () =>
      reject(new Error("dist/embed/baton.js is missing: run pnpm --filter @baton/widgets build"));
  });
  document.head.append(script);
  await loaded;
  return (globalThis as unknown as { Baton: Script }).Baton;
}

let baton: Script;
let api: MemoryConnection;
let requests: string[];

beforeAll(async () => {
  baton = await loadScript();
});

beforeEach(() => {
  api = cardApi();
  requests = serveOnFetch(api);
});

function place<Tag extends keyof HTMLElementTagNameMap>(tag: Tag, attributes: Record<string, string> = {}) {
  const element = document.createElement(tag);
  for (const [name, value] of Object.entries(attributes)) element.setAttribute(name, value);
  document.body.append(element);
  onTestFinished(() => element.remove());
  return element;
}

const connect = () => baton.configure({ endpoint: "/graphql", getToken: () => "token" });
const card = () => page.getByRole("heading", { name: "Dana & Luis Herrera" });

/** How many requests a card takes, the parts that come later too. */
async function requestsOfCard(): Promise<number> {
  await expect.element(page.getByRole("heading", { name: "Questions" })).toBeVisible();
  await expect.element(page.getByText("Loading the questions")).not.toBeInTheDocument();
  return requests.length;
}

// First, while nothing has configured the page yet.
test("an element placed before configure() waits, and starts when configured", async () => {
  place("baton-prep-card", { "tour-id": "tour-herrera" });
  await expect.element(page.getByText("Loading the prep card")).toBeInTheDocument();
  expect(requests).toEqual([]);
  connect();
  await expect.element(card()).toBeVisible();
});

test("configure() says what is missing", () => {
  expect(() => baton.configure({ endpoint: "", getToken: () => "token" })).toThrow(/^Baton: no endpoint/);
  expect(() => baton.configure({ endpoint: "/graphql" } as never)).toThrow(/^Baton: no getToken/);
  for (const timeoutMs of [0, -1, Number.NaN, Number.POSITIVE_INFINITY, "soon"]) {
    const settings = { endpoint: "/graphql", getToken: () => "token", timeoutMs };
    expect(() => baton.configure(settings as never)).toThrow(/^Baton: timeoutMs must be/);
  }
});

test("attributes and properties follow each other, and a new tour is asked for", async () => {
  connect();
  const element = place("baton-prep-card");
  const onError = vi.fn();
  element.addEventListener("error", onError);
  await expect.element(page.getByText("No tour is chosen")).toBeVisible();
  await expect.element(page.getByText(/Set tour-id on the element/)).toBeVisible();
  expect(onError).not.toHaveBeenCalled();
  element.tourId = "tour-herrera";
  expect(element.getAttribute("tour-id")).toBe("tour-herrera");
  await expect.element(card()).toBeVisible();
  element.removeAttribute("tour-id");
  expect(element.tourId).toBeUndefined();
});

test("a property set before the script came is taken over", async () => {
  connect();
  const element = document.createElement("baton-prep-card");
  // What an element that is not upgraded yet would have: a plain property of its own.
  Object.defineProperty(element, "tourId", { value: "tour-herrera", configurable: true, writable: true });
  document.body.append(element);
  onTestFinished(() => element.remove());
  await expect.element(card()).toBeVisible();
  expect(element.getAttribute("tour-id")).toBe("tour-herrera");
});

test("dispatches typed events that stay on the element", async () => {
  connect();
  const heard = vi.fn();
  const element = document.createElement("baton-prep-card");
  element.tourId = "tour-herrera";
  element.addEventListener("ready", (event) => heard(event.type, event.detail.tourId, event.bubbles));
  element.addEventListener("submitted", (event) => heard(event.type, event.detail.kind, event.bubbles));
  document.body.append(element);
  onTestFinished(() => element.remove());
  await userEvent.fill(page.getByRole("textbox", { name: /^Read back/ }), "Magnolia first.");
  await userEvent.click(page.getByRole("button", { name: "I’ve read this" }));
  await expect
    .poll(() => heard.mock.calls)
    .toEqual([
      ["ready", "tour-herrera", false],
      ["submitted", "acknowledged", false],
    ]);
});

test("moving the element keeps what was typed; removing it leaves nothing behind", async () => {
  connect();
  const element = place("baton-prep-card", { "tour-id": "tour-herrera" });
  const readBack = page.getByRole("textbox", { name: /^Read back/ });
  await userEvent.fill(readBack, "Magnolia first.");
  const asked = await requestsOfCard();
  const elsewhere = document.body.appendChild(document.createElement("section"));
  onTestFinished(() => elsewhere.remove());
  elsewhere.append(element);
  await Promise.resolve();
  await expect.element(readBack).toHaveValue("Magnolia first.");
  expect(requests).toHaveLength(asked);

  element.remove();
  await vi.waitFor(() => expect(element.shadowRoot?.querySelector(".frame")).toBeNull());
  window.dispatchEvent(new Event("online"));
  connect();
  await new Promise((resolve) => setTimeout(resolve, 50));
  expect(requests).toHaveLength(asked);
});

test("an element put back after it was taken down starts anew", async () => {
  connect();
  const element = place("baton-prep-card", { "tour-id": "tour-herrera" });
  await expect.element(card()).toBeVisible();
  element.remove();
  await vi.waitFor(() => expect(element.shadowRoot?.querySelector(".frame")).toBeNull());
  document.body.append(element);
  await expect.element(card()).toBeVisible();
});

test("one getToken call and one style sheet serve all elements on the page", async () => {
  const getToken = vi.fn(() => "token");
  connect();
  baton.identify({ getToken });
  const elements = [1, 2].map(() => place("baton-prep-card", { "tour-id": "tour-herrera" }));
  await expect.element(card().first()).toBeVisible();
  await expect.element(card().nth(1)).toBeVisible();
  expect(getToken).toHaveBeenCalledTimes(1);
  const [one, other] = elements.map((element) => element.shadowRoot?.adoptedStyleSheets);
  expect(one?.length).toBeGreaterThan(0);
  expect(one).toEqual(other);
  expect(one?.[0]).toBe(other?.[0]);
});

test("loading the script a second time changes nothing: the first stays in charge", async () => {
  const second = await loadScript();
  expect(second).toBe(baton);
  place("baton-prep-card", { "tour-id": "tour-herrera" });
  second.configure({ endpoint: "/graphql", getToken: () => "token" });
  await expect.element(card()).toBeVisible();
});

test("puts no style element, style attribute or light-DOM child on the page", async () => {
  connect();
  const element = place("baton-prep-card", { "tour-id": "tour-herrera" });
  await expect.element(card()).toBeVisible();
  expect(element.children).toHaveLength(0);
  expect(element.hasAttribute("style")).toBe(false);
  expect(element.shadowRoot?.querySelectorAll("style, [style]")).toHaveLength(0);
});

test("a new getToken for the same endpoint changes nothing on screen", async () => {
  connect();
  place("baton-prep-card", { "tour-id": "tour-herrera" });
  const readBack = page.getByRole("textbox", { name: /^Read back/ });
  await userEvent.fill(readBack, "Magnolia first.");
  const asked = await requestsOfCard();
  connect();
  await new Promise((resolve) => setTimeout(resolve, 50));
  await expect.element(readBack).toHaveValue("Magnolia first.");
  expect(requests).toHaveLength(asked);
});

test("what the page put between the tags is shown until somebody is signed in, and again after signing out", async () => {
  await baton.logout();
  const element = document.createElement("baton-prep-card");
  element.tourId = "tour-herrera";
  element.append("Sign in to see the card");
  document.body.append(element);
  onTestFinished(() => element.remove());
  await expect.element(page.getByText("Sign in to see the card")).toBeVisible();
  connect();
  await expect.element(card()).toBeVisible();
  await baton.logout();
  await expect.element(page.getByText("Sign in to see the card")).toBeVisible();
  expect(element.shadowRoot?.textContent).not.toContain("Herrera");
});

test("signing out in one tab takes the member's widgets down in the others", async () => {
  const claims = { iss: "cedar", sub: "maya", exp: Date.now() / 1000 + 900 };
  baton.configure({ endpoint: "/graphql", getToken: () => `e30.${btoa(JSON.stringify(claims))}.x` });
  const element = document.createElement("baton-prep-card");
  element.tourId = "tour-herrera";
  element.append("Sign in to see the card");
  document.body.append(element);
  onTestFinished(() => element.remove());
  await expect.element(card()).toBeVisible();
  const otherTab = new BroadcastChannel("@baton/widgets tokens");
  onTestFinished(() => otherTab.close());
  otherTab.postMessage("cedar somebody-else");
  otherTab.postMessage("cedar maya");
  await expect.element(page.getByText("Sign in to see the card")).toBeVisible();
  expect(element.shadowRoot?.textContent).not.toContain("Herrera");
});

test("a page that loads the script as a module, or delays it, gets the widgets' code from the same place", async () => {
  const frame = document.createElement("iframe");
  frame.srcdoc = `<script type="module" src="${scriptUrl}"></script><baton-prep-card tour-id="x"></baton-prep-card>`;
  document.body.append(frame);
  onTestFinished(() => frame.remove());
  const shown = () => frame.contentDocument?.querySelector("baton-prep-card")?.shadowRoot;
  await expect.poll(() => shown()?.querySelector("[part], [role=alert]")).toBeTruthy();
  expect(shown()?.querySelector("[role=alert]")).toBeNull();
});
