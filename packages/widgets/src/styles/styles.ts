import shared from "./shared.css?inline";

/** What every widget adopts before its own style sheet. */
export const sharedStyles: readonly string[] = [shared];
