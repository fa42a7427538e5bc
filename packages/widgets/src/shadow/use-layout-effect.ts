import { useEffect, useLayoutEffect as useLayoutEffectInBrowser } from "react";

/** React's own, but silent on a server, where React 18 would warn about every use of it. */
export const useLayoutEffect = typeof document === "undefined" ? useEffect : useLayoutEffectInBrowser;
