import type { Server } from "node:http";

/** Stops listening and waits for requests under way; after `patience` milliseconds it cuts them off. */
export function closeServer(server: Server, patience: number): Promise<void> {
  return new Promise((resolve) => {
    const impatient = setTimeout(() => server.closeAllConnections(), patience);
    server.close(() => {
      clearTimeout(impatient);
      resolve();
    });
    server.closeIdleConnections();
  });
}
