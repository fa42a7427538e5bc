import type { Route } from "./routes.ts";
import { sendJson } from "./send.ts";

/**
 * `/health/live`: the process answers. `/health/ready`: the database does too, so requests may be sent here.
 *
 * @param ready resolves when the database answers
 */
export function healthRoutes(ready: () => Promise<void>): readonly Route[] {
  return [
    {
      path: "/health/live",
      crossOrigin: true,
      methods: { GET: (_request, response) => sendJson(response, 200, { status: "live" }) },
    },
    {
      path: "/health/ready",
      crossOrigin: true,
      methods: {
        GET: async (_request, response) => {
          const answers = await ready().then(
            () => true,
            () => false,
          );
          sendJson(response, answers ? 200 : 503, { status: answers ? "ready" : "database does not answer" });
        },
      },
    },
  ];
}
