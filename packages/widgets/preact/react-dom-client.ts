// React's root on Preact: the element build has this in place of "react-dom/client".
import { type ComponentChild, render } from "preact";

export function createRoot(container: ShadowRoot) {
  return {
    render: (children: ComponentChild) => render(children, container),
    unmount: () => render(null, container),
  };
}
