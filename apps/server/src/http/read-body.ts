import type { IncomingMessage } from "node:http";
import { HttpProblem } from "./send.ts";

/** Largest request body, in bytes. A full handoff is some ten kilobytes. */
export const bodyLimit = 1024 * 1024;

/** How much of a body that is too large is still read, so that the client gets to see the answer. */
const drainLimit = 16 * bodyLimit;

/**
 * Reads the whole request body as text.
 *
 * @throws {HttpProblem} 413 when it is larger than {@link bodyLimit}, 400 when the client stops halfway
 */
export async function readBody(request: IncomingMessage): Promise<string> {
  const chunks: Buffer[] = [];
  let length = 0;
  try {
    for await (const chunk of request as AsyncIterable<Buffer>) {
      length += chunk.length;
      if (length <= bodyLimit) chunks.push(chunk);
      else if (length > drainLimit) break;
    }
  } catch {
    throw new HttpProblem(400, "BAD_REQUEST", "The request body ended early. Send the request again.");
  }
  if (length > bodyLimit) {
    throw new HttpProblem(
      413,
      "BODY_TOO_LARGE",
      `The request body is larger than ${bodyLimit / 1024} KiB. Send less in one request.`,
      { connection: "close" },
    );
  }
  return Buffer.concat(chunks).toString("utf8");
}

/** Parses a JSON body, whatever its shape. @throws {HttpProblem} 415 or 400 saying what to send instead */
export function parseJson(request: IncomingMessage, body: string): unknown {
  const encoding = request.headers["content-encoding"] ?? "identity";
  if (!/^\s*(identity)?\s*$/i.test(encoding)) {
    throw new HttpProblem(
      415,
      "UNSUPPORTED_MEDIA_TYPE",
      "Send the request body as it is, without the header content-encoding.",
    );
  }
  const type = request.headers["content-type"] ?? "";
  if (!/^application\/(json|[\w.+-]+\+json)\s*(;|$)/i.test(type)) {
    throw new HttpProblem(
      415,
      "UNSUPPORTED_MEDIA_TYPE",
      "Send JSON with the header content-type: application/json.",
    );
  }
  try {
    return JSON.parse(body);
  } catch {
    throw new HttpProblem(400, "BAD_REQUEST", "The request body is not valid JSON.");
  }
}
