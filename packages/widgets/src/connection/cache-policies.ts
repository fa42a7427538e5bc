import type { TypePolicies } from "@apollo/client";

/** Value objects of the schema: they have no id and belong to the object that holds them. */
const valueTypes = [
  "Viewer",
  "BuyerPermissions",
  "TourPermissions",
  "HandoffPermissions",
  "CommitmentPermissions",
  "HandoffTiming",
  "SetUpTiming",
  "DeliveryTiming",
  "ReadTiming",
  "OutcomeTiming",
  "HandoffContent",
  "IdentitySection",
  "QualificationSection",
  "HistorySection",
  "NextActionSection",
  "HandoffCompleteness",
  "Brief",
  "NextStep",
  "FollowUp",
  "MorningSyncAgenda",
  "MorningSyncTimer",
  "MorningSyncPermissions",
  "Playbook",
  "PostalAddress",
];

/** Lets Apollo's cache merge what two queries read of the same value object. */
export const typePolicies: TypePolicies = Object.fromEntries(
  valueTypes.map((name) => [name, { merge: true }]),
);

/** Which types the schema's interface and union stand for, as far as the widgets' fragments use them. */
export const possibleTypes = {
  Node: [
    "Builder",
    "Division",
    "Community",
    "Floorplan",
    "Member",
    "Buyer",
    "Interaction",
    "Tour",
    "Handoff",
    "HandoffVersion",
    "ReadReceipt",
    "Outcome",
    "Commitment",
  ],
  CommitmentSource: ["Interaction", "Handoff", "Tour"],
};
