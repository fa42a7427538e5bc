import { definePayload } from "../schema/payload.ts";
import { Interaction } from "./interaction.type.ts";

export const InteractionRecordPayload = definePayload({
  mutation: "InteractionRecord",
  object: "interaction",
  type: () => Interaction,
  objectDescription: "The interaction as it was written; null when refused.",
});
