import { createElement, type ReactNode } from "react";

export interface ServerShadowProps {
  /** Address of the package's `styles.css`; without one the server's HTML is plain until it is hydrated. */
  readonly stylesheet: string | undefined;
  readonly children: ReactNode;
}

/** What stands at the top of a shadow root that a server wrote. */
export function serversPart(root: ShadowRoot): NodeListOf<Element> {
  return root.querySelectorAll(":scope > :is(link, fieldset)");
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
