import type { CommunityKey } from "./fernhollow.ts";

/** A buyer's household as it is written down on the first call. Names are invented. */
export interface Household {
  /** Who decides is marked by "*", who comes to tours by "+". */
  readonly people: readonly string[];
  readonly looksAt: CommunityKey;
  readonly source: string;
}

const at =
  (looksAt: CommunityKey) =>
  (source: string, ...people: readonly string[]): Household => ({ people, looksAt, source });

const cedarPark = at("cedarPark");
const mesaRidge = at("mesaRidge");
const aspenHollow = at("aspenHollow");
const prairieGate = at("prairieGate");

/** Forty of them. The order is the order of the tours in `storylines.ts`; the last few have none yet. */
export const households: readonly Household[] = [
  cedarPark("Website form", "Dana Herrera*+", "Luis Herrera*+ (husband)"),
  cedarPark("Phone call", "Chidi Okafor*+", "Ngozi Okafor*+ (wife)"),
  cedarPark("Listing site", "Linh Tran*+", "Bao Tran+ (father)"),
  mesaRidge("Website chat", "Marcus Bellweather*+"),
  cedarPark("Referral", "Hana Kimura*+", "Joel Kimura*+ (husband)"),
  aspenHollow("Website form", "Elise Vandermeer*+", "Pieter Vandermeer* (husband)"),
  cedarPark("Website form", "Tobias Lindgren*+", "Asa Lindgren*+ (partner)"),
  mesaRidge("Realtor", "Carmen Oyelaran*+", "Femi Oyelaran*+ (husband)"),
  prairieGate("Phone call", "Gus Petrakis*+", "Thalia Petrakis+ (sister)"),
  cedarPark("Website chat", "Amara Whitfield*+"),
  cedarPark("Walk-in", "Reza Daneshvar*+", "Nasrin Daneshvar*+ (wife)"),
  mesaRidge("Listing site", "Holly Braddock*+", "Wade Braddock*+ (husband)"),
  aspenHollow("Website form", "Sunil Mahadevan*+", "Kavya Mahadevan*+ (wife)"),
  cedarPark("Phone call", "Paloma Zuniga*+", "Rafael Zuniga*+ (brother)"),
  cedarPark("Website form", "Greta Hollis*+"),
  prairieGate("Referral", "Desmond Achebe*+", "Ifeoma Achebe*+ (wife)"),
  mesaRidge("Website form", "Kerry-Ann Stoddard-Villanueva*+", "Maximilian Stoddard-Villanueva*+ (husband)"),
  cedarPark("Website chat", "Yusuf Karaman*+", "Elif Karaman*+ (wife)"),
  cedarPark("Listing site", "Bridget Malone*+", "Noreen Malone+ (mother)"),
  aspenHollow("Phone call", "Anders Holt*+", "Freya Holt*+ (wife)"),
  cedarPark("Realtor", "Simone Archambault*+"),
  mesaRidge("Website form", "Dmitri Volkov*+", "Anya Volkov*+ (wife)"),
  cedarPark("Website form", "Joyce Abernathy*+", "Carl Abernathy*+ (husband)"),
  prairieGate("Website chat", "Mateo Quintana*+", "Lucia Quintana*+ (wife)"),
  cedarPark("Phone call", "Priscilla Nwosu*+"),
  aspenHollow("Website form", "Owen Tallis*+", "Bea Tallis*+ (partner)"),
  mesaRidge("Listing site", "Farah Siddiqui*+", "Imran Siddiqui* (husband)"),
  cedarPark("Referral", "Walter Drummond*+", "Edith Drummond*+ (wife)"),
  cedarPark("Website form", "Mei Fontaine*+", "Julien Fontaine*+ (husband)"),
  prairieGate("Phone call", "Rosalind Pike*+"),
  mesaRidge("Website form", "Tyrell Goodwin*+", "Shanice Goodwin*+ (wife)"),
  aspenHollow("Realtor", "Nadia Korhonen*+", "Mikko Korhonen*+ (husband)"),
  cedarPark("Website chat", "Beatriz Salgado*+", "Andre Salgado*+ (husband)"),
  cedarPark("Website form", "Colm Rafferty*+"),
  mesaRidge("Phone call", "Ines Cardoso*+", "Vitor Cardoso*+ (partner)"),
  prairieGate("Website form", "Harriet Osgood*+", "Miles Osgood*+ (son)"),
  cedarPark("Website form", "Lena Marchetti*+", "Paul Marchetti*+ (husband)"),
  mesaRidge("Website chat", "Jasper Thorne*+"),
  aspenHollow("Listing site", "Adaeze Nnamdi*+", "Obi Nnamdi*+ (brother)"),
  cedarPark("Phone call", "Victor Halloran*+", "June Halloran*+ (wife)"),
];

export interface HouseholdPersonData {
  readonly key: string;
  readonly name: string;
  readonly relation: string;
  readonly decides: boolean;
  readonly comesToTour: boolean;
}

/** Reads "Bao Tran+ (father)". */
export function peopleOf({ people }: Household): readonly HouseholdPersonData[] {
  return people.map((text, index) => {
    const [, name = text, marks = "", relation = ""] = /^([^*+(]+)([*+]*)(?:\s+\((.+)\))?$/.exec(text) ?? [];
    return {
      key: `person-${index + 1}`,
      name: name.trim(),
      relation,
      decides: marks.includes("*"),
      comesToTour: marks.includes("+"),
    };
  });
}
