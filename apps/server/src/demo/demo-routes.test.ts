import { randomBytes } from "node:crypto";
import { afterAll, beforeAll, expect, test } from "vitest";
import { closeServer } from "../http/close-server.ts";
import { createHttpServer } from "../http/create-http-server.ts";
import { listen } from "../http/listen.ts";
import { createDemoClock } from "./demo-clock.ts";
import { demoRoutes } from "./demo-routes.ts";

const real = Date.parse("2026-11-25T21:00:00Z");
const key = { kid: "demo", secret: randomBytes(32).toString("base64url") };
const server = createHttpServer(
  demoRoutes(
    key as never,
    createDemoClock(() => real),
    Promise.resolve("pk_demo"),
  ),
);
let origin: string;

beforeAll(async () => {
  const { port } = await listen(server, { host: "127.0.0.1", port: 0 });
  origin = `http://127.0.0.1:${port}`;
});
afterAll(() => closeServer(server, 0));

async function move(at: unknown) {
  const response = await fetch(`${origin}/demo/clock`, {
    method: "POST",
    headers: { "content-type": "application/json" },
    body: JSON.stringify({ at }),
  });
  return { status: response.status, answer: await response.json() };
}

test.each(["2026-11-28T14:00:00Z", "2028-02-29T08:00:00-06:00"])("the clock goes to %s", async (at) => {
  expect(await move(at)).toEqual({ status: 200, answer: { now: new Date(at).toISOString() } });
});

test.each(["2026-02-31T14:00:00Z", "2027-02-29T14:00:00Z", "2026-11-28", "soon", 7])(
  "the clock does not go to %s, which is no instant",
  async (at) => {
    await move(null);
    expect(await move(at)).toMatchObject({
      status: 400,
      answer: { errors: [{ message: expect.stringContaining("RFC 3339") }] },
    });
  },
);
