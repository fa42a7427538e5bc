import { useEffect, useRef } from "react";
import { Button } from "../controls/button.tsx";
import { useLanguage } from "../language/use-language.ts";

export interface ThanksProps {
  readonly name: string;
  /** Starts a new, empty form. */
  readonly onMore: () => void;
}

/** In the place of the form once the details have arrived; the focus moves here with it. */
export function Thanks({ name, onMore }: ThanksProps) {
  const { say } = useLanguage();
  const title = useRef<HTMLHeadingElement>(null);
  useEffect(() => title.current?.focus(), []);
  return (
    <div className="stack intake-thanks">
      <h2 ref={title} tabIndex={-1} part="heading">
        {say("Thank you, {name}", { name })}
      </h2>
      <p>{say("We have your details and will be in touch. You need not do anything else.")}</p>
      <p>
        <Button kind="quiet" onClick={onMore}>
          {say("Send something else")}
        </Button>
      </p>
    </div>
  );
}
