/** How often the parent is looked for, in milliseconds. */
const parentCheck = 500;

/**
 * Calls `stop` once: on SIGTERM or SIGINT, and, when `withParent`, as soon as the process that started this one is
 * gone. A second signal ends the process at once.
 */
export function onStop(stop: () => void, { withParent }: { readonly withParent: boolean }): void {
  let stopping = false;
  const once = () => {
    if (stopping) process.exit(1);
    stopping = true;
    stop();
  };
  process.on("SIGTERM", once);
  process.on("SIGINT", once);
  if (!withParent) return;
  const parent = process.ppid;
  const watch = setInterval(() => {
    if (process.ppid === parent) return;
    clearInterval(watch);
    if (!stopping) once();
  }, parentCheck);
  watch.unref();
}
