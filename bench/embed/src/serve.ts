import { readFile } from "node:fs/promises";
import { createServer, type RequestListener } from "node:http";
import type { AddressInfo } from "node:net";
import path from "node:path";

export interface Served {
  readonly origin: string;
  readonly close: () => void;
}

export async function listen(answer: RequestListener): Promise<Served> {
  const server = createServer(answer);
  await new Promise<void>((resolve) => server.listen(0, "127.0.0.1", resolve));
  return {
    origin: `http://127.0.0.1:${(server.address() as AddressInfo).port}`,
    close() {
      server.closeAllConnections();
      server.close();
    },
  };
}

const types: Readonly<Record<string, string>> = {
  ".html": "text/html;charset=utf-8",
  ".js": "text/javascript;charset=utf-8",
  ".css": "text/css;charset=utf-8",
};

/** The hosts' pages: `{{name}}` is filled in, and what was bundled stands beside what was written. */
export function pages(
  built: ReadonlyMap<string, string>,
  values: Readonly<Record<string, string>>,
): RequestListener {
  const folder = path.join(path.dirname(import.meta.dirname), "pages");
  return async (request, response) => {
    const name = (request.url ?? "/").slice(1);
    const text = built.get(name) ?? (await readFile(path.join(folder, name), "utf8").catch(() => undefined));
    if (text === undefined) {
      response.writeHead(204).end();
      return;
    }
    const filled = name.endsWith(".html")
      ? text.replace(/\{\{(\w+)\}\}/g, (_, value: string) => values[value] ?? "")
      : text;
    response.writeHead(200, { "content-type": types[path.extname(name)] ?? "text/plain" }).end(filled);
  };
}
