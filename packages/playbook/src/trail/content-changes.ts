import type { HandoffContent } from "../handoffs/content.ts";
import { contentFields } from "../handoffs/content-fields.ts";
import { describeField } from "../handoffs/describe.ts";
import { fieldDefinitions } from "../handoffs/fields.ts";
import type { ContentNames } from "../handoffs/names.ts";
import { changed, type TrailChange } from "./change.ts";

/** What one delivered version says differently from the one before it, field by field. */
export function versionChanges(
  before: HandoffContent,
  after: HandoffContent,
  names: ContentNames,
): readonly TrailChange[] {
  return contentFields.flatMap((field) => {
    const [was, is] = [before, after].map((content) => {
      const said = describeField(content, field, names);
      return said.lines.length > 0 ? said.text : null;
    });
    return changed(fieldDefinitions[field].label, was ?? null, is ?? null);
  });
}
