/**
 * The order of a merged list. Whoever moved things gives the order (mine when both did); what only the other has is
 * put after the entry it followed there.
 */
export function mergeOrder(
  base: readonly string[],
  mine: readonly string[],
  theirs: readonly string[],
  kept: ReadonlySet<string>,
): readonly string[] {
  const [leading, following] = moved(base, mine) ? [mine, theirs] : [theirs, mine];
  const order = leading.filter((key) => kept.has(key));
  let after = -1;
  for (const key of following) {
    const place = order.indexOf(key);
    if (place >= 0) after = place;
    else if (kept.has(key)) order.splice(++after, 0, key);
  }
  return order;
}

/** True when the entries both lists hold come in another order. */
function moved(base: readonly string[], list: readonly string[]): boolean {
  const inBase = base.filter((key) => list.includes(key));
  const inList = list.filter((key) => base.includes(key));
  return inBase.some((key, index) => key !== inList[index]);
}
