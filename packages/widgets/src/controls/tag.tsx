import type { ReactNode } from "react";

/** `late`: missed or broken. `risk`: can still be saved. `good`: done. `plain`: a fact. */
export type Tone = "late" | "risk" | "good" | "plain";

export interface TagProps {
  readonly tone: Tone;
  readonly icon?: ReactNode;
  /** The full, absolute form of what the tag says shortly; shown on hover. */
  readonly title?: string | undefined;
  readonly children: ReactNode;
}

/** A state as icon, word and colour; never colour alone. */
export function Tag({ tone, icon, title, children }: TagProps) {
  return (
    <span className={`tag ${tone}`} part={`tag ${tone}`} title={title}>
      {icon}
      <span>{children}</span>
    </span>
  );
}
