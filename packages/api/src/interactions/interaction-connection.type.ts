import { defineConnection } from "../pagination/connection.type.ts";
import { Interaction } from "./interaction.type.ts";

export const InteractionConnection = defineConnection("Interaction", "interactions", () => Interaction);
