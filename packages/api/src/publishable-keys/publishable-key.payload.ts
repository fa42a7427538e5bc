import { definePayload } from "../schema/payload.ts";
import { PublishableKey } from "./publishable-key.type.ts";

export const PublishableKeyCreatePayload = definePayload({
  mutation: "PublishableKeyCreate",
  object: "publishableKey",
  type: () => PublishableKey,
  objectDescription: "The new key; null when refused.",
});

export const PublishableKeyRevokePayload = definePayload({
  mutation: "PublishableKeyRevoke",
  object: "publishableKey",
  type: () => PublishableKey,
  objectDescription: "The key as it is now; null when refused.",
});
