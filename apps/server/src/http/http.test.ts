import { mkdir, mkdtemp, rm, writeFile } from "node:fs/promises";
import { createConnection } from "node:net";
import { tmpdir } from "node:os";
import { join } from "node:path";
import type { Api, ApiRequest } from "@baton/api";
import { afterAll, beforeAll, describe, expect, test, vi } from "vitest";
import { closeServer } from "./close-server.ts";
import { createHttpServer } from "./create-http-server.ts";
import { embedRoutes } from "./embed-routes.ts";
import { graphqlRoute } from "./graphql-route.ts";
import { healthRoutes } from "./health-routes.ts";
import { listen } from "./listen.ts";
import { bodyLimit } from "./read-body.ts";
import type { Route } from "./routes.ts";
import { portalFiles } from "./static-files.ts";

const seen: ApiRequest[] = [];
const api: Api = {
  async handle(request) {
    seen.push(request);
    const status = request.headers.authorization ? 200 : 401;
    return { status, headers: { "content-type": "application/json" }, body: '{"data":{}}' };
  },
  live: { opened: () => undefined, stop: async () => {} },
  stop: async () => {},
};
const broken: Route = {
  path: "/broken",
  crossOrigin: false,
  methods: {
    GET: () => {
      throw new Error("params: Dana Herrera");
    },
  },
};
let databaseAnswers = true;
const database = () => (databaseAnswers ? Promise.resolve() : Promise.reject(new Error("down")));

let folder: string;
let server: ReturnType<typeof createHttpServer>;
let origin: string;
let port: number;

beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), "baton-http-"));
  await writeFile(join(folder, "index.html"), "<title>portal</title>");
  const embed = join(folder, "embed");
  await mkdir(embed);
  await writeFile(join(embed, "baton.js"), "/* widgets */");
  await writeFile(join(embed, "later.js"), "");
  await writeFile(join(embed, "integrity.json"), '{"version":"1.2.3"}');
  const routes = [graphqlRoute(api), ...healthRoutes(database), ...embedRoutes(embed), broken];
  server = createHttpServer(routes, portalFiles(folder));
  ({ port } = await listen(server, { host: "127.0.0.1", port: 0 }));
  origin = `http://127.0.0.1:${port}`;
});

afterAll(async () => {
  await closeServer(server, 0);
  await rm(folder, { recursive: true });
});

function post(path: string, body: string, headers: Record<string, string> = {}) {
  return fetch(origin + path, {
    method: "POST",
    headers: { "content-type": "application/json", ...headers },
    body,
  });
}

async function problemOf(response: Response) {
  const { errors } = (await response.json()) as {
    errors: [{ message: string; extensions: { code: string } }];
  };
  return { status: response.status, code: errors[0].extensions.code, message: errors[0].message };
}

