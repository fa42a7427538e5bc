import type { FollowUpPages } from "@baton/api";
import { afterAll, beforeAll, beforeEach, expect, test, vi } from "vitest";
import { closeServer } from "../http/close-server.ts";
import { createHttpServer } from "../http/create-http-server.ts";
import { listen } from "../http/listen.ts";
import { followUpRoute } from "./follow-up-route.ts";
import { pageLanguage, words } from "./words.ts";

const link = "a-good-link";
const hostileName = `<script>alert("1")</script> & O'Neil Homes`;

let answers: unknown[] = [];
let used = false;
let broken = false;
let now = 0;
const pages: FollowUpPages = {
  async open(token) {
    if (broken) throw new Error("params: Dana Herrera");
    return token === link && !used ? { builderName: hostileName } : null;
  },
  async answer(token, answer) {
    if (token !== link || used) return "CLOSED";
    const { hadToRepeat, comment } = answer as { hadToRepeat: boolean | null; comment: string };
    const refuse = (field: string) => ({ code: "INVALID_INPUT", message: "", field: [field] }) as const;
    if (hadToRepeat === null) return refuse("hadToRepeat");
    if (comment.length > 1000) return refuse("comment");
    answers.push(answer);
    used = true;
    return "ANSWERED";
  },
};

let server: ReturnType<typeof createHttpServer>;
let origin: string;

beforeAll(async () => {
  server = createHttpServer([followUpRoute(pages, () => now)]);
  const { port } = await listen(server, { host: "127.0.0.1", port: 0 });
  origin = `http://127.0.0.1:${port}`;
});
afterAll(() => closeServer(server, 0));
beforeEach(() => {
  [answers, used, broken] = [[], false, false];
  now += 3_600_000;
});

const get = (token = link, headers: Record<string, string> = {}) =>
  fetch(`${origin}/follow-up/${token}`, { headers });
const post = (fields: Record<string, string>, token = link) =>
  fetch(`${origin}/follow-up/${token}`, { method: "POST", body: new URLSearchParams(fields) });

test("asks in plain HTML: no script, nothing loaded, nobody told where one came from", async () => {
  const response = await get();
  const html = await response.text();
  expect(response.status).toBe(200);
  expect(html).toContain(words.en.question);
  expect(html).not.toMatch(/<script|<img|<link|https?:|javascript:|onclick/i);
  const headers = Object.fromEntries(response.headers);
  expect(headers).toMatchObject({
    "cache-control": "no-store",
    "referrer-policy": "no-referrer",
    "x-robots-tag": "noindex, nofollow",
    "x-content-type-options": "nosniff",
    "x-frame-options": "DENY",
    vary: "accept-language",
  });
  expect(headers["content-security-policy"]).toMatch(
    /^default-src 'none'; style-src 'sha256-[\w+/=]+'; form-action 'self'; base-uri 'none'; frame-ancestors 'none'$/,
  );
  expect(response.headers.has("set-cookie")).toBe(false);
  expect(response.headers.has("access-control-allow-origin")).toBe(false);
});

test("says the builder's name as text, whatever is in it", async () => {
  const html = await (await get()).text();
  expect(html).toContain("&lt;script&gt;alert(&quot;1&quot;)&lt;/script&gt; &amp; O&#39;Neil Homes");
  expect(html).not.toContain("<script>");
});

test("takes the answer and says thank you; the second press leads to the calm page", async () => {
  const first = await post({ answer: "yes", comment: "The budget" });
  expect([first.status, await first.text()]).toEqual([200, expect.stringContaining(words.en.thanks)]);
  expect(answers).toEqual([{ hadToRepeat: true, comment: "The budget" }]);
  const second = await post({ answer: "yes", comment: "The budget" });
  expect([second.status, await second.text()]).toEqual([404, expect.stringContaining(words.en.closed)]);
  expect(answers).toHaveLength(1);
});

test("a used, an unknown and a strange link lead to one and the same page", async () => {
  used = true;
  const closed = await (await get()).text();
  for (const token of ["", "unknown", "a/b", "%2e%2e%2f", "'--", "%3Cscript%3E", "x".repeat(4000)]) {
    const response = await get(token);
    expect([token, response.status, await response.text()]).toEqual([token, 404, closed]);
    expect([token, (await post({ answer: "no" }, token)).status]).toEqual([token, 404]);
  }
});

test("an answer that cannot be taken is shown again, with what was written and what to do", async () => {
  const hostile = `</textarea><script>alert(1)</script>"'&`;
  const response = await post({ answer: "maybe", comment: hostile });
  const html = await response.text();
  expect(response.status).toBe(422);
  expect(html).toContain(`<a href="#no">${words.en.chooseOne}</a>`);
  expect(html).toContain("&lt;/textarea&gt;&lt;script&gt;alert(1)&lt;/script&gt;&quot;&#39;&amp;</textarea>");
  const long = await post({ answer: "no", comment: "x".repeat(1001) });
  expect([long.status, await long.text()]).toEqual([
    422,
    expect.stringContaining('value="no" required checked'),
  ]);
  expect(answers).toEqual([]);
});

test("a form that is none, and a body that is too large, are refused", async () => {
  const json = await fetch(`${origin}/follow-up/${link}`, { method: "POST", body: '{"answer":"yes"}' });
  expect(json.status).toBe(422);
  const large = await post({ comment: "x".repeat(1_100_000) });
  expect(large.status).toBe(413);
  expect((await fetch(`${origin}/follow-up/${link}`, { method: "PUT" })).status).toBe(405);
  expect(answers).toEqual([]);
});

test("a link is not used up by a program that looks at it", async () => {
  const head = await fetch(`${origin}/follow-up/${link}`, { method: "HEAD" });
  expect([head.status, await head.text()]).toEqual([200, ""]);
  expect((await get()).status).toBe(200);
});

test("speaks the reader's language, and the one chosen on the page before it", async () => {
  const spanish = await (await get(link, { "accept-language": "es-MX,es;q=0.9,en;q=0.8" })).text();
  expect(spanish).toContain(words.es.question);
  expect(spanish).toContain('<html lang="es">');
  expect(spanish).toContain('<a href="?lang=en" lang="en" hreflang="en">English</a>');
  expect(await (await get(`${link}?lang=en`, { "accept-language": "es" })).text()).toContain(
    words.en.question,
  );
  expect(pageLanguage(null, "de, fr;q=0.9")).toBe("en");
  expect(pageLanguage(null, "en;q=0.2, es;q=0.8")).toBe("es");
  expect(pageLanguage(null, "es;q=0, en")).toBe("en");
  expect(pageLanguage("__proto__", `${"es,".repeat(10_000)}`)).toBe("es");
  expect(pageLanguage("constructor", undefined)).toBe("en");
});

test("whoever knocks too often is asked to wait a minute", async () => {
  const statuses = await Promise.all(
    Array.from({ length: 65 }, () => get("guess").then(({ status }) => status)),
  );
  expect(statuses.filter((status) => status === 404)).toHaveLength(60);
  const refused = await get();
  expect([refused.status, refused.headers.get("retry-after")]).toEqual([429, "60"]);
  now += 60_000;
  expect((await get()).status).toBe(200);
});

test("says calmly that something went wrong, and logs where without what", async () => {
  const log = vi.spyOn(console, "error").mockImplementation(() => {});
  broken = true;
  const response = await get();
  expect([response.status, await response.text()]).toEqual([500, expect.stringContaining(words.en.trouble)]);
  expect(String(log.mock.calls)).not.toContain("Herrera");
  log.mockRestore();
});
