/** What a key press of the browser's and one of React's have in common. */
type KeyPress = Pick<
  KeyboardEvent,
  | "type"
  | "key"
  | "ctrlKey"
  | "metaKey"
  | "defaultPrevented"
  | "target"
  | "getModifierState"
  | "stopPropagation"
>;

/** Close the page's dialogs, move the focus, help: the page may wait for these wherever the focus is. */
const always = /^(Escape|Tab|F\d+)$/;
/** Edit the text of a field, also together with Ctrl or ⌘. */
const editing = /^([acvxyz]|Arrow.+|Home|End|Backspace|Delete)$/i;

/** Keeps what is typed below a shadow root from the page around it. Once is enough; again changes nothing. */
export function keepKeysIn(root: ShadowRoot): void {
  for (const type of ["keydown", "keypress", "keyup"]) root.addEventListener(type, keepPressed);
}

function keepPressed(event: Event): void {
  keepKeys(event as KeyboardEvent);
}

/**
 * The same for the element that holds the shadow root in React, whose events go on to the components around a widget
 * whatever the browser's do.
 */
export const keptKeys = { onKeyDown: keepKeys, onKeyPress: keepKeys, onKeyUp: keepKeys };

/**
 * Stops a key press that was meant for the widget, called where it is about to leave the shadow root. Outside, an event
 * from our text field looks as if it came from a plain element, and a host's hotkeys take the typing for commands.
 * What stays: every key a control of ours has used, Enter and Space, and what is typed into a field. What goes
 * on: Escape (unless used), Tab, function keys, and Ctrl or ⌘ with keys that do not edit text.
 */
function keepKeys(event: KeyPress): void {
  if (event.type === "keydown") used = event.defaultPrevented ? event.key : undefined;
  // Letting go of a key belongs to pressing it, though the focus has moved meanwhile.
  if (event.key === used || isTyped(event)) event.stopPropagation();
}

/** The key whose press a control of ours has used. There is one keyboard, whatever the widgets. */
let used: string | undefined;

function isTyped(event: KeyPress): boolean {
  const { key, target } = event;
  if (always.test(key)) return false;
  // AltGr, with which half of Europe types "@", comes as Ctrl and Alt on Windows.
  const command = event.metaKey || (event.ctrlKey && !event.getModifierState("AltGraph"));
  if (command && !editing.test(key)) return false;
  return /^(Enter| )$/.test(key) || (target as Element).matches("input,textarea,select,[contenteditable]");
}
