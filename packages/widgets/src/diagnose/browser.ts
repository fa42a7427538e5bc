import { error, type Finding, warning } from "./finding.ts";

/** What the widgets stand on, and since when browsers have it: the youngest decides. */
function needed(): [name: string, isThere: boolean][] {
  return [
    ["light-dark() in CSS", CSS.supports("color", "light-dark(red, blue)")],
    ["container queries", CSS.supports("container-type", "inline-size")],
    ["constructable style sheets", "adoptedStyleSheets" in Document.prototype],
    ["popover", "popover" in HTMLElement.prototype],
    ["AbortSignal.any()", "any" in AbortSignal],
  ];
}

export function checkBrowser(): Finding[] {
  const missing = needed().flatMap(([name, isThere]) => (isThere ? [] : [name]));
  if (missing.length === 0) return [];
  return [
    error(
      `This browser lacks ${missing.join(", ")}.`,
      "The widgets need a browser of mid-2024 or later: Chrome or Edge 123, Firefox 125, Safari 17.5.",
      "Update the browser.",
    ),
  ];
}

const probe = "baton-diagnose";

/** Whether what is typed can be kept on the device. Private windows and strict settings forbid it. */
export async function checkDevice(): Promise<Finding[]> {
  try {
    await new Promise<void>((resolve, reject) => {
      const request = indexedDB.open(probe);
      request.onerror = () => reject(request.error);
      request.onblocked = () => reject(new Error("blocked"));
      request.onsuccess = () => {
        request.result.close();
        resolve();
      };
    });
    indexedDB.deleteDatabase(probe);
    return [];
  } catch (cause) {
    return [
      warning(
        "What is typed cannot be kept on this device.",
        `The browser refuses IndexedDB (${cause instanceof Error ? cause.message : String(cause)}): a private window, blocked site data, or a frame without storage.`,
        "Allow site data for this site. Until then drafts live on the server alone, and nothing typed offline outlives the page.",
      ),
    ];
  }
}
