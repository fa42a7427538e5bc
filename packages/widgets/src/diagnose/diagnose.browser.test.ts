import { afterEach, beforeEach, expect, onTestFinished, test, vi } from "vitest";
import type { ConnectionSettings } from "../connection/settings.ts";
import { changePage, thisPage } from "../elements/page.ts";
import { defineShell } from "../elements/shell.ts";
import { catalog, commonAttributes } from "../widget/catalog.ts";
import { diagnose as diagnoseScene } from "./diagnose.ts";

const diagnose = () => diagnoseScene({ page: thisPage(), catalog, commonAttributes, version: __VERSION__ });

const seconds = () => Math.floor(Date.now() / 1000);
const base64 = (value: unknown) => btoa(JSON.stringify(value)).replaceAll("+", "-").replaceAll("/", "_");

/** A token of the right shape; nothing here checks its signature. */
function token(claims: Record<string, unknown> = {}): string {
  const usual = { iss: "builder", sub: "member", aud: "baton", iat: seconds(), exp: seconds() + 900 };
  return `${base64({ alg: "HS256" })}.${base64({ ...usual, ...claims })}.c2ln`;
}

function answer(body: unknown, status = 200): Response {
  return new Response(typeof body === "string" ? body : JSON.stringify(body), { status });
}

const api = vi.fn<typeof fetch>();
const printed = vi.fn();

beforeEach(() => {
  defineShell(
    "baton-prep-card",
    ["tour-id", "lang", "theme", "contrast", "density"],
    () => new Promise(() => {}),
  );
  api.mockReset();
  api.mockImplementation(async () => answer({ data: { viewer: { now: new Date().toISOString() } } }));
  printed.mockReset();
  vi.spyOn(globalThis, "fetch").mockImplementation(api);
  vi.spyOn(console, "table").mockImplementation(printed);
});

afterEach(() => {
  vi.restoreAllMocks();
  thisPage().settings = undefined;
});

function place(html: string) {
  const host = document.createElement("div");
  host.append(document.createRange().createContextualFragment(html));
  document.body.append(host);
  onTestFinished(() => host.remove());
}

const usual = '<baton-prep-card tour-id="tour">Call us.</baton-prep-card>';

/** What is found on a page with one card, unless told otherwise. */
async function found(settings: Partial<ConnectionSettings> | null = {}, html = usual): Promise<string[]> {
  place(html);
  changePage(settings && { endpoint: "/graphql", getToken: () => token(), ...settings });
  const findings = await diagnose();
  expect(printed).toHaveBeenCalledWith(findings);
  return findings.map((finding) => `${finding.level}: ${finding.what} ${finding.why} ${finding.do}`);
}

test("says when nothing is wrong, with one question to the API", async () => {
  expect(await found()).toEqual([expect.stringMatching(/^ok: Nothing wrong was found/)]);
  expect(api).toHaveBeenCalledTimes(1);
});

test("a page that has not configured, and one that has signed out", async () => {
  place(usual);
  expect((await diagnose())[0]?.what).toBe("Baton.configure() has not been called.");
  expect(await found(null)).toEqual([expect.stringMatching(/^warning: The page has signed out/)]);
});

test.each<[string, ConnectionSettings["getToken"], RegExp]>([
  ["throws", () => Promise.reject(new Error("HTTP 500")), /getToken\(\) failed.*HTTP 500/],
  ["is an object", (() => ({ token: "x" })) as never, /gave object instead of a token/],
  ["is empty", () => "", /gave an empty string/],
  ["is a page", () => "<!doctype html>", /not a JWT.*looks like an HTML page/],
  ["has expired", () => token({ iat: seconds() - 7200, exp: seconds() - 3600 }), /expired 60 minutes ago/],
  [
    "is from the future",
    () => token({ iat: seconds() + 300, exp: seconds() + 900 }),
    /signed 5 minutes from now/,
  ],
  ["lives too long", () => token({ exp: seconds() + 86_400 }), /lives 1440 minutes/],
  ["names no member", () => token({ sub: undefined }), /lacks sub/],
  ["is for another", () => token({ aud: "other" }), /is for other, not for baton/],
])("a token that %s", async (_, getToken, said) => {
  expect(await found({ getToken })).toEqual([expect.stringMatching(said)]);
});

test("never prints the token", async () => {
  const secret = token({ exp: seconds() - 3600 });
  await found({ getToken: () => secret });
  expect(JSON.stringify(printed.mock.calls)).not.toContain(secret);
});

test.each<[string, () => Promise<Response>, RegExp]>([
  [
    "refuses the token",
    async () => answer({ errors: [{ message: "no" }] }, 401),
    /refuses the token \(401\)/,
  ],
  [
    "refuses the member",
    async () => answer({ errors: [{ message: "Suspended." }] }, 403),
    /member \(403\).*Suspended/,
  ],
  ["is a web page", async () => answer("<!doctype html>"), /answers 200, but not as a GraphQL API/],
  ["fails", async () => answer({ errors: [{ message: "Broken." }] }, 500), /answers 500.*Broken/],
  ["has enough", async () => answer({ errors: [{ message: "Slow." }] }, 429), /slow down \(429\)/],
  ["is gone", () => Promise.reject(new TypeError("Failed to fetch")), /cannot be reached/],
  ["hangs", () => Promise.reject(new DOMException("", "TimeoutError")), /did not answer within 10 seconds/],
])("an API that %s", async (_, answered, said) => {
  api.mockImplementation(answered);
  expect(await found()).toEqual([expect.stringMatching(said)]);
});

