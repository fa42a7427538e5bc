import { existsSync } from "node:fs";
import { readFile } from "node:fs/promises";
import type { IncomingMessage, ServerResponse } from "node:http";
import { join } from "node:path";
import { pathOf } from "./create-http-server.ts";
import type { Handler } from "./routes.ts";
import { HttpProblem } from "./send.ts";
import { serveFolder } from "./serve-folder.ts";

/**
 * The pages' Content-Security-Policy. No inline script or style and no DOM injection sink: the widgets are held to
 * the strictest policy a builder's site may have.
 */
const pagePolicy = [
  "default-src 'none'",
  "script-src 'self'",
  "style-src 'self'",
  "img-src 'self' data:",
  "connect-src 'self'",
  "manifest-src 'self'",
  "base-uri 'none'",
  "form-action 'self'",
  "frame-ancestors 'none'",
  "require-trusted-types-for 'script'",
  "trusted-types 'none'",
].join("; ");

/** Addresses the portal makes up in the browser; each is answered with its one page. */
const portalPaths = /^\/(day|tours|sync|buyers|promises)(\/|$)/;

/**
 * Serves the built portal and the plain page from `folder`. At an address nobody knows a person gets the portal, which
 * says so and leads back, and a program gets the JSON that every other refusal is.
 *
 * @throws {Error} when the portal has not been built
 */
export function portalFiles(folder: string): Handler {
  if (!existsSync(folder)) {
    throw new Error(
      `Baton: the portal has not been built (${folder} is missing). Run npm start, which builds it.`,
    );
  }
  const serve = serveFolder(folder, pageHeaders, (request, response) =>
    sendNotFound(folder, request, response),
  );
  return (request, response) => {
    if (portalPaths.test(pathOf(request))) request.url = "/";
    return serve(request, response);
  };
}

async function sendNotFound(
  folder: string,
  request: IncomingMessage,
  response: ServerResponse,
): Promise<void> {
  if (!request.headers.accept?.includes("text/html")) {
    throw new HttpProblem(404, "NOT_FOUND", "There is no page here. The portal starts at /.");
  }
  const page = await readFile(join(folder, "index.html"));
  pageHeaders(response, "/");
  response.writeHead(404, { "content-type": "text/html;charset=utf-8", "content-length": page.length });
  response.end(page);
}

function pageHeaders(response: ServerResponse, pathname: string): void {
  if (pathname.startsWith("/assets/")) {
    response.setHeader("cache-control", "public, max-age=31536000, immutable");
    return;
  }
  // On whatever else there is, too: a page answers at more than one path ("/", "/index", "/index.html").
  response.setHeader("cache-control", "no-cache");
  response.setHeader("content-security-policy", pagePolicy);
  response.setHeader("x-frame-options", "DENY");
}
