import type { ComponentType } from "react";
import type { ConnectionError } from "../connection/connection-error.ts";
import type { Widget } from "../widget/widget.ts";
import { WidgetBoundary } from "../widget/widget-boundary.tsx";
import { ShadowHost } from "./shadow-host.tsx";

export interface HostProps {
  /** Class of the host element, for placing the widget in a layout. */
  readonly className?: string;
}

/** Makes the React component of a widget: its content in a shadow root of its own. */
export function reactWidget<Props extends { readonly onError?: (error: ConnectionError) => void }>(
  widget: Widget<Props>,
): ComponentType<Props & HostProps> {
  const { Content, css } = widget;
  function ReactWidget({ className, ...rest }: Props & HostProps) {
    // TypeScript cannot see that a generic without `className` is Props again.
    const props = rest as unknown as Props;
    return (
      <ShadowHost css={css} className={className}>
        <WidgetBoundary onError={props.onError}>
          <Content {...props} />
        </WidgetBoundary>
      </ShadowHost>
    );
  }
  ReactWidget.displayName = widget.tag;
  return ReactWidget;
}
