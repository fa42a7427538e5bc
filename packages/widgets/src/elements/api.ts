import { type ConnectionSettings, checkSettings } from "../connection/settings.ts";
import type { Finding } from "../diagnose/finding.ts";
import { catalog, commonAttributes } from "../widget/catalog.ts";
import { changePage, thisPage } from "./page.ts";

/** Modules of this build that are loaded only when asked for. */
export interface Extras {
  "sign-out": typeof import("./sign-out.ts");
  diagnose: typeof import("../diagnose/diagnose.ts");
}
export type LoadExtra = <Name extends keyof Extras>(name: Name) => Promise<Extras[Name]>;

/** What a page says to the elements on it; the global `Baton` of the script, the exports of the ES module. */
export interface BatonApi {
  /** The release these elements are from. */
  readonly version: string;
  /**
   * Connects every Baton element on the page, those already there and those to come. Calling again with the same
   * `endpoint` only puts the new `getToken` in place of the old: nothing on screen is touched.
   *
   * @throws Error when `endpoint` or `getToken` is missing.
   * @example
   * ```js
   * Baton.configure({
   *   endpoint: "https://baton.example.com/graphql",
   *   getToken: () => fetch("/baton-token").then((response) => response.text()),
   * });
   * ```
   */
  configure(settings: ConnectionSettings): void;
  /**
   * Says that another member has signed in to the page. Widgets start anew with their token; what the one before
   * had typed stays on the device, under their name.
   */
  identify(settings?: Partial<ConnectionSettings>): void;
  /**
   * Says that the member has signed out: takes the widgets down and wipes what this device kept for the member.
   *
   * @throws Error when the code that wipes cannot be fetched. The widgets are down then; call it again when there is a network.
   */
  logout(): Promise<void>;
  /** Takes every widget on the page down. What was typed stays on the device; `configure()` begins again. */
  destroy(): void;
  /** Looks for what is wrong with how this page embeds Baton; prints it and answers with it, errors first. */
  diagnose(): Promise<readonly Finding[]>;
}

export function batonApi(load: LoadExtra): BatonApi {
  return {
    version: __VERSION__,
    configure(settings) {
      checkSettings(settings);
      const before = thisPage().settings;
      const isSame = before?.endpoint === settings.endpoint;
      changePage(settings, !isSame);
    },
    identify(settings) {
      const now = { ...thisPage().settings, ...settings } as ConnectionSettings;
      checkSettings(now);
      changePage(now);
    },
    async logout() {
      changePage(null);
      const { forgetMember } = await load("sign-out");
      await forgetMember();
    },
    destroy: () => changePage(null),
    async diagnose() {
      const { diagnose } = await load("diagnose");
      return diagnose({ page: thisPage(), catalog, commonAttributes, version: __VERSION__ });
    },
  };
}
