import { type KeyboardEvent, useId } from "react";
import type { NamedChoice } from "./choices.ts";

export interface SegmentsProps<Value extends string> {
  /** Names the group for assistive technology; or `labelledBy` where a visible heading does. */
  readonly label?: string;
  readonly labelledBy?: string;
  readonly describedBy?: string | undefined;
  readonly invalid?: boolean | undefined;
  readonly value: Value | null;
  readonly onValue: (value: Value) => void;
  readonly segments: readonly NamedChoice<Value>[];
  /** Whether the first letter of a segment chooses it while the control has focus. */
  readonly hotkeys?: boolean;
  readonly disabled?: boolean;
  readonly className?: string;
}

/** Radio buttons drawn as one bar: the arrow keys move, a letter chooses. */
export function Segments<Value extends string>({
  label,
  labelledBy,
  describedBy,
  invalid,
  value,
  onValue,
  segments,
  hotkeys,
  disabled,
  className,
}: SegmentsProps<Value>) {
  const name = useId();
  function onKeyDown(event: KeyboardEvent<HTMLDivElement>) {
    if (disabled || event.ctrlKey || event.metaKey || event.altKey) return;
    const index = hotkeys ? segments.findIndex(({ label }) => letterOf(label) === letterOf(event.key)) : -1;
    const chosen = segments[index];
    if (!chosen) return;
    event.preventDefault();
    event.currentTarget.querySelectorAll("input")[index]?.focus();
    onValue(chosen.value);
  }
  return (
    <div
      className={className ? `segments ${className}` : "segments"}
      part="segments"
      role="radiogroup"
      aria-label={label}
      aria-labelledby={labelledBy}
      aria-describedby={describedBy}
      onKeyDown={onKeyDown}
    >
      {segments.map((segment) => (
        <label
          key={segment.value}
          className="segment"
          part={segment.value === value ? "segment selected" : "segment"}
        >
          <input
            part="radio"
            type="radio"
            name={name}
            value={segment.value}
            checked={segment.value === value}
            disabled={disabled}
            aria-invalid={invalid || undefined}
            aria-keyshortcuts={hotkeys ? letterOf(segment.label) : undefined}
            onChange={() => onValue(segment.value)}
          />
          <span>{segment.label}</span>
        </label>
      ))}
    </div>
  );
}

/** "Sí" is chosen by S; a key of several letters, such as Tab, by nothing. */
function letterOf(text: string): string | undefined {
  return text.normalize("NFD")[0]?.toUpperCase();
}
