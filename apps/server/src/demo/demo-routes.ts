import * as v from "valibot";
import { parseJson, readBody } from "../http/read-body.ts";
import type { Route } from "../http/routes.ts";
import { HttpProblem, sendJson } from "../http/send.ts";
import type { DemoClock } from "./demo-clock.ts";
import { mintDemoToken } from "./demo-token.ts";
import { type DemoMember, demoMembers } from "./fernhollow.ts";
import type { SigningKey } from "./seed.ts";

const names = Object.keys(demoMembers) as DemoMember[];
const quoted = names.map((name) => `"${name}"`).join(", ");

const tokenRequest = v.object(
  { member: v.picklist(names, `"member" must be one of ${quoted}.`) },
  `Send {"member": ...} with one of ${quoted}.`,
);

const clockProblem = 'Send {"at": "2026-11-28T14:00:00Z"} (RFC 3339), or {"at": null} for real time.';
const clockRequest = v.object(
  {
    at: v.nullable(
      v.pipe(
        v.string(clockProblem),
        v.isoTimestamp(clockProblem),
        v.check(isOnCalendar, clockProblem),
        v.toDate(clockProblem),
      ),
    ),
  },
  clockProblem,
);

/**
 * What only the demo has: tokens without a sign-in, the publishable key of its marketing page, and a clock that can be
 * moved. The token endpoint may be called by any site, so that a page of one's own can be tried against the demo; the
 * others only by the demo's pages.
 *
 * @param pageKey known once the server listens: the key names the address its page is at
 * @param clockMoved called when the clock was moved, before that is answered
 */
export function demoRoutes(
  key: SigningKey,
  clock: DemoClock,
  pageKey: Promise<string>,
  clockMoved: () => Promise<void> = async () => {},
): readonly Route[] {
  return [
    {
      path: "/demo/token",
      crossOrigin: true,
      methods: {
        async POST(request, response) {
          const { member } = parse(tokenRequest, parseJson(request, await readBody(request)));
          sendJson(response, 200, { token: await mintDemoToken(key, member) });
        },
      },
    },
    {
      path: "/demo/publishable-key",
      crossOrigin: false,
      methods: {
        async GET(_request, response) {
          sendJson(response, 200, { publishableKey: await pageKey });
        },
      },
    },
    {
      path: "/demo/clock",
      crossOrigin: false,
      methods: {
        async POST(request, response) {
          clock.moveTo(parse(clockRequest, parseJson(request, await readBody(request))).at);
          await clockMoved();
          sendJson(response, 200, { now: clock.now().toISOString() });
        },
      },
    },
  ];
}

function parse<TSchema extends v.GenericSchema>(schema: TSchema, value: unknown): v.InferOutput<TSchema> {
  const parsed = v.safeParse(schema, value);
  if (parsed.success) return parsed.output;
  throw new HttpProblem(400, "BAD_REQUEST", parsed.issues[0].message);
}

/** `Date` takes February 31 for March 3. */
function isOnCalendar(timestamp: string): boolean {
  const day = timestamp.slice(0, "2026-11-28".length);
  const midnight = new Date(`${day}T00:00:00Z`);
  return !Number.isNaN(midnight.getTime()) && midnight.toISOString().startsWith(day);
}
