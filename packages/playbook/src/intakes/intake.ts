import type { ContactPoint } from "../contacts/contact-point.ts";
import type { IdentitySection, QualificationSection } from "../handoffs/content.ts";

/**
 * What a buyer who left their own details proposes for a handoff: what they said is KNOWN, all else NOT_ASKED. It is
 * a proposal until an OSC takes it over.
 */
export interface IntakeProposal {
  readonly identity: IdentitySection;
  readonly qualification: QualificationSection;
}

/** The details a buyer left on a marketing page, parsed. */
export interface Intake extends IntakeProposal {
  /** How they may be reached; at least one. */
  readonly contactPoints: readonly ContactPoint[];
  /** The words they agreed to. */
  readonly consentText: string;
}
