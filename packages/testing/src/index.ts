export { type BrowserLaunch, findBrowser } from "./browser/find-browser.ts";
