import type { ComponentProps, ReactNode } from "react";

export interface ButtonProps extends Omit<ComponentProps<"button">, "type"> {
  /**
   * `primary`: the one main action. `secondary`: everything else. `quiet`: a link-like action beside text.
   *
   * @defaultValue "secondary"
   */
  readonly kind?: "primary" | "secondary" | "quiet";
  readonly type?: "button" | "submit";
  /** The action is under way: the button keeps focus and its size, and does nothing when pressed. */
  readonly pending?: boolean;
  /** Said instead of the label while pending, for example "Keeping…". */
  readonly pendingLabel?: ReactNode;
}

/** Pending and unavailable buttons stay focusable (`aria-disabled`), so keyboard users are not thrown off them. */
export function Button({
  kind = "secondary",
  type = "button",
  pending = false,
  pendingLabel,
  className,
  onClick,
  children,
  "aria-disabled": unavailable,
  ...rest
}: ButtonProps) {
  const off = pending || unavailable === true || unavailable === "true";
  return (
    <button
      {...rest}
      type={type}
      className={`button button-${kind}${className ? ` ${className}` : ""}`}
      part={`button button-${kind}`}
      aria-disabled={off || undefined}
      aria-busy={pending || undefined}
      onClick={(event) => {
        if (off) event.preventDefault();
        else onClick?.(event);
      }}
    >
      {pending && pendingLabel !== undefined ? pendingLabel : children}
    </button>
  );
}
