/** One thing that was changed, in words; null where there was nothing, or is nothing now. */
export interface TrailChange {
  /** As a person calls it, in English: "Budget". */
  readonly field: string;
  readonly from: string | null;
  readonly to: string | null;
}

/** From what to what, if it reads differently. */
export function changed(field: string, from: string | null, to: string | null): readonly TrailChange[] {
  const [before, after] = [from || null, to || null];
  return before === after ? [] : [{ field, from: before, to: after }];
}
