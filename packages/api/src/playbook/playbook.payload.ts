import { definePayload } from "../schema/payload.ts";
import { Playbook } from "./playbook.type.ts";

export const PlaybookUpdatePayload = definePayload({
  mutation: "PlaybookUpdate",
  object: "playbook",
  type: () => Playbook,
  objectDescription: "The policy as it is now; null when refused.",
});
