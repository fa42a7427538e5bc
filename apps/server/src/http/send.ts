import type { ServerResponse } from "node:http";

/** Answers with JSON. `headers` are added to those the response already has. */
export function sendJson(
  response: ServerResponse,
  status: number,
  value: unknown,
  headers: Readonly<Record<string, string>> = {},
): void {
  const body = JSON.stringify(value);
  response.writeHead(status, {
    "content-type": "application/json; charset=utf-8",
    "content-length": String(Buffer.byteLength(body)),
    "cache-control": "no-store",
    ...headers,
  });
  response.end(body);
}

/**
 * A request the server will not carry out. The shape is GraphQL's, on every path, so that a client which only
 * knows GraphQL can show the message.
 */
export class HttpProblem extends Error {
  constructor(
    readonly status: number,
    readonly code: string,
    message: string,
    readonly headers: Readonly<Record<string, string>> = {},
  ) {
    super(message);
    this.name = "HttpProblem";
  }
}

export function sendProblem(response: ServerResponse, problem: HttpProblem): void {
  const { status, code, message, headers } = problem;
  sendJson(response, status, { errors: [{ message, extensions: { code } }] }, headers);
}
