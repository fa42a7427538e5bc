import type { BuilderData } from "./builder-data.ts";

/** The demo builder: invented, like everybody and every place in this folder. */
export const fernhollow = {
  number: "01",
  name: "Fernhollow Homes",
  slug: "fernhollow-homes",
  floorplans: {
    Magnolia: { bedrooms: 4, bathrooms: 3, squareFeet: 2412, stories: 2, price: 512_900 },
    Sandalwood: { bedrooms: 4, bathrooms: 2.5, squareFeet: 2180, stories: 1, price: 498_900 },
    Juniper: { bedrooms: 3, bathrooms: 2, squareFeet: 1742, stories: 1, price: 446_900 },
    Hawthorn: { bedrooms: 5, bathrooms: 4, squareFeet: 3105, stories: 2, price: 598_900 },
    Larkspur: { bedrooms: 3, bathrooms: 2.5, squareFeet: 1905, stories: 2, price: 462_900 },
    Cottonwood: { bedrooms: 4, bathrooms: 3, squareFeet: 2655, stories: 2, price: 545_900 },
    Sagebrush: { bedrooms: 3, bathrooms: 2, squareFeet: 1588, stories: 1, price: 421_900 },
    Willow: { bedrooms: 2, bathrooms: 2, squareFeet: 1320, stories: 1, price: 389_900 },
  },
  communities: {
    cedarPark: {
      name: "Cedar Park",
      division: "Hill Country",
      timeZone: "America/Chicago",
      address: { street: "1200 Juniper Bend", city: "Cedar Park", region: "TX", postalCode: "78613" },
      phone: "+15125550110",
      plans: ["Magnolia", "Sandalwood", "Juniper", "Hawthorn", "Larkspur"],
    },
    mesaRidge: {
      name: "Mesa Ridge",
      division: "Hill Country",
      timeZone: "America/Chicago",
      address: { street: "88 Caliche Road", city: "Leander", region: "TX", postalCode: "78641" },
      phone: "+15125550120",
      plans: ["Magnolia", "Cottonwood", "Sagebrush", "Larkspur"],
    },
    aspenHollow: {
      name: "Aspen Hollow",
      division: "Front Range",
      timeZone: "America/Denver",
      address: { street: "4310 Quaking Lane", city: "Longmont", region: "CO", postalCode: "80504" },
      phone: "+17205550130",
      plans: ["Cottonwood", "Juniper", "Willow", "Hawthorn"],
    },
    prairieGate: {
      name: "Prairie Gate",
      division: "Front Range",
      timeZone: "America/Denver",
      address: { street: "27 Bluestem Drive", city: "Erie", region: "CO", postalCode: "80516" },
      phone: "+17205550140",
      plans: ["Sandalwood", "Sagebrush", "Willow", "Cottonwood"],
    },
  },
  members: {
    priya: {
      name: "Priya Nandakumar",
      role: "OSC",
      phone: "+17375550101",
      serves: ["cedarPark", "mesaRidge"],
    },
    jonah: {
      name: "Jonah Reyes",
      role: "OSC",
      phone: "+13035550102",
      serves: ["aspenHollow", "prairieGate"],
    },
    maya: { name: "Maya Okonjo", role: "OSM", phone: "+17375550103", serves: ["cedarPark", "mesaRidge"] },
    tomas: { name: "Tomas Wheeler", role: "OSM", phone: "+17375550104", serves: ["mesaRidge"] },
    ingrid: {
      name: "Ingrid Solheim",
      role: "OSM",
      phone: "+13035550105",
      serves: ["aspenHollow", "prairieGate"],
    },
    renee: { name: "Renee Castellano", role: "SALES_MANAGER", phone: "+17375550106", serves: [] },
    sam: { name: "Sam Whitlock", role: "ADMIN", phone: "+17375550107", serves: [] },
  },
} as const satisfies BuilderData;

export type CommunityKey = keyof typeof fernhollow.communities;
export type MemberKey = keyof typeof fernhollow.members;
export type PlanName = keyof typeof fernhollow.floorplans;

/** Whom `POST /demo/token` signs in. */
export const demoMembers = { osc: "priya", osm: "maya", manager: "renee", admin: "sam" } as const;

export type DemoMember = keyof typeof demoMembers;

/** Who answers the phone for a community, and who of its OSMs receives the `index`th buyer. */
export function staffOf(
  community: CommunityKey,
  index: number,
): { readonly osc: MemberKey; readonly osm: MemberKey } {
  if (community === "cedarPark") return { osc: "priya", osm: "maya" };
  // Tomas came when the first of Mesa Ridge had been given to Maya. Today, Priya has tours with both.
  if (community === "mesaRidge") return { osc: "priya", osm: index > 7 ? "tomas" : "maya" };
  return { osc: "jonah", osm: "ingrid" };
}
