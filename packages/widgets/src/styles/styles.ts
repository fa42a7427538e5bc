import base from "./base.css?inline";
import controls from "./controls.css?inline";

/** What every widget adopts before its own style sheet. */
export const sharedStyles: readonly string[] = [base, controls];
