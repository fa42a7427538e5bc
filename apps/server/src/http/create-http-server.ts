import { createServer, type IncomingMessage, type Server, type ServerResponse } from "node:http";
import { logBug } from "./log-bug.ts";
import { allowedMethods, type Handler, handlerOf, type Route } from "./routes.ts";
import { HttpProblem, sendProblem } from "./send.ts";

/** Time limits in milliseconds: a client that trickles its request does not hold a connection for long. */
const limits = { headersTimeout: 10_000, requestTimeout: 30_000, keepAliveTimeout: 65_000 };

/** Seconds a browser may remember a preflight answer. */
const preflightMaxAge = "86400";

/**
 * The server's HTTP shell: exact paths and folders first, then `files` for everything else, and one clear JSON answer for
 * whatever goes wrong. Knows nothing of GraphQL or the demo.
 */
export function createHttpServer(routes: readonly Route[], files?: Handler): Server {
  const byPath = new Map(routes.map((route) => [route.path, route]));

  return createServer(limits, async (request, response) => {
    response.setHeader("x-content-type-options", "nosniff");
    response.setHeader("referrer-policy", "same-origin");
    try {
      await answer(request, response);
    } catch (error) {
      refuse(response, error);
    }
  });

  async function answer(request: IncomingMessage, response: ServerResponse): Promise<void> {
    const path = pathOf(request);
    const route =
      byPath.get(path) ?? routes.find((one) => one.path.endsWith("/") && path.startsWith(one.path));
    const method = request.method ?? "GET";
    if (route) {
      if (route.crossOrigin) response.setHeader("access-control-allow-origin", "*");
      if (method === "OPTIONS") return preflight(route, response);
      return handlerOf(route, method)(request, response);
    }
    if (files && (method === "GET" || method === "HEAD")) return files(request, response);
    throw new HttpProblem(
      404,
      "NOT_FOUND",
      `Nothing answers at this path. ${[...byPath.keys()].join(", ")} do.`,
    );
  }
}

/** The path without the query; whatever cannot be read is no path of ours. */
export function pathOf(request: IncomingMessage): string {
  return (request.url ?? "/").split("?", 1)[0] ?? "/";
}

function preflight(route: Route, response: ServerResponse): void {
  response.setHeader("allow", allowedMethods(route));
  if (route.crossOrigin) {
    response.setHeader("access-control-allow-methods", allowedMethods(route));
    response.setHeader(
      "access-control-allow-headers",
      // The last two by which every Apollo Client may say who asks, ours among them.
      "authorization, content-type, apollo-require-preflight, x-apollo-operation-name, apollographql-client-name, apollographql-client-version",
    );
    response.setHeader("access-control-max-age", preflightMaxAge);
  }
  response.writeHead(204).end();
}

function refuse(response: ServerResponse, error: unknown): void {
  if (response.headersSent) {
    response.destroy();
    return;
  }
  if (error instanceof HttpProblem) {
    sendProblem(response, error);
    return;
  }
  logBug(error);
  sendProblem(response, new HttpProblem(500, "INTERNAL_SERVER_ERROR", "Baton could not answer. Try again."));
}
