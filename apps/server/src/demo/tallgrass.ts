import type { Act } from "./acts.ts";
import type { BuilderData } from "./builder-data.ts";

/** Another builder in the same database. Nothing of it may ever be seen by the demo's people. */
export const tallgrass = {
  number: "02",
  name: "Tallgrass Residential",
  slug: "tallgrass-residential",
  floorplans: { Tamarack: { bedrooms: 3, bathrooms: 2, squareFeet: 1650, stories: 1, price: 402_000 } },
  communities: {
    quillMeadow: {
      name: "Quill Meadow",
      division: "Plains",
      timeZone: "America/Chicago",
      address: { street: "5 Seedhead Way", city: "Quill", region: "KS", postalCode: "66006" },
      phone: "+17855550170",
      plans: ["Tamarack"],
    },
  },
  members: {
    odile: { name: "Odile Farnsworth", role: "OSC", phone: "+17855550172", serves: ["quillMeadow"] },
    bram: { name: "Bram Eastwick", role: "OSM", phone: "+17855550173", serves: ["quillMeadow"] },
  },
} as const satisfies BuilderData;

/** One buyer with a tour, a draft and a promise: something of every kind that must not leak. */
export function tellTallgrassStory(
  now: Date,
  content: Extract<Act, { kind: "saveDraft" }>["content"],
): readonly Act[] {
  const ago = (hours: number) => new Date(now.getTime() - hours * 3_600_000);
  const startsAt = ago(-26);
  return [
    {
      kind: "createBuyer",
      at: ago(50),
      by: "odile",
      buyer: "secret",
      people: [
        { key: "person-1", name: "Zephyrine Quillfeather", relation: "", decides: true, comesToTour: true },
      ],
      phone: "+17855550171",
      email: "zephyrine.quillfeather@example.com",
      source: "Website form",
    },
    {
      kind: "recordInteraction",
      at: ago(49),
      by: "odile",
      interaction: "secret-call",
      buyer: "secret",
      channel: "CALL",
      summary: "Asked about the Tamarack and the lots along the creek.",
      plans: ["Tamarack"],
      objections: [],
    },
    {
      kind: "bookTour",
      at: ago(48),
      by: "odile",
      tour: "secret-tour",
      buyer: "secret",
      community: "quillMeadow",
      osm: "bram",
      startsAt,
      visit: "FIRST_VISIT",
    },
    {
      kind: "saveDraft",
      at: ago(47),
      by: "odile",
      tour: "secret-tour",
      content,
      interactions: ["secret-call"],
    },
    {
      kind: "makePromise",
      at: ago(46),
      by: "odile",
      promise: "secret-promise",
      buyer: "secret",
      words: "You will be the first to see the creek lots.",
      owner: "bram",
      source: { handoffOf: "secret-tour" },
    },
  ];
}
