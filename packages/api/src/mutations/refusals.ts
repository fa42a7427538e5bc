import { type Refusal, refuse } from "@baton/playbook";

/** The refusal for an id of nothing, of another builder's, of another type, or out of scope: one and the same. */
export function notFound(what: string, field: readonly string[]) {
  return refuse("NOT_FOUND", `This id belongs to no ${what} that you may use here. Check the id.`, field);
}

/** Moves a refusal below the input field it is about. */
export function at<Code extends string>(
  name: string,
  { refusal }: { readonly refusal: Refusal<Code> },
): { readonly ok: false; readonly refusal: Refusal<Code> } {
  return { ok: false, refusal: { ...refusal, field: [name, ...refusal.field] } };
}
