import type { ServerResponse } from "node:http";
import sirv from "sirv";
import type { Handler } from "./routes.ts";

/**
 * Answers with the files of a folder as they are now: it may be built anew, or emptied, while the server runs, and
 * that must not end the server.
 *
 * @param missing is called where there is no such file (any more)
 */
export function serveFolder(
  folder: string,
  setHeaders: (response: ServerResponse, path: string) => void,
  missing: Handler,
): Handler {
  // `dev`: looks at the file with every request. Its size from the start would cut off what has grown since.
  const serve = sirv(folder, { dev: true, etag: true, setHeaders });
  return (request, response) =>
    new Promise((resolve, reject) => {
      response.once("close", resolve);
      // Removed between the look and the reading; unheard, the stream's error would end the process.
      response.once("pipe", (file) => file.once("error", () => response.destroy()));
      // Optional in HTTP, and sirv fails at a range that ends before it begins.
      delete request.headers.range;
      serve(request, response, () => Promise.resolve(missing(request, response)).catch(reject));
    });
}
