import type { ComponentType } from "react";
import type { ConnectionError } from "../connection/connection-error.ts";
import type { WidgetName } from "./catalog.ts";

/** The events every widget has. A React host passes callbacks; a custom element dispatches `CustomEvent`s. */
export interface WidgetEvents<Ready, Change, Submitted> {
  /** The first answer is on screen. */
  readonly onReady?: (detail: Ready) => void;
  /** Something the person did has been saved. */
  readonly onChange?: (detail: Change) => void;
  /** The widget's main action has been done. */
  readonly onSubmitted?: (detail: Submitted) => void;
  /** The API could not be asked; the widget shows it too. */
  readonly onError?: (detail: ConnectionError) => void;
  /** The sign-in has ended and the person wants to sign in again; `getToken` is called once more. */
  readonly onSignInNeeded?: () => void;
}

/** One widget, from which both the React component and the custom element are made. */
export interface Widget<Props> {
  /** Its element is `baton-` and this; its attributes stand in the catalog. */
  readonly name: WidgetName;
  /** Stands on the page's publishable key; every other widget on the signed-in member's token. */
  readonly isPublic?: boolean;
  /** Style sheets in order; texts shared by several widgets become one shared sheet. */
  readonly css: readonly string[];
  /** What is rendered inside the shadow root. */
  readonly Content: ComponentType<Props>;
  /** Fetches the code that is loaded on demand, for a server, and for who takes over what it rendered. Never rejects. */
  readonly ahead?: () => Promise<unknown>;
}
