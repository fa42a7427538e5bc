// What JSX compiles to, on Preact: smaller than preact/jsx-runtime, which makes its nodes by itself once more.
import { type ComponentType, createElement, Fragment } from "preact";

export { Fragment };

export function jsx(type: ComponentType<object> | string, props: object, key?: string) {
  return createElement(type as ComponentType<object>, key === undefined ? props : { ...props, key });
}

export { jsx as jsxs };
