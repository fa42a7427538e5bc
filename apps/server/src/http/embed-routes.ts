import { existsSync, readdirSync, readFileSync } from "node:fs";
import type { ServerResponse } from "node:http";
import path from "node:path";
import type { Route } from "./routes.ts";
import { HttpProblem } from "./send.ts";
import { serveFolder } from "./serve-folder.ts";

/** The path that always has the newest release of the first major version. */
const evergreen = "v1";

/**
 * The widgets' scripts for `<script src>` on any site: `/embed/<version>/…` never changes and may be pinned with
 * its integrity hash; `/embed/v1/…` is the same files of the newest release.
 *
 * @param folder the widgets' `dist/embed`
 * @throws {Error} when the widgets have not been built
 */
export function embedRoutes(folder: string): Route[] {
  const release = path.join(folder, "integrity.json");
  if (!existsSync(release)) {
    throw new Error(
      `Baton: the widgets have not been built (${release} is missing). Run npm start, which builds them.`,
    );
  }
  const { version } = JSON.parse(readFileSync(release, "utf8")) as { version: string };
  const served = readdirSync(folder).filter((name) => !name.startsWith("."));
  return [version, evergreen].flatMap((release) => {
    const serve = serveFolder(folder, headersOf(release === version), gone);
    return served.map(
      (name): Route => ({
        path: `/embed/${release}/${name}`,
        crossOrigin: true,
        methods: {
          GET: (request, response) => {
            request.url = `/${name}`;
            return serve(request, response);
          },
        },
      }),
    );
  });
}

/** Never kept by a browser: the file may be back in a moment. */
async function gone(): Promise<never> {
  throw new HttpProblem(
    404,
    "NOT_FOUND",
    "This script was here when the server started and is gone. Whoever runs Baton should restart it.",
  );
}

function headersOf(immutable: boolean) {
  return (response: ServerResponse): void => {
    response.setHeader("cache-control", immutable ? "public, max-age=31536000, immutable" : "no-cache");
    response.setHeader("cross-origin-resource-policy", "cross-origin");
  };
}
