import { type ReactElement, useLayoutEffect, useRef } from "react";
import type { ConnectionError } from "../connection/connection-error.ts";
import type { MemoryConnection } from "../connection/memory-connection.ts";
import { type HostProps, reactWidget } from "../shadow/react-widget.tsx";
import type { Widget } from "../widget/widget.ts";
import { Stage } from "./stage.tsx";
import type { StoryBuild } from "./story-build.ts";

/** What a story is given beside the widget's own props. */
export interface StoryArgs {
  /** Makes the API the story plays with. */
  readonly api: () => MemoryConnection;
  /** Width of the place the widget is put in, in CSS pixels. */
  readonly width?: number;
}

/** What is chosen in the toolbar, for all stories; a story's own arguments win. */
interface Chosen extends Pick<HostProps, "theme" | "contrast" | "density"> {
  readonly build?: StoryBuild;
  readonly language?: string;
  /** CSS pixels; "0": what the story says. */
  readonly width?: string;
}

/** As much of Storybook's context as is needed here. */
interface Context {
  readonly loaded: { readonly api?: MemoryConnection };
  readonly globals: Chosen;
}

/**
 * How every story of a widget is shown, whichever build is looked at: as the React component, or as the element
 * with the same values in its properties (the module) or attributes (the script) and the same callbacks as events.
 *
 * @param usualWidth of the widget's place, where a story says nothing else
 */
export function renderStory<Props extends { readonly onError?: (error: ConnectionError) => void }>(
  widget: Widget<Props>,
  usualWidth?: number,
) {
  const Component = reactWidget(widget);
  return function render(args: Props & HostProps & StoryArgs, { loaded, globals }: Context): ReactElement {
    const { api, width = usualWidth, ...given } = args;
    const { build = "react", theme, contrast, density, language } = globals;
    const chosen = { theme, contrast, density, lang: language === "es" ? language : undefined };
    const props = { ...chosen, ...given } as unknown as Props & HostProps;
    return (
      <Stage connection={loaded.api ?? api()} width={Number(globals.width) || width}>
        {build === "react" ? (
          <Component {...props} />
        ) : (
          <OwnElement tag={`baton-${widget.name}`} values={props} inAttributes={build === "script"} />
        )}
      </Stage>
    );
  };
}

interface ElementProps {
  readonly tag: string;
  readonly values: object;
  readonly inAttributes: boolean;
}

/** The element as a page without any framework makes it. */
function OwnElement({ tag, values, inAttributes }: ElementProps) {
  const place = useRef<HTMLDivElement>(null);
  useLayoutEffect(() => {
    const element = place.current?.firstElementChild ?? document.createElement(tag);
    const events = new AbortController();
    for (const [name, value] of Object.entries(values)) {
      if (value === undefined) continue;
      if (typeof value === "function") {
        const tell = (event: Event) => value((event as CustomEvent).detail);
        element.addEventListener(name.replace(/^on/, "").toLowerCase(), tell, { signal: events.signal });
      } else if (inAttributes && typeof value !== "object")
        element.setAttribute(attributeOf(name), String(value));
      else Reflect.set(element, name, value);
    }
    if (!element.isConnected) place.current?.append(element);
    return () => events.abort();
  }, [tag, values, inAttributes]);
  return <div ref={place} />;
}

/** `tourId` → `tour-id` */
function attributeOf(property: string): string {
  return property.replace(/[A-Z]/g, (letter) => `-${letter.toLowerCase()}`);
}