test("tells an API that does not answer this origin from one that does not answer", async () => {
  api.mockImplementation(async (_, init) => {
    if (init?.mode !== "no-cors") throw new TypeError("Failed to fetch");
    return answer("");
  });
  const findings = await found({ endpoint: "https://baton.example.com/graphql" });
  expect(findings).toEqual([expect.stringMatching(/answers, but not to this page \(CORS\)/)]);
});

test("a clock that is off by the API's", async () => {
  const now = new Date(Date.now() + 300_000).toISOString();
  api.mockImplementation(async () => answer({ data: { viewer: { now } } }));
  expect(await found()).toEqual([expect.stringMatching(/clock is 5 min behind the API's/)]);
});

test("a publishable key: taken, malformed, or not registered for this origin", async () => {
  const publishableKey = `pk_${"a".repeat(46)}`;
  const settings = { getToken: undefined, publishableKey };
  api.mockImplementation(async () => answer({ errors: [{ message: "input is required" }] }, 400));
  expect(await found(settings)).toEqual([expect.stringMatching(/^ok/)]);
  expect(await found({ ...settings, publishableKey: "sk_secret" })).toEqual([
    expect.stringMatching(/does not look like one/),
  ]);
  api.mockImplementation(async () => answer({ errors: [{ message: "Another origin." }] }, 403));
  expect(await found(settings)).toEqual([expect.stringMatching(/key is refused on http.*Another origin/)]);
});

test.each<[string, string, RegExp]>([
  ["none", "<p></p>", /no Baton element/],
  ["one without a tour", "<baton-prep-card></baton-prep-card>", /no tour-id/],
  [
    "one with a misspelt attribute",
    '<baton-prep-card tour-id="t" toUrId="t"></baton-prep-card>',
    /Write tour-id/,
  ],
  [
    "one with an unknown attribute",
    '<baton-prep-card tour-id="t" size="l"></baton-prep-card>',
    /attribute size.*It takes/,
  ],
  ["an unknown one", "<baton-prep-cart></baton-prep-cart>", /<baton-prep-cart> is not an element of Baton/],
  ["one not defined", '<baton-handoff-form tour-id="t"></baton-handoff-form>', /on the page but not defined/],
  ["a hidden one", `<div hidden>${usual}</div>`, /is not shown/],
  ["one without text size", `<div class="tiny">${usual}</div>`, /text of <baton-prep-card> is 10 px/],
  ["one without room", `<div class="none">${usual}</div>`, /has no room/],
])("elements: %s", async (_, html, said) => {
  const sheet = new CSSStyleSheet();
  sheet.replaceSync(".tiny{font-size:10px}.none>*{display:block;width:0;height:0;overflow:hidden}");
  document.adoptedStyleSheets.push(sheet);
  onTestFinished(() => void document.adoptedStyleSheets.pop());
  expect(await found({}, html)).toContainEqual(expect.stringMatching(said));
});

test("attributes of HTML and of frameworks are none of its business", async () => {
  const html =
    '<baton-prep-card tour-id="t" id="a" data-x aria-label="b" v-if="c" _ngcontent-1>x</baton-prep-card>';
  expect(await found({}, html)).toEqual([expect.stringMatching(/^ok/)]);
});

test("code that could not be loaded", async () => {
  vi.spyOn(console, "error").mockImplementation(() => {});
  defineShell("baton-promise-tracker", ["owner"], () => Promise.reject(new Error("blocked")));
  place("<baton-promise-tracker>Call us.</baton-promise-tracker>");
  await expect
    .poll(async () => (await diagnose()).map(({ what }) => what))
    .toContain("The code of <baton-promise-tracker> could not be loaded.");
});

test("the script twice, and two versions", async () => {
  place(
    '<script src="/embed/v1/baton.js" type="x"></script><script src="/embed/0.0.1/baton.js" type="x"></script>',
  );
  const page = thisPage() as { version: string };
  const { version } = page;
  page.version = "0.0.1";
  onTestFinished(() => {
    page.version = version;
  });
  const findings = await found();
  expect(findings).toContainEqual(expect.stringMatching(/baton\.js stands on this page 2 times/));
  expect(findings).toContainEqual(expect.stringMatching(/Two versions are on this page: 0\.0\.1 and/));
});

test("a device that keeps nothing", async () => {
  vi.spyOn(indexedDB, "open").mockImplementation(() => {
    throw new DOMException("denied", "SecurityError");
  });
  expect(await found()).toEqual([expect.stringMatching(/cannot be kept on this device.*denied/)]);
});

test("an old browser", async () => {
  const supports = CSS.supports.bind(CSS) as (property: string, value: string) => boolean;
  vi.spyOn(CSS, "supports").mockImplementation(
    (property: string, value = "") => !value.includes("light-dark") && supports(property, value),
  );
  expect(await found()).toEqual([expect.stringMatching(/lacks light-dark\(\) in CSS/)]);
});

test("what the page's policy refuses while it looks", async () => {
  api.mockImplementation(async () => {
    const blockedURI = "https://baton.example.com/graphql";
    const refused = { effectiveDirective: "connect-src", blockedURI, bubbles: true };
    document.dispatchEvent(new SecurityPolicyViolationEvent("securitypolicyviolation", refused as never));
    throw new TypeError("Failed to fetch");
  });
  const findings = await found({ endpoint: "https://baton.example.com/graphql" });
  expect(findings).toContainEqual(
    expect.stringMatching(
      /policy refused .*graphql \(connect-src\).*Add https:\/\/baton.example.com to connect-src/,
    ),
  );
});
