import type { IncomingMessage } from "node:http";
import type { Api } from "@baton/api";
import { parseJson, readBody } from "./read-body.ts";
import type { Handler, Route } from "./routes.ts";

/** `/graphql`: hands each request to the API and its answer back, which is complete only once it is committed. */
export function graphqlRoute(api: Api): Route {
  const answer: Handler = async (request, response) => {
    const { url = "", headers, method = "GET" } = request;
    const query = url.indexOf("?");
    const {
      status,
      headers: answered,
      body,
    } = await api.handle({
      method: method === "HEAD" ? "GET" : method,
      headers,
      search: query < 0 ? "" : url.slice(query),
      body: method === "POST" ? await jsonBody(request) : undefined,
    });
    response.writeHead(status, { ...answered, "content-length": String(Buffer.byteLength(body)) });
    response.end(body);
  };
  return { path: "/graphql", crossOrigin: true, methods: { GET: answer, POST: answer } };
}

async function jsonBody(request: IncomingMessage): Promise<unknown> {
  return parseJson(request, await readBody(request));
}
