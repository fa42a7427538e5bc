import { networkError, unauthenticatedError } from "../packages/widgets/src/connection/connection-error.ts";
import type { MemoryConnection } from "../packages/widgets/src/connection/memory-connection.ts";
import { goOffline } from "../packages/widgets/src/stories/stage.tsx";

type Undo = () => void;

/** What can be wrong with the page around a widget, by its name in the toolbar. */
const troubles: Readonly<Record<string, (api: MemoryConnection) => Undo>> = {
  offline(api) {
    api.trouble = async () => ({ error: networkError("offline") });
    return goOffline();
  },
  slow(api) {
    api.trouble = () => new Promise((resolve) => setTimeout(resolve, 3000, undefined));
    return () => {};
  },
  /** Every question is answered once; whatever comes later, and every write, is refused. */
  expired(api) {
    const asked = new Set<string>();
    api.trouble = async (operation) => {
      const isFirst = !asked.has(operation) && !operation.startsWith("mutation");
      asked.add(operation);
      return isFirst ? undefined : { error: unauthenticatedError() };
    };
    return () => {};
  },
  "small-root": () => withStyles("html { font-size: 62.5% }"),
  hostile: () =>
    withStyles(`*, *::before, *::after { all: unset !important }
      * { font: 40px/3 fantasy !important; color: red !important; display: block !important }`),
};

/** Breaks the page a story is on; returns how to mend it. */
export function breakHost(how: string, api: MemoryConnection): Undo {
  return troubles[how]?.(api) ?? (() => {});
}

function withStyles(text: string): Undo {
  const sheet = new CSSStyleSheet();
  sheet.replaceSync(text);
  document.adoptedStyleSheets.push(sheet);
  return () => {
    document.adoptedStyleSheets = document.adoptedStyleSheets.filter((each) => each !== sheet);
  };
}
