/** "11:00 AM". */
export function formatTime(instant: Date, timeZone: string): string {
  throw new Error(`not built yet ${instant} ${timeZone}`);
}

/** "Sat 11:00 AM"; the same whenever it is read, for print beside a date. */
export function formatDayTime(instant: Date, timeZone: string): string {
  throw new Error(`not built yet ${instant} ${timeZone}`);
}

/** "Saturday, November 28, 2026 at 11:00 AM CST": the absolute form, for hover and print. */
export function formatFull(instant: Date, timeZone: string): string {
  throw new Error(`not built yet ${instant} ${timeZone}`);
}

/** As near as needed: "Today 11:00 AM", "Tomorrow 9:30 AM", "Sat 11:00 AM" within six days, else "Sat, Dec 12, 11:00 AM". */
export function formatWhen(instant: Date, timeZone: string, now: Date): string {
  throw new Error(`not built yet ${instant} ${timeZone} ${now}`);
}

/** Elapsed time with at most two units: "2 h 40 min", "14 h", "3 days". Under a minute: "less than a minute". */
export function formatDuration(milliseconds: number): string {
  throw new Error(`not built yet ${milliseconds}`);
}

/** From now to an instant: "in 2 h 40 min", "2 h 40 min ago", "now". */
export function formatRelative(instant: Date, now: Date): string {
  throw new Error(`not built yet ${instant} ${now}`);
}

/** How far past due: "14 h late". */
export function formatLateness(dueAt: Date, now: Date): string {
  throw new Error(`not built yet ${dueAt} ${now}`);
}
