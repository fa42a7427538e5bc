/** A `part` of the shadow tree: a page styles it with `::part(name)`. */
export interface Part {
  readonly name: string;
  /** What it is on. */
  readonly on: string;
}

/** Every part name there is, alike in every widget. A test holds the components to this list. */
export const parts: readonly Part[] = [
  { name: "frame", on: "the widget’s outer box" },
  { name: "title", on: "the name of the widget, buyer or section on screen" },
  { name: "heading", on: "the head of a smaller part" },
  {
    name: "section",
    on: "a full-width part of the card, a group of the tracker, the section of the form on screen",
  },
  { name: "group", on: "one question of the form with its answer" },
  { name: "panel", on: "what stands beside the work: the form’s delivery panel, the sides of a conflict" },
  { name: "row", on: "one promise, person, objection, plan" },
  { name: "chip", on: "one short text among others, with its remove button" },
  { name: "button", on: "every button" },
  { name: "button-primary", on: "the one main action" },
  { name: "button-secondary", on: "the other buttons" },
  { name: "button-quiet", on: "buttons that look like links, and those that are an icon" },
  { name: "link", on: "every link" },
  { name: "field", on: "an input with its label, hint and error" },
  { name: "label", on: "the name of an input" },
  { name: "hint", on: "what to write, below a label" },
  { name: "error", on: "what is wrong with an input" },
  { name: "input", on: "one line of text" },
  { name: "textarea", on: "several lines of text" },
  { name: "select", on: "a list to choose from" },
  { name: "checkbox", on: "a box to tick" },
  { name: "segments", on: "a bar of answers" },
  { name: "segment", on: "one answer of it" },
  { name: "radio", on: "the input that fills an answer, unseen" },
  { name: "tabs", on: "the sections of the form" },
  { name: "tab", on: "one of them" },
  { name: "tag", on: "a state: icon, word and colour" },
  { name: "notice", on: "something to know, with what to do about it" },
  { name: "skeleton", on: "what stands in while loading" },
];

/** Names added to a part while they hold: `::part(tab selected)`, `::part(tag late)`. */
export const partStates: readonly Part[] = [
  { name: "selected", on: "the chosen `segment`, the open `tab`" },
  { name: "late", on: "a `tag` or `notice` about what is missed, broken or wrong" },
  { name: "risk", on: "about what can still be saved" },
  { name: "good", on: "about what is done" },
  { name: "plain", on: "about a fact" },
];
