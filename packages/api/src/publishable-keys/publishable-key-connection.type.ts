import { defineConnection } from "../pagination/connection.type.ts";
import { PublishableKey } from "./publishable-key.type.ts";

export const PublishableKeyConnection = defineConnection(
  "PublishableKey",
  "publishable keys",
  () => PublishableKey,
);
