import type { Server } from "node:http";

/** How often connections that have become idle meanwhile are let go, in milliseconds. */
const idleCheck = 50;

/** Stops listening and waits for requests under way; after `patience` milliseconds it cuts them off. */
export function closeServer(server: Server, patience: number): Promise<void> {
  return new Promise((resolve) => {
    const impatient = setTimeout(() => server.closeAllConnections(), patience);
    // A browser keeps its connection open for the next request, which would keep the server up for a minute.
    const idle = setInterval(() => server.closeIdleConnections(), idleCheck);
    server.close(() => {
      clearTimeout(impatient);
      clearInterval(idle);
      resolve();
    });
  });
}
