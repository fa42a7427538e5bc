import { defineConnection } from "../pagination/connection.type.ts";
import { Handoff } from "./handoff.type.ts";

export const HandoffConnection = defineConnection("Handoff", "handoffs", () => Handoff);
