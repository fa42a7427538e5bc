import { defineConnection } from "../pagination/connection.type.ts";
import { BuyerIntake } from "./buyer-intake.type.ts";

export const BuyerIntakeConnection = defineConnection("BuyerIntake", "intakes", () => BuyerIntake);
