/** Only where it happened: the message of a database error may quote what a buyer said. */
export function logBug(error: unknown): void {
  const name = error instanceof Error ? error.name : typeof error;
  const frames =
    error instanceof Error ? (error.stack ?? "").split("\n").filter((line) => /^\s+at /.test(line)) : [];
  console.error([`Baton: ${name} while answering a request`, ...frames].join("\n"));
}
