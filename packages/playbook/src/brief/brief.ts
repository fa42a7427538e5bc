import type { HandoffContent } from "../handoffs/content.ts";
import type { HandoffSection } from "../handoffs/fields.ts";
import type { ContentNames } from "../handoffs/names.ts";
import { defaultPolicy, type PlaybookPolicy } from "../policy/policy.ts";

/** A promise as the brief tells it. */
export interface BriefPromise {
  readonly words: string;
  readonly ownerName: string;
  /** "Sat 11:00 AM", already in the community's zone; null leaves it out. */
  readonly due: string | null;
}

export interface BriefSection {
  readonly section: HandoffSection;
  readonly heading: string;
  /** One fact to a line: "Budget: $480,000 – 540,000". */
  readonly lines: readonly string[];
  readonly wordCount: number;
}

export interface Brief {
  readonly sections: readonly BriefSection[];
  /** The sections as plain text, headings included. */
  readonly text: string;
  readonly wordCount: number;
  readonly readingSeconds: number;
  /** What to trim, or what is missing, to come to the policy's length; empty when it fits. */
  readonly advice: readonly string[];
}

/** Renders a handoff as the text an OSM reads. Never truncates. */
export function renderBrief(
  content: HandoffContent,
  names: ContentNames,
  promises: readonly BriefPromise[],
  policy: PlaybookPolicy = defaultPolicy,
): Brief {
  throw new Error(`not built yet ${content} ${names} ${promises} ${policy}`);
}

/** How many words a text has, the way a person counts them. */
export function countWords(text: string): number {
  throw new Error(`not built yet ${text}`);
}
