import { expect, test, vi } from "vitest";
import type { BatonApi } from "../elements/api.ts";

const loaded = () =>
  performance
    .getEntriesByType("resource")
    .map(({ name }) => name)
    .filter((name) => name.includes("/embed/"));

test("the built script fetches what looks for faults only when asked, and nothing else with it", async () => {
  vi.spyOn(console, "table").mockImplementation(() => {});
  const script = document.createElement("script");
  script.src = "/embed/baton.js";
  const ready = new Promise((resolve, reject) => {
    script.onload = resolve;
    script.onerror = () => reject(new Error("dist/embed is missing: run node .ci/baton.mjs run widgets"));
  });
  document.head.append(script);
  await ready;
  expect(loaded()).toEqual([expect.stringMatching(/\/embed\/baton\.js$/)]);
  const { Baton } = globalThis as unknown as { Baton: BatonApi };
  const findings = await Baton.diagnose();
  expect(findings.map(({ what }) => what)).toContain("Baton.configure() has not been called.");
  expect(loaded()).toHaveLength(2);
});
