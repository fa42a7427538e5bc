import { type AddressInfo, createServer, type Server } from "node:net";

interface Address {
  readonly host: string;
  /** 0 lets the system choose. */
  readonly port: number;
}

/**
 * Tries an address before the work of starting is done, so that a port in use is said at once.
 *
 * @throws {Error} as {@link listen} does
 */
export async function tryAddress(address: Address): Promise<void> {
  if (address.port === 0) return;
  const probe = createServer();
  await listen(probe, address);
  await new Promise((resolve) => probe.close(resolve));
}

/** @throws {Error} beginning with `Baton:` and saying what to do when the address cannot be had */
export function listen(server: Server, { host, port }: Address): Promise<AddressInfo> {
  return new Promise((resolve, reject) => {
    server.once("error", (error: NodeJS.ErrnoException) => reject(new Error(reasonOf(error, host, port))));
    server.listen(port, host, () => resolve(server.address() as AddressInfo));
  });
}

function reasonOf({ code, message }: NodeJS.ErrnoException, host: string, port: number): string {
  switch (code) {
    case "EADDRINUSE":
      return `Baton: port ${port} is in use, perhaps by another Baton. Stop that program, or set PORT to a free port.`;
    case "EACCES":
      return `Baton: this user may not listen on port ${port}. Set PORT to one above 1023.`;
    case "EADDRNOTAVAIL":
    case "ENOTFOUND":
      return `Baton: this machine has no address ${host}. Set HOST to one it has, such as 127.0.0.1.`;
    default:
      return `Baton: cannot listen on ${host}:${port}: ${message}`;
  }
}
