/** One thing that is wrong, or could be, with how a page embeds Baton. */
export interface Finding {
  /** `error`: something does not work. `warning`: something will not, somewhere or some day. `ok`: all is well. */
  readonly level: "error" | "warning" | "ok";
  /** What was seen. */
  readonly what: string;
  /** Where it comes from, or what follows from it. */
  readonly why: string;
  /** What mends it. */
  readonly do: string;
}

export const error = (what: string, why: string, todo: string): Finding => ({
  level: "error",
  what,
  why,
  do: todo,
});

export const warning = (what: string, why: string, todo: string): Finding => ({
  level: "warning",
  what,
  why,
  do: todo,
});
