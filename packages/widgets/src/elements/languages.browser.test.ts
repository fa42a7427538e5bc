import { beforeAll, expect, onTestFinished, test } from "vitest";
import { page } from "vitest/browser";
import type { ConnectionSettings } from "../connection/settings.ts";
import { cardApi } from "../stories/prep-card.ts";
import { serveOnFetch } from "../stories/serve-on-fetch.ts";

// The built files, as a page without a bundler loads them.
beforeAll(async () => {
  const script = document.createElement("script");
  script.src = "/embed/baton.js";
  const loaded = new Promise((resolve, reject) => {
    script.onload = resolve;
    script.onerror = () =>
      reject(new Error("dist/embed/baton.js is missing: run pnpm --filter @baton/widgets build"));
  });
  document.head.append(script);
  await loaded;
});

const words = (text: string) => page.getByText(text, { exact: true });

test("an element speaks its lang, takes words of its own, and learns a language from the page", async () => {
  serveOnFetch(cardApi());
  const settings: ConnectionSettings = {
    endpoint: "/graphql",
    getToken: () => "token",
    strings: { "Still to find out": "Ask about" },
    languages: {
      fr: () => Promise.resolve({ default: { "In sixty seconds": "En soixante secondes" } }),
    },
  };
  (globalThis as unknown as { Baton: { configure(given: ConnectionSettings): void } }).Baton.configure(
    settings,
  );
  const element = document.createElement("baton-prep-card");
  element.setAttribute("tour-id", "tour-herrera");
  element.setAttribute("lang", "es");
  document.body.append(element);
  onTestFinished(() => element.remove());

  await expect.element(words("En sesenta segundos")).toBeVisible();
  await expect.element(words("Ask about")).toBeVisible();

  element.lang = "fr";
  await expect.element(words("En soixante secondes")).toBeVisible();

  Object.assign(element, { strings: { "In sixty seconds": "At the door" } });
  await expect.element(words("At the door")).toBeVisible();
});
