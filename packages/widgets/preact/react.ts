// What our components use of React, on Preact: the element build has this in place of "react". preact/compat would
// do the same and everything else React has, for five times the bytes (docs/decisions/0016).
import { Component, type ComponentType, createElement, options, type VNode } from "preact";
import { useEffect, useLayoutEffect, useState } from "preact/hooks";

export { Component, createContext, Fragment } from "preact";
export {
  useCallback,
  useContext,
  useEffect,
  useLayoutEffect,
  useMemo,
  useRef,
  useState,
} from "preact/hooks";

let ids = 0;

/** Preact's own begins to count anew when a part of the tree is put in later, and gives two elements one id. */
export function useId(): string {
  const [id] = useState(() => `b${ids++}`);
  return id;
}

/** Renders again only when a prop is another one. */
export function memo<Props extends object>(Inner: ComponentType<Props>): ComponentType<Props> {
  return class Memo extends Component<Props> {
    override shouldComponentUpdate(next: Props) {
      return !sameProps(this.props, next);
    }
    override render() {
      return createElement(Inner, this.props);
    }
  };
}

function sameProps(a: object, b: object): boolean {
  const keys = Object.keys(a) as (keyof typeof a)[];
  return keys.length === Object.keys(b).length && keys.every((key) => Object.is(a[key], b[key]));
}

/** Reads an outside store; a change between rendering and subscribing is caught by reading again. */
export function useSyncExternalStore<T>(subscribe: (changed: () => void) => () => void, read: () => T): T {
  const value = read();
  const [{ store }, update] = useState({ store: { value, read } });
  useLayoutEffect(() => {
    store.value = value;
    store.read = read;
  }, [store, value, read]);
  useEffect(() => {
    const check = () => {
      if (!Object.is(store.value, store.read())) update({ store });
    };
    check();
    return subscribe(check);
  }, [subscribe, store]);
  return value;
}

/** React's names for events and SVG attributes, where the DOM has others. */
const previous = options.vnode;
options.vnode = (vnode: VNode<Record<string, unknown>>) => {
  const { type, props } = vnode;
  if (typeof type === "string") {
    rename(props, "onBlur", "onfocusout");
    rename(props, "onFocus", "onfocusin");
    const isTyped =
      type === "textarea" || (type === "input" && !/^(checkbox|radio)$/.test(String(props.type)));
    if (isTyped) rename(props, "onChange", "onInput");
    if (type === "svg") {
      for (const name of ["strokeWidth", "strokeLinecap", "strokeLinejoin"]) {
        rename(props, name, name.replace(/[A-Z]/, "-$&").toLowerCase());
      }
    }
  }
  previous?.(vnode);
};

function rename(props: Record<string, unknown>, from: string, to: string): void {
  if (!(from in props)) return;
  props[to] = props[from];
  delete props[from];
}
