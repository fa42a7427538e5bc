import { english, type Language } from "../text/language.ts";

/** How the ids inside a content are said in words. `undefined` is for what is no longer there. */
export interface ContentNames {
  /** "Magnolia". */
  readonly floorplan: (id: string) => string | undefined;
  /** "Call on Wed, Nov 25: asked about the HOA fee". */
  readonly interaction: (id: string) => string | undefined;
}

export function floorplanName(names: ContentNames, id: string, { say }: Language = english): string {
  return names.floorplan(id) ?? say("a floorplan no longer offered");
}

export function interactionName(names: ContentNames, id: string, { say }: Language = english): string {
  return names.interaction(id) ?? say("An earlier conversation");
}
