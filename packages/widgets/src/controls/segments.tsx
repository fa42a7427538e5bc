import { type KeyboardEvent, type ReactNode, useId } from "react";

export interface Segment<Value extends string> {
  readonly value: Value;
  readonly label: ReactNode;
  /** A single key that chooses this segment while the control has focus. */
  readonly hotkey?: string;
}

export interface SegmentsProps<Value extends string> {
  /** Names the group for assistive technology; or `labelledBy` where a visible heading does. */
  readonly label?: string;
  readonly labelledBy?: string;
  readonly describedBy?: string | undefined;
  readonly invalid?: boolean | undefined;
  readonly value: Value | null;
  readonly onValue: (value: Value) => void;
  readonly segments: readonly Segment<Value>[];
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
  disabled,
  className,
}: SegmentsProps<Value>) {
  const name = useId();
  function onKeyDown(event: KeyboardEvent<HTMLDivElement>) {
    if (disabled || event.ctrlKey || event.metaKey || event.altKey) return;
    const index = segments.findIndex((segment) => segment.hotkey === event.key.toLowerCase());
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
            aria-keyshortcuts={segment.hotkey?.toUpperCase()}
            onChange={() => onValue(segment.value)}
          />
          <span>{segment.label}</span>
        </label>
      ))}
    </div>
  );
}
