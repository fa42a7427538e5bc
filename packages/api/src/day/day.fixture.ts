import type { Caller, GraphQLAnswer } from "../testing/world.ts";

export interface Entry {
  readonly key: string;
  readonly kind: string;
  readonly state: string;
  readonly dueAt: string | null;
  readonly nextAt: string | null;
  readonly words: string | null;
  readonly clarificationId: string | null;
  readonly tour: { readonly id: string } | null;
  readonly buyer: { readonly name: string } | null;
  readonly news: readonly string[];
  readonly tours: number | null;
  readonly partner: { readonly name: string } | null;
}

export interface Section {
  readonly kind: string;
  readonly totalCount: number;
  readonly entries: readonly Entry[];
}

interface Asked {
  readonly day: { readonly date: string | null; readonly sections: readonly Section[] } | null;
}

/** Asks for a day with everything an entry says. */
export function asked(
  caller: Caller,
  query: "oscDay" | "osmDay",
  variables: object,
): Promise<GraphQLAnswer<Asked>> {
  return caller.send(
    `query ($first: Int = 50, $day: Date, $memberId: ID) {
      day: ${query}(first: $first, day: $day, memberId: $memberId) { date member { name } sections { kind totalCount entries {
        key kind state dueAt nextAt at words clarificationId tours news hadToRepeat
        tour { id startsAt timing { delivery { state } read { state } } community { name timeZone } }
        buyer { id name } handoff { id status } commitment { id } outcome { result } by { name } partner { name } } } } }`,
    variables,
  );
}

/** The sections that hold something, each entry in a line. */
export function lines(sections: readonly Section[]): string[][] {
  const line = ({ kind, buyer, state, words, news }: Entry) =>
    `${kind} ${buyer?.name} ${state}${words === null ? "" : `: ${words}`}${news.length > 0 ? ` (${news.join(" ")})` : ""}`;
  return sections
    .filter(({ entries }) => entries.length > 0)
    .map(({ kind, entries }) => [kind, ...entries.map(line)]);
}
