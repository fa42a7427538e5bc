import type { HandoffContent } from "./content.ts";

/**
 * A content as it was stored, brought to today's shape: drafts and versions from before there was an action list have
 * none. Versions are never rewritten, so this is done on the way out.
 */
export function storedContent(content: HandoffContent): HandoffContent {
  const { nextAction } = content;
  const actions: HandoffContent["nextAction"]["actions"] | undefined = nextAction.actions;
  return actions ? content : { ...content, nextAction: { ...nextAction, actions: [] } };
}
