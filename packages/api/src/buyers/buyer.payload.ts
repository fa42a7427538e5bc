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

export const BuyerErasePayload = definePayload({
  mutation: "BuyerErase",
  object: "buyer",
  type: () => Buyer,
  objectDescription: "What is left of the buyer; null when refused.",
  codes: {
    TOUR_AHEAD: "The buyer has a tour that is not over; cancel it first, or wait.",
    OUTCOME_MISSING: "What came of a tour is not written yet; write its outcome first, or cancel it.",
  },
});
