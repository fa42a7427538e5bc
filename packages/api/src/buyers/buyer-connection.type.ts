import { defineConnection } from "../pagination/connection.type.ts";
import { Buyer } from "./buyer.type.ts";

export const BuyerConnection = defineConnection("Buyer", "buyers", () => Buyer);
