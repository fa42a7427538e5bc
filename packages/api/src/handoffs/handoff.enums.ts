import type {
  HandoffField as Field,
  MissingReason as Reason,
  HandoffSection as Section,
  HandoffStatus as Status,
} from "@baton/playbook";
import { enumType } from "../schema/enum-type.ts";

export const HandoffStatus = enumType<Status>("HandoffStatus", "Where a handoff stands.", {
  DRAFT: "The OSC is writing it; nothing was delivered yet.",
  DELIVERED: "A version was delivered and its read-back is awaited.",
  RETURNED: "The OSM sent it back to the OSC with a reason.",
  ACKNOWLEDGED: "The OSM has read the current version and read it back.",
  CLOSED: "The outcome of the tour is written.",
  CANCELLED: "The tour was cancelled.",
});

export const HandoffSection = enumType<Section>("HandoffSection", "The four sections of a handoff.", {
  IDENTITY: "Who is coming.",
  QUALIFICATION: "What they need and can afford.",
  HISTORY: "What was said so far.",
  NEXT_ACTION: "What should happen at the tour.",
});

export const HandoffField = enumType<Field>("HandoffField", "Everything a handoff asks for.", {
  PEOPLE: "The people of the household: who decides, who comes.",
  PARTNER_INVOLVED: "Whether a partner takes part in the decision.",
  VOLUNTEERED_FACTS: "Household facts, only as the buyer volunteered them.",
  CONTACT_PREFERENCE: "Channel, hours and language the buyer prefers.",
  HOME_NOW: "The current home situation.",
  BUDGET: "The price range.",
  TIMELINE: "How soon they want to move.",
  FINANCING: "Status, lender and approved amount.",
  MUST_HAVES: "What the home has to have.",
  NICE_TO_HAVES: "What they would like.",
  DEAL_BREAKERS: "What they will not take.",
  NOTES: "Notes that supplement the qualification; never count towards completeness.",
  INTERACTIONS: "The conversations that matter for the tour.",
  FLOORPLANS_DISCUSSED: "Plans that came up.",
  OBJECTIONS: "What holds them back, and what was answered.",
  PROMISES: "What was promised; each promise is a Commitment.",
  EXPECTATIONS: "What the buyer expects to happen at the tour.",
  DO_FIRST: "What the OSM should do first.",
  CONTINGENCIES: "If they ask about this, then that.",
  TEMPERATURE: "How warm the buyer is, and why.",
  ACTIONS: "What is to be done, by whom and by when.",
});

export const MissingReason = enumType<Reason>("MissingReason", "Why a required field blocks delivery.", {
  NOT_ASKED: "The question was not asked.",
  EMPTY: "Nothing is written.",
  INCOMPLETE: "Something is written, but a part of it is missing.",
});
