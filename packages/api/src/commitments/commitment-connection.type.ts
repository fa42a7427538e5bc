import { defineConnection } from "../pagination/connection.type.ts";
import { Commitment } from "./commitment.type.ts";

export const CommitmentConnection = defineConnection("Commitment", "promises", () => Commitment);
