/** Invented people and places, shared by the stories. The moment is the Saturday of a tour, 8:20 in the morning. */
export const storyNow = "2026-11-28T14:20:00.000Z";

export const builder = { id: "builder-cedar" } as const;

export const cedarPark = {
  id: "community-cedar-park",
  name: "Cedar Park",
  timeZone: "America/Chicago",
} as const;

export const mesaRidge = {
  id: "community-mesa-ridge",
  name: "Mesa Ridge",
  timeZone: "America/Denver",
} as const;

export const priya = { id: "member-priya", name: "Priya Nair" } as const;

/** Another OSM of Cedar Park, away on the day of the stories. */
export const tomas = { id: "member-tomas", name: "Tomas Wheeler" } as const;

export const maya = { id: "member-maya", name: "Maya Okafor" } as const;

/** An instant some hours from the stories' moment. */
export function hoursFromNow(hours: number): string {
  return new Date(Date.parse(storyNow) + hours * 3_600_000).toISOString();
}

/** The Herrera tour: Saturday 11:00 AM in Cedar Park, 2 h 40 min from the stories' moment. */
export const herreraTour = {
  id: "tour-herrera",
  startsAt: "2026-11-28T17:00:00.000Z",
  status: "CONFIRMED",
  community: cedarPark,
} as const;
