/** What of a buyer can be searched for. */
export interface SearchableBuyer {
  readonly name: string;
  readonly people: readonly { readonly name: string }[];
  readonly contactPoints: readonly { readonly value: string }[];
}

/**
 * What goes into `buyers.searchText`: names, phones and emails in lower case, one a line, to be matched with `like`
 * on a lower-cased search. Phones are in E.164, so a search by digits needs its punctuation taken out first.
 */
export function buyerSearchText({ name, people, contactPoints }: SearchableBuyer): string {
  const words = [name, ...people.map((person) => person.name), ...contactPoints.map((point) => point.value)];
  return words.join("\n").toLowerCase();
}
