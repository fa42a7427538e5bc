import { localDate, startOfLocalDay, zonedInstant } from "@baton/playbook";

const cedarPark = "America/Chicago";

/** The days of the Cedar Park story, whenever it is played: a Wednesday to come, and the Saturday after it. */
export function storyTimes() {
  const wednesday = nextDay(new Date(), 3);
  const saturday = nextDay(wednesday, 6);
  return {
    saturday: localDate(saturday, cedarPark),
    call: at(wednesday, "15:00"),
    tour: at(saturday, "11:00"),
    morning: at(saturday, "08:00"),
    afterwards: at(saturday, "12:20"),
  };
}

function nextDay(from: Date, weekday: number): Date {
  const days = [1, 2, 3, 4, 5, 6, 7].map((ahead) => startOfLocalDay(from, cedarPark, ahead));
  const found = days.find((day) => new Date(`${localDate(day, cedarPark)}T00:00Z`).getUTCDay() === weekday);
  if (!found) throw new Error("A week has every weekday.");
  return found;
}

function at(day: Date, time: string): Date {
  const instant = zonedInstant(localDate(day, cedarPark), time, cedarPark);
  if (!instant.ok) throw new Error(instant.refusal.message);
  return instant.value;
}
