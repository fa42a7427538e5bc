import { createServer, type IncomingMessage, type ServerResponse } from "node:http";
import type { AddressInfo } from "node:net";
import { extname } from "node:path";
import { onTestFinished } from "vitest";

const types: Readonly<Record<string, string>> = {
  ".html": "text/html",
  ".js": "text/javascript",
  ".css": "text/css",
};

export type Answer = (request: IncomingMessage, response: ServerResponse) => Promise<unknown>;

/** A reader's own site, until the test ends. */
export interface GuideSite {
  readonly origin: string;
  /** What it serves, by path: a text, or what answers. */
  readonly files: Map<string, string | Answer>;
}

/** Starts an empty site; what is in `files` when a request comes is served. */
export async function startGuideSite(): Promise<GuideSite> {
  const files: GuideSite["files"] = new Map([["/favicon.ico", ""]]);
  const server = createServer((request, response) => {
    const { pathname } = new URL(request.url ?? "/", "http://site");
    const found = files.get(pathname);
    if (typeof found === "function") {
      found(request, response).catch((error: Error) => response.writeHead(500).end(String(error.stack)));
      return;
    }
    const type = `${types[extname(pathname)] ?? "text/plain"};charset=utf-8`;
    response.writeHead(found === undefined ? 404 : 200, { "content-type": type }).end(found);
  });
  await new Promise<void>((resolve) => server.listen(0, "127.0.0.1", resolve));
  onTestFinished(() => {
    server.closeAllConnections();
    return new Promise<void>((resolve) => server.close(() => resolve()));
  });
  return { origin: `http://127.0.0.1:${(server.address() as AddressInfo).port}`, files };
}
