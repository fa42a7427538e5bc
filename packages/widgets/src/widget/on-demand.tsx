import { type ComponentType, type ReactNode, useEffect, useState } from "react";
import { Button } from "../controls/button.tsx";
import { Notice } from "../controls/notice.tsx";
import { Skeleton } from "../controls/skeleton.tsx";
import { useLanguage } from "../language/use-language.ts";

/** What can be used comes first: code that can wait is asked for once the page has had the time to show it. */
export function later(fetchCode: () => unknown): () => void {
  const timer = setTimeout(fetchCode, 200);
  return () => clearTimeout(timer);
}

/** A component whose code is not among what a widget must load before it can be used. */
export interface OnDemand<Props> {
  (props: Props): ReactNode;
  /** Fetches the code before it is needed, so that it is there when the network is not. Never rejects. */
  readonly ahead: () => Promise<void>;
}

/**
 * Makes a component that fetches its code when first shown: bars until it is here, or what is given instead, and a
 * word and a button where it does not come. It tries again by itself when the network returns.
 */
export function onDemand<Props extends object>(
  load: () => Promise<ComponentType<Props>>,
  meanwhile?: ReactNode,
): OnDemand<Props> {
  let loaded: ComponentType<Props> | undefined;
  const fetchCode = async () => {
    loaded ??= await load();
  };

  function Later(props: Props) {
    const { say } = useLanguage();
    const [state, setState] = useState<"loading" | "failed" | "here">(loaded ? "here" : "loading");
    useEffect(() => {
      if (state === "here") return;
      let gone = false;
      const attempt = () =>
        fetchCode().then(
          () => gone || setState("here"),
          () => gone || setState("failed"),
        );
      const stop = state === "loading" ? later(attempt) : undefined;
      window.addEventListener("online", attempt);
      return () => {
        gone = true;
        stop?.();
        window.removeEventListener("online", attempt);
      };
    }, [state]);
    const Loaded = loaded;
    if (Loaded) return <Loaded {...props} />;
    if (state === "loading" && meanwhile !== undefined) return meanwhile;
    if (state === "loading") return <Skeleton lines={3} label={say("Loading")} />;
    return (
      <Notice
        tone="late"
        title={say("This part could not be loaded")}
        action={<Button onClick={() => setState("loading")}>{say("Try again")}</Button>}
      >
        {say("What you typed is kept.")}
      </Notice>
    );
  }
  return Object.assign(Later, { ahead: () => fetchCode().catch(() => undefined) });
}
