import { defineConnection } from "../pagination/connection.type.ts";
import { TrailEntry } from "./trail-entry.type.ts";

export const TrailConnection = defineConnection("Trail", "changes", () => TrailEntry);
