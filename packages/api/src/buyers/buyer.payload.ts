import { definePayload } from "../schema/payload.ts";
import { Buyer } from "./buyer.type.ts";

const codes = { EXTERNAL_ID_TAKEN: "Another buyer already has one of the external ids." };

export const BuyerCreatePayload = definePayload({
  mutation: "BuyerCreate",
  object: "buyer",
  type: () => Buyer,
  objectDescription: "The new buyer; null when refused.",
  codes,
});

export const BuyerUpdatePayload = definePayload({
  mutation: "BuyerUpdate",
  object: "buyer",
  type: () => Buyer,
  objectDescription: "The buyer as it is now; null when refused.",
  codes,
});
