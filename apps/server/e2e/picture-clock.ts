/** Twenty past eight in Cedar Park, and a little: whole minutes do not turn over while a picture is taken. */
const morning = Date.parse("2026-11-28T14:20:15Z");

/** The domain's clock of the pictures. It stands still, so that they are the same however long taking them lasts. */
export function pictureClock() {
  let now = morning;
  return {
    now: () => now,
    pass(seconds: number) {
      now += seconds * 1000;
    },
  };
}
