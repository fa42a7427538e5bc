import { defineConnection } from "../pagination/connection.type.ts";
import { Floorplan } from "./floorplan.type.ts";

export const FloorplanConnection = defineConnection("Floorplan", "floorplans", () => Floorplan);