describe("/graphql", () => {
  test("hands over what came and gives back what the API answers", async () => {
    const response = await post("/graphql?a=1", '{"query":"{viewer{now}}"}', { authorization: "Bearer x" });
    expect(response.status).toBe(200);
    expect(await response.json()).toEqual({ data: {} });
    expect(seen.at(-1)).toMatchObject({ method: "POST", search: "?a=1", body: { query: "{viewer{now}}" } });
  });

  test("passes on a refusal of who is not signed in", async () => {
    expect((await fetch(`${origin}/graphql?query={viewer{now}}`)).status).toBe(401);
  });

  test("may be called by any site, with a token and never with a cookie", async () => {
    const response = await fetch(`${origin}/graphql`, { method: "OPTIONS" });
    expect(response.status).toBe(204);
    expect(response.headers.get("access-control-allow-origin")).toBe("*");
    // Those in the middle are what a refused simple request is told to send.
    expect(response.headers.get("access-control-allow-headers")?.split(", ")).toEqual([
      "authorization",
      "content-type",
      "apollo-require-preflight",
      "x-apollo-operation-name",
      "apollographql-client-name",
      "apollographql-client-version",
    ]);
    expect(response.headers.get("access-control-allow-credentials")).toBeNull();
    expect((await post("/graphql", "{}")).headers.get("access-control-allow-origin")).toBe("*");
  });

  test.each([
    ["not JSON", "{", "application/json", 400, "BAD_REQUEST"],
    ["another type", "query=x", "text/plain", 415, "UNSUPPORTED_MEDIA_TYPE"],
    ["too much", `"${"x".repeat(bodyLimit)}"`, "application/json", 413, "BODY_TOO_LARGE"],
  ])("refuses %s, in JSON and in words", async (_, body, type, status, code) => {
    const problem = await problemOf(await post("/graphql", body, { "content-type": type }));
    expect(problem).toMatchObject({ status, code });
    expect(problem.message).toMatch(/\.$/);
  });

  test("refuses a compressed body by naming the header that says so", async () => {
    const problem = await problemOf(await post("/graphql", "\u001f", { "content-encoding": "gzip" }));
    expect(problem).toMatchObject({ status: 415, code: "UNSUPPORTED_MEDIA_TYPE" });
    expect(problem.message).toContain("content-encoding");
    const plain = { authorization: "Bearer x", "content-encoding": "identity" };
    expect((await post("/graphql", "{}", plain)).status).toBe(200);
  });

  test("takes a body just within the limit", async () => {
    const body = `"${"x".repeat(bodyLimit - 2)}"`;
    expect((await post("/graphql", body, { authorization: "Bearer x" })).status).toBe(200);
  });

  test("answers 413 to an upload whose length is not told, without holding it all", async () => {
    const chunks = async function* () {
      for (let sent = 0; sent < 3 * bodyLimit; sent += 65_536) yield Buffer.alloc(65_536, "x");
    };
    const response = await fetch(`${origin}/graphql`, {
      method: "POST",
      headers: { "content-type": "application/json" },
      body: ReadableStream.from(chunks()) as never,
      duplex: "half",
    } as RequestInit);
    expect(response.status).toBe(413);
  });

  test("says which methods there are", async () => {
    const response = await fetch(`${origin}/graphql`, { method: "DELETE" });
    expect(response.headers.get("allow")).toBe("GET, HEAD, OPTIONS, POST");
    expect(await problemOf(response)).toMatchObject({ status: 405, code: "METHOD_NOT_ALLOWED" });
  });
});

describe("health", () => {
  test("is live whatever the database does, and ready only while it answers", async () => {
    expect((await fetch(`${origin}/health/ready`)).status).toBe(200);
    databaseAnswers = false;
    expect((await fetch(`${origin}/health/ready`)).status).toBe(503);
    expect((await fetch(`${origin}/health/live`)).status).toBe(200);
    databaseAnswers = true;
  });
});

