import type { ReactNode } from "react";

/**
 * Icons carry no meaning alone: a word always stands beside them, so they are hidden from assistive technology.
 * One that `points` does so the other way where a page reads from the right.
 */
export function Icon({
  points = false,
  children,
}: {
  readonly points?: boolean;
  readonly children: ReactNode;
}) {
  return (
    <svg
      className={points ? "icon icon-points" : "icon"}
      viewBox="0 0 16 16"
      fill="none"
      stroke="currentColor"
      strokeWidth="1.75"
      strokeLinecap="round"
      strokeLinejoin="round"
      aria-hidden="true"
    >
      {children}
    </svg>
  );
}

export const ClockIcon = () => (
  <Icon>
    <circle cx="8" cy="8" r="6" />
    <path d="M8 4.5V8l2.3 1.6" />
  </Icon>
);

export const CheckIcon = () => (
  <Icon>
    <path d="m3.5 8.5 3 3 6-7" />
  </Icon>
);

export const CrossIcon = () => (
  <Icon>
    <path d="m4.5 4.5 7 7m0-7-7 7" />
  </Icon>
);

export const WarningIcon = () => (
  <Icon>
    <path d="M8 2.5 14 13H2zM8 6.8v2.4m0 1.9v.1" />
  </Icon>
);

export const PlusIcon = () => (
  <Icon>
    <path d="M8 3.5v9M3.5 8h9" />
  </Icon>
);

export const InfoIcon = () => (
  <Icon>
    <circle cx="8" cy="8" r="6" />
    <path d="M8 7.4v3.3m0-5.6v.1" />
  </Icon>
);

export const OfflineIcon = () => (
  <Icon>
    <path d="M2 6.5a9 9 0 0 1 12 0M4.4 9.3a5.5 5.5 0 0 1 7.2 0M8 12.5v.1M2.5 2.5l11 11" />
  </Icon>
);
