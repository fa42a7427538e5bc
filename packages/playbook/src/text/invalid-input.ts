import * as v from "valibot";
import { type Refusal, type Result, refuse } from "../result.ts";

/** Input that cannot be taken as it is; `field` leads to the part it is about. */
export type InvalidInput = Refusal<"INVALID_INPUT">;

/** Runs a schema and tells the first thing that is wrong, with the path that leads to it. */
export function parseWith<T>(schema: v.GenericSchema<unknown, T>, input: unknown): Result<T, InvalidInput> {
  // One problem at a time also bounds the work a hostile input can cause.
  const parsed = v.safeParse(schema, input, { abortEarly: true, abortPipeEarly: true });
  if (parsed.success) return { ok: true, value: parsed.output };
  const [issue] = parsed.issues;
  return refuse("INVALID_INPUT", issue.message, issue.path?.map((step) => String(step.key)) ?? []);
}
