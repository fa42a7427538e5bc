import { defineConnection } from "../pagination/connection.type.ts";
import { Clarification } from "./clarification.type.ts";

export const ClarificationConnection = defineConnection(
  "Clarification",
  "clarifications",
  () => Clarification,
);
