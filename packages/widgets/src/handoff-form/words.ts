import type { InteractionChannel } from "@baton/api-contract";
import type { Say } from "@baton/playbook";
import type { Answered } from "../connection/connection.ts";
import type { ConnectionError } from "../connection/connection-error.ts";

const connectionWords: Readonly<Record<ConnectionError["kind"], string>> = {
  network: "Not done: the server did not answer. Try again; it is not done twice.",
  unauthenticated: "Not done: your sign-in has ended. Sign in again in this page, then try again.",
  forbidden: "Not done: your role does not include this.",
  bug: "Not done: this page is not set up correctly. Please tell the people who run it.",
};

/** Why a write did not happen, in words for the screen; undefined when it did. */
export function saidWhy(
  answer: Answered<unknown>,
  userErrors: readonly { readonly message: string }[],
  say: Say,
): string | undefined {
  if (!answer.ok) return say(connectionWords[answer.error.kind]);
  return userErrors.length > 0 ? userErrors.map(({ message }) => say(message)).join(" ") : undefined;
}

export const channelNames: Readonly<Record<InteractionChannel, string>> = {
  CALL: "Call",
  TEXT: "Text",
  EMAIL: "Email",
  CHAT: "Chat",
  VISIT: "Visit",
};
