let beside: Promise<typeof import("./beside.ts")> | undefined;

/** One import for all that is in the file: a browser tells each of several in a turn of its own, and paints in between. */
export function fetchBeside(): Promise<typeof import("./beside.ts")> {
  beside ??= import("./beside.ts").catch((error) => {
    beside = undefined;
    throw error;
  });
  return beside;
}
