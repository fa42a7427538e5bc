import { existsSync } from "node:fs";
import type { ServerResponse } from "node:http";
import { basename, dirname } from "node:path";
import sirv from "sirv";
import { pathOf } from "./create-http-server.ts";
import type { Handler, Route } from "./routes.ts";
import { HttpProblem } from "./send.ts";

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
const portalPaths = /^\/(day|tours|buyers|promises)(\/|$)/;

/**
 * Serves the built portal and the plain page from `folder`.
 *
 * @throws {Error} when the portal has not been built
 */
export function portalFiles(folder: string): Handler {
  if (!existsSync(folder)) {
    throw new Error(
      `Baton: the portal has not been built (${folder} is missing). Run npm start, which builds it.`,
    );
  }
  const serve = sirv(folder, { etag: true, setHeaders: pageHeaders });
  return (request, response) => {
    if (portalPaths.test(pathOf(request))) request.url = "/";
    return new Promise((resolve, reject) => {
      response.once("close", resolve);
      serve(request, response, () =>
        reject(new HttpProblem(404, "NOT_FOUND", "There is no page here. The portal starts at /.")),
      );
    });
  };
}

/**
 * `/embed/baton.js`: the widgets for `<script src>` on any site.
 *
 * @throws {Error} when the widgets have not been built
 */
export function embedRoute(file: string): Route {
  if (!existsSync(file)) {
    throw new Error(
      `Baton: the widgets have not been built (${file} is missing). Run npm start, which builds them.`,
    );
  }
  const serve = sirv(dirname(file), { etag: true, setHeaders: embedHeaders });
  return {
    path: "/embed/baton.js",
    crossOrigin: true,
    methods: {
      GET: (request, response) =>
        new Promise((resolve, reject) => {
          response.once("close", resolve);
          request.url = `/${basename(file)}`;
          serve(request, response, () => reject(new Error(`${file} was there at the start and is gone.`)));
        }),
    },
  };
}

function pageHeaders(response: ServerResponse, pathname: string): void {
  if (pathname.startsWith("/assets/")) {
    response.setHeader("cache-control", "public, max-age=31536000, immutable");
    return;
  }
  response.setHeader("cache-control", "no-cache");
  if (pathname.endsWith(".html") || pathname === "/") {
    response.setHeader("content-security-policy", pagePolicy);
    response.setHeader("x-frame-options", "DENY");
  }
}

function embedHeaders(response: ServerResponse): void {
  response.setHeader("cache-control", "no-cache");
  response.setHeader("cross-origin-resource-policy", "cross-origin");
}
