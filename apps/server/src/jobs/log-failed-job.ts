/** Says that a job failed and is tried again. Only what kind of error it was: messages may quote what people wrote. */
export function logFailedJob(queue: string, error: unknown): void {
  const kind = error instanceof Error ? error.name : typeof error;
  const code =
    error instanceof Error && "code" in error && typeof error.code === "string" ? error.code : null;
  const frames =
    error instanceof Error ? (error.stack ?? "").split("\n").filter((line) => /^\s+at /.test(line)) : [];
  console.error(JSON.stringify({ event: "jobFailed", queue, error: kind, code, frames }));
}
