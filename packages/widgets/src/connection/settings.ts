import type { Words } from "@baton/playbook";
import type { WordsSource } from "../language/languages.ts";
import type { GetToken } from "./token-source.ts";

/** Where the API is, and what to show it: the token of the signed-in member, or a marketing page's publishable key. */
export interface ConnectionSettings {
  /** Address of the GraphQL API, for example `https://baton.example.com/graphql`. */
  readonly endpoint: string;
  /** Needed by every widget but `BuyerIntake`. */
  readonly getToken?: GetToken | undefined;
  /** `pk_…`: what `BuyerIntake` sends instead of a token. No secret; works from its registered origins alone. */
  readonly publishableKey?: string | undefined;
  /**
   * How long one request may take, and one `getToken()`, in milliseconds.
   *
   * @defaultValue 20000
   */
  readonly timeoutMs?: number;
  /** Your own words for all widgets, by what ours are in English: `{ "Design center": "Studio" }`. */
  readonly strings?: Words;
  /** Languages to add to English and Spanish: `{ fr: () => import("./baton-fr.js") }`. */
  readonly languages?: Readonly<Record<string, WordsSource>>;
}

/** @throws Error saying what is missing and what to give. */
export function checkSettings(settings: ConnectionSettings): void {
  // Pages without types may give nothing at all.
  const { endpoint, getToken, publishableKey, timeoutMs = 1 } = settings ?? {};
  if (!endpoint) {
    throw new Error(
      "Baton: no endpoint. Give the address of the GraphQL API, for example endpoint: '/graphql'.",
    );
  }
  if (typeof getToken !== "function" && !publishableKey) {
    throw new Error(
      "Baton: no getToken. Give a function that fetches the member's token from your backend, or a publishableKey on a marketing page.",
    );
  }
  // What a browser's timer can count.
  if (!(timeoutMs > 0 && timeoutMs < 2 ** 31)) {
    throw new Error("Baton: timeoutMs must be milliseconds, for example 20000.");
  }
}
