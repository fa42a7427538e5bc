import type { ReactNode } from "react";
import { InfoIcon, WarningIcon } from "./icons.tsx";

export interface NoticeProps {
  /** `late` interrupts a screen reader (role alert); the others wait their turn (role status). */
  readonly tone: "late" | "risk" | "good" | "plain";
  readonly title: ReactNode;
  readonly icon?: ReactNode;
  /** A button that does something about it. */
  readonly action?: ReactNode;
  readonly children?: ReactNode;
}

/** Something the person should know, with what to do about it. */
export function Notice({ tone, title, icon, action, children }: NoticeProps) {
  return (
    <div
      className={`notice flow ${tone}`}
      part={`notice ${tone}`}
      role={tone === "late" ? "alert" : "status"}
    >
      <div className="notice-text">
        {icon ?? (tone === "plain" ? <InfoIcon /> : <WarningIcon />)}
        <div className="notice-words">
          <p className="notice-title">{title}</p>
          {children && <div className="notice-body">{children}</div>}
        </div>
      </div>
      {action}
    </div>
  );
}
