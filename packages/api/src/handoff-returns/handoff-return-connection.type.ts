import { defineConnection } from "../pagination/connection.type.ts";
import { HandoffReturn } from "./handoff-return.type.ts";

export const HandoffReturnConnection = defineConnection("HandoffReturn", "returns", () => HandoffReturn);
