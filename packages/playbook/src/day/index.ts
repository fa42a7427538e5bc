export {
  type DayEntry,
  type DayEntryKind,
  type DaySection,
  type DayWidget,
  dayEntryKinds,
  daySections,
  dayWidgetOf,
  oscSections,
  osmSections,
  sectionOf,
} from "./day-entry.ts";
export { boundsOfDay, type DayBounds } from "./local-day.ts";
export { type DayState, dayStanding, dayStates, groupDay, orderDay } from "./order-day.ts";
