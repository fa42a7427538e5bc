import type { IncomingMessage, ServerResponse } from "node:http";
import type { FollowUpPages } from "@baton/api";
import { pathOf } from "../http/create-http-server.ts";
import { logBug } from "../http/log-bug.ts";
import { readBody } from "../http/read-body.ts";
import type { Handler, Route } from "../http/routes.ts";
import { HttpProblem } from "../http/send.ts";
import { contentSecurityPolicy, questionPage, tellingPage } from "./page.ts";
import { createVisits } from "./visits.ts";
import { type PageLanguage, pageLanguage } from "./words.ts";

const followUpPath = "/follow-up/";

/** Enough for everybody behind one address; far too few to guess a secret of 192 bits. */
const visitsPerMinute = 60;

/**
 * The page on which a buyer answers the one question: plain HTML, no script, nothing remembered by anyone on the way.
 * A link that was used, has expired or never was leads to one and the same page.
 */
export function followUpRoute(pages: FollowUpPages, now: () => number = Date.now): Route {
  const visits = createVisits(visitsPerMinute, now);

  const calmly =
    (handle: (visit: Visit) => Promise<void>): Handler =>
    async (request, response) => {
      const visit = visitOf(request, response);
      if (!visits.allow(request.socket.remoteAddress ?? "")) {
        response.setHeader("retry-after", "60");
        return send(visit, 429, tellingPage(visit.language, "busy"));
      }
      try {
        await handle(visit);
      } catch (error) {
        if (error instanceof HttpProblem) throw error;
        logBug(error);
        send(visit, 500, tellingPage(visit.language, "trouble"));
      }
    };

  return {
    path: followUpPath,
    crossOrigin: false,
    methods: {
      GET: calmly(async (visit) => {
        const asked = await pages.open(visit.token);
        if (!asked) return send(visit, 404, tellingPage(visit.language, "closed"));
        send(visit, 200, questionPage(visit.language, asked.builderName));
      }),
      POST: calmly(async (visit) => {
        const form = new URLSearchParams(await readBody(visit.request));
        const said = { yes: true, no: false }[form.get("answer") ?? ""] ?? null;
        const comment = form.get("comment") ?? "";
        const answered = await pages.answer(visit.token, { hadToRepeat: said, comment });
        if (answered === "ANSWERED") return send(visit, 200, tellingPage(visit.language, "thanks"));
        const asked = answered === "CLOSED" ? null : await pages.open(visit.token);
        if (answered === "CLOSED" || !asked) return send(visit, 404, tellingPage(visit.language, "closed"));
        const problem = answered.field.includes("comment") ? "tooLong" : "chooseOne";
        const given = { hadToRepeat: said, comment, problem } as const;
        send(visit, 422, questionPage(visit.language, asked.builderName, given));
      }),
    },
  };
}

interface Visit {
  readonly request: IncomingMessage;
  readonly response: ServerResponse;
  readonly token: string;
  readonly language: PageLanguage;
}

function visitOf(request: IncomingMessage, response: ServerResponse): Visit {
  const query = new URLSearchParams((request.url ?? "").split("?").slice(1).join("?"));
  return {
    ...{ request, response },
    token: pathOf(request).slice(followUpPath.length),
    language: pageLanguage(query.get("lang"), request.headers["accept-language"]),
  };
}

function send({ response }: Visit, status: number, html: string): void {
  response.writeHead(status, {
    "content-type": "text/html; charset=utf-8",
    "content-length": String(Buffer.byteLength(html)),
    "content-security-policy": contentSecurityPolicy,
    "cache-control": "no-store",
    "referrer-policy": "no-referrer",
    "x-robots-tag": "noindex, nofollow",
    "x-frame-options": "DENY",
    "cross-origin-opener-policy": "same-origin",
    "cross-origin-resource-policy": "same-origin",
    vary: "accept-language",
  });
  response.end(html);
}
