/** Bars in the shape of what is coming, so that nothing jumps when it arrives. Widths come from the style sheet. */
export function Skeleton({ lines, label }: { readonly lines: number; readonly label: string }) {
  return (
    <div className="stack skeleton" part="skeleton">
      <p className="visually-hidden" role="status">
        {label}
      </p>
      {Array.from({ length: lines }, (_, line) => (
        // biome-ignore lint/suspicious/noArrayIndexKey: the bars are all alike and never reorder
        <div key={line} className="skeleton-line" aria-hidden="true" />
      ))}
    </div>
  );
}