describe("files", () => {
  test.each([
    ["v1", "no-cache"],
    ["1.2.3", "public, max-age=31536000, immutable"],
  ])("the script at /embed/%s is for every site and may be kept: %s", async (release, caching) => {
    const response = await fetch(`${origin}/embed/${release}/baton.js`);
    expect(await response.text()).toBe("/* widgets */");
    expect(response.headers.get("cache-control")).toBe(caching);
    expect(response.headers.get("content-type")).toMatch(/^text\/javascript/);
    expect(response.headers.get("access-control-allow-origin")).toBe("*");
    expect(response.headers.get("cross-origin-resource-policy")).toBe("cross-origin");
  });

  test("a file that is built anew, or removed, while the server runs is told as it is and ends nothing", async () => {
    const script = join(folder, "embed", "later.js");
    const asked = () => fetch(`${origin}/embed/v1/later.js`);
    await writeFile(script, "/* longer than it was at the start */");
    expect(await (await asked()).text()).toBe("/* longer than it was at the start */");
    await rm(script);
    const response = await asked();
    expect(response.headers.get("cache-control")).toBe("no-store");
    expect(await problemOf(response)).toMatchObject({ status: 404, code: "NOT_FOUND" });
    const page = join(folder, "page.html");
    await writeFile(page, "<p>");
    await rm(page);
    expect((await fetch(`${origin}/page.html`)).status).toBe(404);
  });

  test.each(["bytes=10-5", "bytes=-", "bytes=99999-", "lines=x"])(
    "who asks for the range %j gets the whole script",
    async (range) => {
      const response = await fetch(`${origin}/embed/v1/baton.js`, { headers: { range } });
      expect([response.status, await response.text()]).toEqual([200, "/* widgets */"]);
    },
  );

  test.each([
    "/",
    "/index",
    "/index.html",
    "/day/2026-11-28",
    "/tours/VG91cjox",
    "/sync/TWVt",
    "/buyers",
    "/promises?x",
  ])("%s is the portal, under a policy without exceptions", async (path) => {
    const response = await fetch(origin + path);
    expect(await response.text()).toContain("portal");
    const policy = response.headers.get("content-security-policy");
    expect(policy).toContain("script-src 'self'");
    expect(policy).not.toContain("unsafe");
    expect(response.headers.get("x-content-type-options")).toBe("nosniff");
  });

  test.each(["/nothing", "/daylight", "/../package.json", "/%2e%2e/package.json", "/.env"])(
    "%s is not found",
    async (path) => {
      expect(await problemOf(await fetch(origin + path))).toMatchObject({ status: 404, code: "NOT_FOUND" });
    },
  );

  test("somebody who follows a dead link sees the portal, and it is still not found", async () => {
    const response = await fetch(`${origin}/tour/x`, { headers: { accept: "text/html,*/*;q=0.8" } });
    expect(response.status).toBe(404);
    expect(response.headers.get("content-type")).toMatch(/^text\/html/);
    expect(response.headers.get("content-security-policy")).toContain("script-src 'self'");
    expect(await response.text()).toContain("portal");
  });

  test("the portal's paths take no POST", async () => {
    expect((await post("/buyers", "{}")).status).toBe(404);
  });
});

test("a bug answers 500 and neither the answer nor the log quotes the error", async () => {
  const log = vi.spyOn(console, "error").mockImplementation(() => {});
  const response = await fetch(`${origin}/broken`);
  expect(response.status).toBe(500);
  expect(await response.text()).not.toContain("Herrera");
  expect(log.mock.calls.join("\n")).toContain("while answering a request");
  expect(log.mock.calls.join("\n")).not.toContain("Herrera");
  log.mockRestore();
});

test("what is not HTTP is turned away", async () => {
  const socket = createConnection(port, "127.0.0.1");
  socket.end("hello\r\n\r\n");
  const answer = await new Promise<string>((resolve) => socket.once("data", (data) => resolve(String(data))));
  expect(answer).toContain("400 Bad Request");
});

test("a port that is taken is said in plain words", async () => {
  const second = createHttpServer([]);
  await expect(listen(second, { host: "127.0.0.1", port })).rejects.toThrow(
    `Baton: port ${port} is in use, perhaps by another Baton. Stop that program, or set PORT to a free port.`,
  );
});

test("closing waits for the request under way and takes no other", async () => {
  const started = Promise.withResolvers<void>();
  const finish = Promise.withResolvers<void>();
  const slow: Route = {
    path: "/slow",
    crossOrigin: false,
    methods: {
      GET: async (_request, response) => {
        started.resolve();
        await finish.promise;
        response.end("done");
      },
    },
  };
  const closing = createHttpServer([slow]);
  const address = await listen(closing, { host: "127.0.0.1", port: 0 });
  const answer = fetch(`http://127.0.0.1:${address.port}/slow`);
  await started.promise;
  const closed = closeServer(closing, 60_000);
  finish.resolve();
  expect(await (await answer).text()).toBe("done");
  await closed;
  await expect(fetch(`http://127.0.0.1:${address.port}/slow`)).rejects.toThrow();
});
