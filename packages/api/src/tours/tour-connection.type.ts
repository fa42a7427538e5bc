import { defineConnection } from "../pagination/connection.type.ts";
import { Tour } from "./tour.type.ts";

export const TourConnection = defineConnection("Tour", "tours", () => Tour);
