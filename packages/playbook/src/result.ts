/** A refusal the caller is expected to meet: what happened, why, and what to do about it. */
export interface Refusal<Code extends string = string> {
  readonly code: Code;
  readonly message: string;
  /** Path of the input it is about, outermost first; empty when it is about the whole. */
  readonly field: readonly string[];
}

export type Result<T, R = Refusal> =
  | { readonly ok: true; readonly value: T }
  | { readonly ok: false; readonly refusal: R };

export function accept<T>(value: T): { readonly ok: true; readonly value: T } {
  return { ok: true, value };
}

export function refuse<Code extends string>(
  code: Code,
  message: string,
  field: readonly string[] = [],
): { readonly ok: false; readonly refusal: Refusal<Code> } {
  return { ok: false, refusal: { code, message, field } };
}
