import { randomBytes } from "node:crypto";
import { readFileSync } from "node:fs";
import { createServer, type ServerResponse } from "node:http";
import type { AddressInfo } from "node:net";
import { fileURLToPath } from "node:url";
import type { NextLikeBuild } from "./build-next-like.ts";
import type { PageProps } from "./page.tsx";

const styles = fileURLToPath(new URL("../../../../packages/widgets/dist/styles.css", import.meta.url));

/** As much as keeps the page from jumping by itself. */
const siteCss = "body { margin: 1rem; font: 1rem/1.5 sans-serif }";

export interface NextLikeSite {
  readonly page: PageProps;
  /** A token for the signed-in member. */
  readonly token: () => Promise<string>;
}

export interface NextLikeHost {
  readonly origin: string;
  /** What React said on the server, and what failed there. */
  readonly said: string[];
  readonly close: () => Promise<void>;
}

/** Serves the page as a streaming framework does, under a policy that allows no inline style. */
export async function startNextLikeHost(
  { server, client, remove }: NextLikeBuild,
  site: NextLikeSite,
): Promise<NextLikeHost> {
  const said: string[] = [];
  async function page(url: URL, response: ServerResponse) {
    const nonce = randomBytes(16).toString("base64");
    const api = new URL(site.page.endpoint).origin;
    await server.render({
      ...site.page,
      token: await site.token(),
      nonce,
      withData: url.searchParams.get("data") !== "none",
      onError(error) {
        said.push(String(error));
      },
      onShellError: () => response.writeHead(500).end(),
      onShell(stream) {
        response.writeHead(200, {
          "content-type": "text/html; charset=utf-8",
          "content-security-policy": `default-src 'none'; script-src 'self' 'nonce-${nonce}'; style-src 'self'; connect-src 'self' ${api} ${api.replace("http", "ws")}`,
        });
        stream.pipe(response);
      },
    });
  }

  const files: Readonly<Record<string, readonly [type: string, text: () => string | Promise<string>]>> = {
    "/site.css": ["text/css", () => siteCss],
    "/styles.css": ["text/css", () => readFileSync(styles, "utf8")],
    "/baton-token": ["text/plain", site.token],
  };
  const http = createServer((request, response) => {
    const url = new URL(request.url ?? "/", "http://host");
    const script = client.get(url.pathname);
    const file = script === undefined ? files[url.pathname] : (["text/javascript", () => script] as const);
    const answered = file
      ? Promise.resolve(file[1]()).then((text) => {
          response.writeHead(200, { "content-type": `${file[0]}; charset=utf-8` }).end(text);
        })
      : page(url, response);
    answered.catch((error: Error) => {
      said.push(error.message);
      response.writeHead(500).end();
    });
  });
  await new Promise<void>((resolve) => http.listen(0, "127.0.0.1", resolve));
  return {
    origin: `http://127.0.0.1:${(http.address() as AddressInfo).port}`,
    said,
    close() {
      http.closeAllConnections();
      return new Promise<void>((resolve) => http.close(() => resolve())).then(remove);
    },
  };
}
