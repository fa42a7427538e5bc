import type { ContactChannel, ExpectationKind, FinancingStatus, TemperatureLevel } from "./content.ts";
import type { ReturnReason } from "./return.ts";

/** What choices are called on screen and in the brief. */
export const channelWords: Readonly<Record<ContactChannel, string>> = {
  CALL: "Call",
  TEXT: "Text",
  EMAIL: "Email",
};

export const financingWords: Readonly<Record<FinancingStatus, string>> = {
  PRE_APPROVED: "Pre-approved",
  PRE_QUALIFIED: "Pre-qualified",
  WITH_LENDER: "Talking to a lender",
  CASH: "Paying cash",
  NOT_STARTED: "Not started",
};

export const expectationWords: Readonly<Record<ExpectationKind, string>> = {
  WALK_PLAN: "Walk a plan",
  DESIGN_CENTER: "Design center",
  INCENTIVES: "Incentives",
  OTHER: "Something else",
};

export const temperatureWords: Readonly<Record<TemperatureLevel, string>> = {
  HOT: "Hot",
  WARM: "Warm",
  COOL: "Cool",
};

export const returnReasonWords: Readonly<Record<ReturnReason, string>> = {
  INCOMPLETE: "Incomplete",
  UNCLEAR: "Unclear",
  WRONG_BUYER: "Wrong buyer",
  WRONG_TOUR: "Wrong tour",
  OTHER: "Something else",
};
