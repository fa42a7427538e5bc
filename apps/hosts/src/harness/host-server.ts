import { readFile } from "node:fs/promises";
import { createServer, type ServerResponse } from "node:http";
import type { AddressInfo } from "node:net";
import { extname } from "node:path";
import { fileURLToPath } from "node:url";
import { type PolicyName, policies } from "./policies.ts";

const pages = fileURLToPath(new URL("../../pages/", import.meta.url));

const types: Readonly<Record<string, string>> = {
  ".html": "text/html;charset=utf-8",
  ".js": "text/javascript;charset=utf-8",
  ".css": "text/css;charset=utf-8",
};

/** A builder's own site: another origin, and another site, than the API and its scripts. */
export interface HostServer {
  readonly origin: string;
  readonly close: () => Promise<void>;
}

export interface HostSite {
  /** Origin of Baton's server. */
  readonly api: string;
  /** What `{{name}}` stands for in every page; a page's query may add more. */
  readonly values: Readonly<Record<string, string>>;
  /** Files that are made, not written: bundles, a framework's style sheet. By path. */
  readonly made: ReadonlyMap<string, string>;
  /** What the site's own backend hands its signed-in member. */
  readonly token: (member: string) => Promise<string>;
}

/** Serves `pages/` at `/<policy>/…`, so that one page is seen under any Content-Security-Policy. */
export async function startHostServer(site: HostSite): Promise<HostServer> {
  const server = createServer((request, response) => {
    answer(site, new URL(request.url ?? "/", "http://host"), response).catch((error: Error) =>
      response.writeHead(500).end(error.message),
    );
  });
  await new Promise<void>((resolve) => server.listen(0, "127.0.0.1", resolve));
  return {
    origin: `http://127.0.0.1:${(server.address() as AddressInfo).port}`,
    close() {
      server.closeAllConnections();
      return new Promise((resolve) => server.close(() => resolve()));
    },
  };
}

async function answer(site: HostSite, url: URL, response: ServerResponse): Promise<void> {
  if (url.pathname === "/baton-token") {
    // A sandboxed page is another origin than its own server.
    response.setHeader("access-control-allow-origin", "*");
    response.end(await site.token(url.searchParams.get("as") || "manager"));
    return;
  }
  if (url.pathname === "/favicon.ico") {
    response.writeHead(204).end();
    return;
  }
  const [, policy = "", ...rest] = url.pathname.split("/");
  const path = rest.join("/");
  const type = types[extname(path)];
  const text = site.made.get(path) ?? (await readFile(`${pages}${path}`, "utf8").catch(() => undefined));
  if (!(policy in policies) || !type || text === undefined) {
    response.writeHead(404).end("There is no such page.");
    return;
  }
  const csp = policies[policy as PolicyName](site.api);
  if (csp && type.startsWith("text/html")) response.setHeader("content-security-policy", csp);
  response.setHeader("access-control-allow-origin", "*");
  response.writeHead(200, { "content-type": type, "cache-control": "no-store" });
  response.end(filled(text, { ...site.values, ...Object.fromEntries(url.searchParams) }));
}

function filled(text: string, values: Readonly<Record<string, string>>): string {
  return text.replace(/\{\{(\w+)\}\}/g, (_, name: string) => values[name] ?? "");
}
