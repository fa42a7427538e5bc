import { beforeAll, expect, onTestFinished, test } from "vitest";
import { checkApi } from "./api.ts";
import { checkPolicy, watchPolicy } from "./policy.ts";

const endpoint = "https://baton.example.com/graphql";

// A policy that stands in the page holds from then on: this file has its page to itself.
beforeAll(() => {
  const policy = document.createElement("meta");
  policy.httpEquiv = "Content-Security-Policy";
  policy.content = "connect-src 'self' ws:; script-src 'self' 'unsafe-inline' 'unsafe-eval' blob:";
  document.head.append(policy);
});

test("an API the policy does not name", async () => {
  let said: string[] = [];
  const violations = await watchPolicy(async () => {
    said = (await checkApi(endpoint, undefined)).map(({ what }) => what);
  });
  expect(said).toEqual([`${endpoint} cannot be reached.`]);
  expect(checkPolicy(violations, endpoint)).toEqual([
    expect.objectContaining({ level: "error", do: "Add https://baton.example.com to connect-src." }),
  ]);
});

test("a script that was refused before anybody asked", async () => {
  const script = document.createElement("script");
  script.src = "https://baton.example.com/embed/v1/baton.js";
  const refused = new Promise((resolve) => {
    script.onerror = resolve;
  });
  document.head.append(script);
  onTestFinished(() => script.remove());
  await refused;
  await expect
    .poll(async () => checkPolicy(await watchPolicy(async () => {}), undefined).map(({ what }) => what))
    .toContainEqual(expect.stringMatching(/refused https:\/\/baton\.example\.com\S* \(script-src/));
});

test("what the page's own things are refused is not told", async () => {
  const violations = await watchPolicy(async () => {
    await fetch("https://tracker.example.com/hit").catch(() => {});
  });
  expect(violations.some(({ blocked }) => blocked.startsWith("https://tracker.example.com"))).toBe(true);
  expect(JSON.stringify(checkPolicy(violations, "/graphql"))).not.toContain("tracker");
});
