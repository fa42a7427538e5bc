import type { ScriptName } from "./scripts.ts";

export interface Storyline {
  /** Index into `households`. */
  readonly household: number;
  /** Days from today, as the community's clocks show it. */
  readonly day: number;
  /** `HH:MM` there. */
  readonly time: string;
  readonly script: ScriptName;
  /** When it was booked: days from today, and `HH:MM`. */
  readonly booked: readonly [day: number, time: string];
  readonly beBack?: true;
}

const tour = (
  household: number,
  [day, time]: Storyline["booked"],
  script: ScriptName,
  ...booked: Storyline["booked"]
): Storyline => ({ household, day, time, script, booked });

const beBack = (...story: Parameters<typeof tour>): Storyline => ({ ...tour(...story), beBack: true });

/** Two weeks of tours around today; today and tomorrow are full and mixed at whatever hour one looks. */
export const storylines: readonly Storyline[] = [
  tour(20, [-7, "10:00"], "clean", -11, "14:20"),
  tour(5, [-7, "14:00"], "noShow", -12, "10:10"),
  tour(21, [-6, "11:30"], "promiseBroken", -10, "09:40"),
  tour(22, [-6, "15:00"], "readTooLate", -9, "16:05"),
  tour(23, [-5, "13:00"], "clean", -9, "11:25"),
  tour(10, [-4, "10:30"], "refreshed", -8, "15:15"),
  tour(24, [-4, "16:00"], "lateDelivery", -7, "13:30"),
  tour(7, [-3, "11:00"], "reasked", -7, "10:45"),
  tour(25, [-3, "14:30"], "promiseReleased", -6, "12:00"),
  tour(14, [-2, "09:30"], "promiseForgotten", -6, "17:10"),
  tour(26, [-2, "13:00"], "cancelled", -5, "09:20"),
  tour(2, [-1, "10:00"], "cleanAndSaidSo", -5, "11:50"),
  tour(27, [-1, "12:30"], "noOutcome", -4, "15:40"),
  tour(15, [-1, "15:00"], "drafting", -3, "16:30"),
  tour(13, [-1, "16:30"], "promiseForgotten", -5, "13:05"),

  tour(1, [0, "09:00"], "refreshed", -4, "10:20"),
  tour(3, [0, "10:00"], "delivered", -3, "14:35"),
  tour(0, [0, "11:00"], "edited", -4, "16:12"),
  tour(8, [0, "12:00"], "clean", -4, "09:55"),
  tour(4, [0, "13:30"], "readEarly", -5, "12:40"),
  tour(9, [0, "14:30"], "shortNotice", 0, "10:15"),
  tour(12, [0, "15:00"], "delivered", -3, "11:30"),
  tour(6, [0, "16:00"], "undelivered", -2, "15:25"),
  tour(11, [0, "17:00"], "moved", -6, "10:00"),

  tour(16, [1, "09:30"], "delivered", -2, "13:45"),
  tour(17, [1, "10:30"], "drafting", -2, "16:50"),
  beBack(10, [1, "11:00"], "readEarly", -3, "09:35"),
  tour(18, [1, "13:00"], "untouched", -1, "17:20"),
  tour(19, [1, "14:00"], "cancelled", -4, "10:30"),
  tour(28, [1, "15:30"], "undelivered", -1, "11:10"),
  tour(29, [1, "16:30"], "delivered", -3, "15:00"),

  tour(30, [2, "10:00"], "delivered", -2, "10:05"),
  beBack(20, [2, "11:30"], "asked", -1, "14:15"),
  beBack(22, [2, "14:00"], "corrected", -3, "10:05"),
  beBack(24, [2, "16:00"], "readBack", -3, "11:20"),
  tour(31, [2, "15:00"], "drafting", -1, "09:30"),
  tour(32, [3, "11:00"], "moved", -4, "13:20"),
  tour(33, [3, "14:00"], "sentBack", -3, "16:40"),
  beBack(14, [4, "10:00"], "untouched", -1, "12:25"),
  tour(34, [5, "11:00"], "drafting", -2, "11:15"),
  beBack(23, [5, "13:30"], "undelivered", -1, "10:50"),
  tour(35, [6, "10:30"], "drafting", -1, "15:55"),
  beBack(7, [7, "12:00"], "untouched", -1, "09:10"),
];
