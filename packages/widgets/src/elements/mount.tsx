import { createRoot } from "react-dom/client";
import type { Connection } from "../connection/connection.ts";
import { fetchConnection } from "../connection/fetch-connection.ts";
import { registerLanguage } from "../language/languages.ts";
import { StringsContext } from "../language/strings.ts";
import { WidgetFrame } from "../language/widget-frame.tsx";
import { createClock } from "../provider/clock.ts";
import { ConnectionProvider } from "../provider/connection-provider.tsx";
import { keepKeysIn } from "../shadow/keep-keys.ts";
import { adoptStyles } from "../shadow/style-sheets.ts";
import { catalog, commonAttributes, propertyOf } from "../widget/catalog.ts";
import type { Widget } from "../widget/widget.ts";
import { WidgetBoundary } from "../widget/widget-boundary.tsx";
import { changePage, thisPage } from "./page.ts";
import type { BatonElement, Mount } from "./shell.ts";

/** Elements share one clock, as they share one token. */
const clock = createClock();

const events = {
  onReady: "ready",
  onChange: "change",
  onSubmitted: "submitted",
  onOpen: "open",
  onError: "error",
  onSignInNeeded: "signinneeded",
} as const;

/** Puts the widget into elements: attributes become props, callbacks become `CustomEvent`s that do not bubble. */
export function mountOf<Props extends object>({ name, Content, css, isPublic }: Widget<Props>): Mount {
  return (element, shadow) => {
    adoptStyles(shadow, css);
    keepKeysIn(shadow);
    const root = createRoot(shadow);
    const callbacks = Object.fromEntries(
      Object.entries(events).map(([callback, type]) => [
        callback,
        (detail: unknown) => element.dispatchEvent(new CustomEvent(type, { detail })),
      ]),
    );
    function update() {
      const values = [...catalog[name], ...commonAttributes].map((attribute) => [
        propertyOf(attribute),
        element.getAttribute(attribute) ?? undefined,
      ]);
      const props = { ...callbacks, ...Object.fromEntries(values) } as Props;
      root.render(
        <ConnectionProvider key={thisPage().signIn} connection={pageConnection(isPublic)} clock={clock}>
          <StringsContext.Provider value={thisPage().settings?.strings}>
            <WidgetFrame host={element} strings={(element as BatonElement).strings}>
              <WidgetBoundary onError={callbacks.onError}>
                <Content {...props} />
              </WidgetBoundary>
            </WidgetFrame>
          </StringsContext.Provider>
        </ConnectionProvider>,
      );
    }
    update();
    return { update, unmount: () => root.unmount() };
  };
}

const opened = new Map<boolean, { readonly signIn: number; readonly connection: Connection }>();

/**
 * One connection for all widgets of a sign-in, and one for those that stand on the publishable key; it reads
 * `getToken` late, so that a page may put in a new one.
 */
function pageConnection(isPublic = false): Connection | null {
  const { settings, signIn } = thisPage();
  if (!settings) return null;
  let current = opened.get(isPublic);
  if (current?.signIn !== signIn) {
    for (const [tag, words] of Object.entries(settings.languages ?? {})) registerLanguage(tag, words);
    const connection = fetchConnection({
      ...settings,
      publishableKey: isPublic ? settings.publishableKey : undefined,
      getToken: () => (thisPage().settings ?? settings).getToken?.() ?? "",
      onOtherMember: (signedOut) => changePage((!signedOut && thisPage().settings) || null),
    });
    current = { signIn, connection };
    opened.set(isPublic, current);
  }
  return current.connection;
}
