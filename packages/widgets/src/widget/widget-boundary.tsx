import { Component, type ReactNode } from "react";
import { bugError, type ConnectionError } from "../connection/connection-error.ts";
import { onDemand } from "./on-demand.tsx";

const Failed = onDemand(() => import("./failed.tsx").then((file) => file.Failed));

interface Props {
  readonly onError: ((error: ConnectionError) => void) | undefined;
  readonly children: ReactNode;
}

/** Keeps a fault inside one widget from taking the host's page down with it. */
export class WidgetBoundary extends Component<Props, { readonly failed: boolean }> {
  override state = { failed: false };

  static getDerivedStateFromError() {
    return { failed: true };
  }

  override componentDidCatch(thrown: unknown) {
    const reason = thrown instanceof Error ? thrown.message : "unknown";
    this.props.onError?.(bugError(`a widget failed to render (${reason}).`));
  }

  override render() {
    if (!this.state.failed) return this.props.children;
    return <Failed onRetry={() => this.setState({ failed: false })} />;
  }
}
