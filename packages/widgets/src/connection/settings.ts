import type { Words } from "@baton/playbook";
import type { WordsSource } from "../language/languages.ts";
import type { GetToken } from "./token-source.ts";

/** Where the API is and how to get a token for the signed-in member. */
export interface ConnectionSettings {
  /** Address of the GraphQL API, for example `https://baton.example.com/graphql`. */
  readonly endpoint: string;
  readonly getToken: GetToken;
  /**
   * How long one request may take, in milliseconds.
   *
   * @defaultValue 20000
   */
  readonly timeoutMs?: number;
  /** Your own words for all widgets, by what ours are in English: `{ "Deliver handoff": "Send to the OSM" }`. */
  readonly strings?: Words;
  /** Languages to add to English and Spanish: `{ fr: () => import("./baton-fr.js") }`. */
  readonly languages?: Readonly<Record<string, WordsSource>>;
}

/** @throws Error saying what is missing and what to give. */
export function checkSettings({ endpoint, getToken }: ConnectionSettings): void {
  if (!endpoint) {
    throw new Error(
      "Baton: no endpoint. Give the address of the GraphQL API, for example endpoint: '/graphql'.",
    );
  }
  if (typeof getToken !== "function") {
    throw new Error(
      "Baton: no getToken. Give a function that fetches a token for the signed-in member from your own backend.",
    );
  }
}
