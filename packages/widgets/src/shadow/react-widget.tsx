import type { Words } from "@baton/playbook";
import type { ComponentType } from "react";
import type { ConnectionError } from "../connection/connection-error.ts";
import type { Widget } from "../widget/widget.ts";
import { WidgetBoundary } from "../widget/widget-boundary.tsx";
import { ShadowHost } from "./shadow-host.tsx";

export interface HostProps {
  /** Class of the host element, for placing the widget in a layout. */
  readonly className?: string;
  /**
   * `auto` follows the page's `color-scheme`.
   *
   * @defaultValue "auto"
   */
  readonly theme?: "auto" | "light" | "dark";
  /**
   * `auto` follows what the person has set on the device.
   *
   * @defaultValue "auto"
   */
  readonly contrast?: "auto" | "more";
  /**
   * `compact` brings lines closer together, for long lists and narrow panels.
   *
   * @defaultValue "comfortable"
   */
  readonly density?: "comfortable" | "compact";
  /** Language of the widget: "es". Without it the nearest `lang` of the page holds, else the browser's. */
  readonly lang?: string;
  /** Your own words, by what ours are in English: `{ "Design center": "Studio" }`. */
  readonly strings?: Words;
}

/** Makes the React component of a widget: its content in a shadow root of its own. */
export function reactWidget<Props extends { readonly onError?: (error: ConnectionError) => void }>(
  widget: Widget<Props>,
): ComponentType<Props & HostProps> {
  const { Content, css, ahead } = widget;
  function ReactWidget({ className, theme, contrast, density, lang, strings, ...rest }: Props & HostProps) {
    // TypeScript cannot see that a generic without `HostProps` is Props again.
    const props = rest as unknown as Props;
    return (
      <ShadowHost
        css={css}
        ahead={ahead}
        className={className}
        look={{ theme, contrast, density }}
        lang={lang}
        strings={strings}
      >
        <WidgetBoundary onError={props.onError}>
          <Content {...props} />
        </WidgetBoundary>
      </ShadowHost>
    );
  }
  ReactWidget.displayName = `baton-${widget.name}`;
  return ReactWidget;
}
