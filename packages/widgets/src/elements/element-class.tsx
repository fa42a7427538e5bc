import { createRoot, type Root } from "react-dom/client";
import { createClock } from "../provider/clock.ts";
import { ConnectionProvider } from "../provider/connection-provider.tsx";
import { adoptStyles } from "../shadow/style-sheets.ts";
import type { Widget } from "../widget/widget.ts";
import { WidgetBoundary } from "../widget/widget-boundary.tsx";
import { currentConnection, onConfigured } from "./configuration.ts";

/** Elements share one clock, as they share one token. */
const clock = createClock();

const events = { onReady: "ready", onChange: "change", onSubmitted: "submitted", onError: "error" } as const;

/**
 * Makes the custom element of a widget: the same content, rendered straight into the element's shadow root.
 * Attributes and properties of the same meaning follow each other; events are `CustomEvent`s that do not bubble.
 */
function elementClass<Props extends object>(widget: Widget<Props>): CustomElementConstructor {
  const { Content, attributes, css } = widget;

  class BatonElement extends HTMLElement {
    static readonly observedAttributes = Object.keys(attributes);
    #root: Root | undefined;
    #stopListening: (() => void) | undefined;
    readonly #callbacks = Object.fromEntries(
      Object.entries(events).map(([callback, type]) => [
        callback,
        (detail: unknown) => this.dispatchEvent(new CustomEvent(type, { detail })),
      ]),
    );

    connectedCallback() {
      this.#adoptEarlyProperties();
      const shadow = this.shadowRoot ?? this.attachShadow({ mode: "open" });
      adoptStyles(shadow, css);
      this.#root ??= createRoot(shadow);
      this.#stopListening ??= onConfigured(() => this.#render());
      this.#render();
    }

    disconnectedCallback() {
      // Moving an element disconnects and connects it in one go: only one that stays away is taken down.
      queueMicrotask(() => {
        if (this.isConnected) return;
        this.#stopListening?.();
        this.#stopListening = undefined;
        this.#root?.unmount();
        this.#root = undefined;
      });
    }

    attributeChangedCallback() {
      this.#render();
    }

    /** Properties set before the script had loaded hide the accessors; hand them over. */
    #adoptEarlyProperties() {
      for (const property of Object.values(attributes)) {
        if (!Object.hasOwn(this, property)) continue;
        const early: unknown = Reflect.get(this, property);
        Reflect.deleteProperty(this, property);
        Reflect.set(this, property, early);
      }
    }

    #render() {
      if (!this.#root) return;
      const values = Object.entries(attributes).map(([name, property]) => [
        property,
        this.getAttribute(name) ?? undefined,
      ]);
      const props = { ...this.#callbacks, ...Object.fromEntries(values) } as Props;
      this.#root.render(
        <ConnectionProvider connection={currentConnection()} clock={clock}>
          <WidgetBoundary onError={this.#callbacks.onError}>
            <Content {...props} />
          </WidgetBoundary>
        </ConnectionProvider>,
      );
    }
  }

  for (const [name, property] of Object.entries(attributes)) {
    Object.defineProperty(BatonElement.prototype, property, {
      configurable: true,
      enumerable: true,
      get(this: HTMLElement) {
        return this.getAttribute(name) ?? undefined;
      },
      set(this: HTMLElement, value: unknown) {
        if (value === undefined || value === null) this.removeAttribute(name);
        else this.setAttribute(name, String(value));
      },
    });
  }
  return BatonElement;
}

/** Registers a widget's element; a page that loads the script twice keeps the first. */
export function defineElement<Props extends object>(widget: Widget<Props>): void {
  if (!customElements.get(widget.tag)) customElements.define(widget.tag, elementClass(widget));
}
