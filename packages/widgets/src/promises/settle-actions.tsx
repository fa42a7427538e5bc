import { type ReactNode, useEffect, useRef } from "react";
import { Button } from "../controls/button.tsx";
import { useKept } from "../device/use-kept.ts";
import { useLanguage } from "../language/use-language.ts";
import { useLayoutEffect } from "../shadow/use-layout-effect.ts";
import { SettleForm } from "./on-demand.ts";
import type { Move, PromiseItem } from "./promise.ts";
import type { Settled } from "./use-settle.ts";

export interface SettleActionsProps {
  readonly promise: PromiseItem;
  /** Whether broken and released are offered beside keeping. */
  readonly withMore: boolean;
  /** The IANA zone the promise's times are said in. */
  readonly zone: string;
  readonly onEnded: (promise: PromiseItem, how: Move, settled: Settled) => void;
  /** Places the buttons and, when open, the form. */
  readonly children: (buttons: ReactNode, form: ReactNode) => ReactNode;
}

/** The buttons that settle a promise and the form they open; closing it gives focus back to its button. */
export function SettleActions({ promise, withMore, zone, onEnded, children }: SettleActionsProps) {
  const { say } = useLanguage();
  const [mode, setMode] = useKept<"keep" | "more" | null>(`settling ${promise.id}`, null);
  const opened = useRef(false);
  const buttons = useRef<HTMLDivElement>(null);
  const returnTo = useRef<string | null>(null);

  useEffect(() => void SettleForm.ahead(), []);

  useLayoutEffect(() => {
    if (mode !== null || returnTo.current === null) return;
    buttons.current?.querySelector<HTMLElement>(`[data-mode=${returnTo.current}]`)?.focus();
    returnTo.current = null;
  }, [mode]);

  if (promise.status !== "OPEN" || !promise.viewerCan.settle) return children(null, null);

  const button = (which: "keep" | "more", label: string) => (
    <Button
      kind={which === "more" ? "quiet" : "secondary"}
      data-mode={which}
      aria-expanded={mode === which}
      aria-label={`${label}: ${promise.words}`}
      onClick={() => {
        opened.current = true;
        setMode(mode === which ? null : which);
      }}
    >
      {label}
    </Button>
  );
  return children(
    <div className="flow settle-buttons" ref={buttons}>
      {button("keep", say("Keep"))}
      {withMore && button("more", say("More"))}
    </div>,
    mode && (
      <SettleForm
        key={mode}
        promise={promise}
        zone={zone}
        mode={mode}
        takesFocus={opened.current}
        onCancel={() => {
          returnTo.current = mode;
          setMode(null);
        }}
        onEnded={(how, settled) => {
          setMode(null);
          onEnded(promise, how, settled);
        }}
      />
    ),
  );
}
