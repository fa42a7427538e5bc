import { createElement, type ReactNode } from "react";

export interface ServerShadowProps {
  /** Address of the package's `styles.css`; without one the server's HTML is plain until it is hydrated. */
  readonly stylesheet: string | undefined;
  readonly children: ReactNode;
}

/** What stands at the top of a shadow root that a server wrote. (`:scope` matches nothing in a shadow root.) */
export function serversPart(root: ShadowRoot): readonly Element[] {
  return [...root.children].filter((child) => child.matches("link, fieldset"));
}

/**
 * A widget as a server writes it: a declarative shadow root, which the browser's parser makes a real one. Hydration
 * finds an empty element, as it expects, so nothing in here is ever compared: times and ids may differ.
 */
export function ServerShadow({ stylesheet, children }: ServerShadowProps) {
  return createElement(
    "template",
    // React has no type for it.
    { shadowrootmode: "open" },
    stylesheet && <link rel="stylesheet" href={stylesheet} />,
    // What would be typed before hydration would be lost, so nothing can be; unlike `inert` it can be read aloud.
    <fieldset disabled>{children}</fieldset>,
  );
}
