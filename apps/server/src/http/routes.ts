import type { IncomingMessage, ServerResponse } from "node:http";
import { HttpProblem } from "./send.ts";

export type Handler = (request: IncomingMessage, response: ServerResponse) => void | Promise<void>;

/** What answers at one exact path, or at all that begin with one that ends in a slash. `HEAD` is answered by `GET`, `OPTIONS` by the server. */
export interface Route {
  readonly path: string;
  readonly methods: Readonly<Partial<Record<"GET" | "POST", Handler>>>;
  /**
   * Whether pages of other sites may call it. Safe because nothing here is authorised by a cookie: a caller shows
   * a bearer token or learns nothing.
   */
  readonly crossOrigin: boolean;
}

/** Finds the handler of a request among `routes`. @throws {HttpProblem} 405 for a known path, naming its methods */
export function handlerOf(route: Route, method: string): Handler {
  const asked = method === "HEAD" ? "GET" : method;
  const handler = asked === "GET" || asked === "POST" ? route.methods[asked] : undefined;
  if (handler) return handler;
  const allow = allowedMethods(route);
  throw new HttpProblem(405, "METHOD_NOT_ALLOWED", `${route.path} answers ${allow}, not ${method}.`, {
    allow,
  });
}

export function allowedMethods(route: Route): string {
  const methods = Object.keys(route.methods);
  return [...(route.methods.GET ? ["HEAD"] : []), ...methods, "OPTIONS"].sort().join(", ");
}
