export const minute = 60_000;
export const hour = 60 * minute;

/** Monday, 0:00 in Texas. No clocks change in this week: local time is six hours behind. */
const monday = Date.parse("2026-11-23T06:00:00Z");

export type Deed =
  | "draft"
  | "deliver"
  | "read"
  | "return"
  | "edit"
  | "move"
  | "outcome"
  | "noShow"
  | "cancel";

export interface Act {
  readonly at: number;
  readonly deed: Deed;
  /** Of a move, the new start. */
  readonly to?: number;
}

/** One tour's week, as it was agreed beforehand. */
export interface Story {
  readonly kind: string;
  readonly bookedAt: number;
  readonly startsAt: number;
  readonly acts: readonly Act[];
}

type Told = (start: number, random: (below: number) => number) => Omit<Story, "kind" | "startsAt">;

/** Something is done seven minutes past an hour, so never at the very instant at which something is due. */
const past = 7 * minute;
const early = (start: number, random: (below: number) => number) => start - (50 + random(20)) * hour + past;

/** Deeds by the hours before (or after) the start. */
const deeds = (start: number, hours: readonly (readonly [number, Deed])[]): Act[] =>
  hours.map(([offset, deed]) => ({ at: start + offset * hour + past, deed }));

const kinds: Readonly<Record<string, Told>> = {
  onTime: (start, random) => {
    const bookedAt = early(start, random);
    const first = [
      { at: bookedAt + hour, deed: "draft" },
      { at: bookedAt + 3 * hour, deed: "deliver" },
    ] as const;
    return {
      bookedAt,
      acts: [
        ...first,
        ...deeds(start, [
          [-3, "read"],
          [2, "outcome"],
        ]),
      ],
    };
  },
  late: (start, random) => {
    const bookedAt = early(start, random);
    const draft = { at: bookedAt + hour, deed: "draft" } as const;
    return {
      bookedAt,
      acts: [
        draft,
        ...deeds(start, [
          [-20, "deliver"],
          [-2, "read"],
          [3, "outcome"],
        ]),
      ],
    };
  },
  shortNotice: (start, random) => {
    const bookedAt = start - (3 + random(4)) * hour + past;
    const late = random(2) * hour;
    const first = [
      { at: bookedAt, deed: "draft" },
      { at: bookedAt + late, deed: "deliver" },
    ] as const;
    return {
      bookedAt,
      acts: [
        ...first,
        ...deeds(start, [
          [-1, "read"],
          [2, "outcome"],
        ]),
      ],
    };
  },
  rescheduled: (start, random) => {
    const bookedAt = early(start, random);
    const to = start + 24 * hour;
    const first = [
      { at: bookedAt + hour, deed: "draft" },
      { at: bookedAt + 3 * hour, deed: "deliver" },
    ] as const;
    const move = { at: start - (2 + random(26)) * hour + past, deed: "move", to } as const;
    return {
      bookedAt,
      acts: [
        ...first,
        move,
        ...deeds(to, [
          [-1, "read"],
          [2, "outcome"],
        ]),
      ],
    };
  },
  returned: (start, random) => {
    const bookedAt = early(start, random);
    const draft = { at: bookedAt + hour, deed: "draft" } as const;
    const again = random(2) ? -26 : -20;
    const turns = deeds(start, [
      [-36, "deliver"],
      [-30, "return"],
      [again, "edit"],
      [-3, "read"],
      [2, "outcome"],
    ]);
    return { bookedAt, acts: [draft, ...turns] };
  },
  editedAfterRead: (start, random) => {
    const bookedAt = early(start, random);
    const draft = { at: bookedAt + hour, deed: "draft" } as const;
    const readAgain = random(2) ? ([[-1, "read"]] as const) : [];
    const rest = deeds(start, [[-30, "deliver"], [-5, "read"], [-3, "edit"], ...readAgain, [2, "outcome"]]);
    return { bookedAt, acts: [draft, ...rest] };
  },
  noShow: (start, random) => {
    const bookedAt = early(start, random);
    const draft = { at: bookedAt + 2 * hour, deed: "draft" } as const;
    const late = 6 + random(14);
    return {
      bookedAt,
      acts: [
        draft,
        ...deeds(start, [
          [-26, "deliver"],
          [-2, "read"],
          [late, "noShow"],
        ]),
      ],
    };
  },
  neglected: (start, random) => ({ bookedAt: early(start, random), acts: [] }),
  cancelled: (start, random) => {
    const bookedAt = early(start, random);
    return { bookedAt, acts: deeds(start, [[-(3 + random(28)), "cancel"]]) };
  },
};

/** Tours from Thursday to Saturday, of all kinds in turn; the same with every run. */
export function tellStories(count: number): readonly Story[] {
  const names = Object.keys(kinds);
  let seed = 20261123;
  const random = (below: number) => {
    seed = (seed * 1_103_515_245 + 12_345) % 2_147_483_648;
    return Math.floor((seed / 2_147_483_648) * below);
  };
  return Array.from({ length: count }, (_, index) => {
    const kind = names[index % names.length] ?? "onTime";
    const startsAt = monday + (3 + random(3)) * 24 * hour + (9 + random(9)) * hour;
    const told = kinds[kind]?.(startsAt, random) ?? { bookedAt: startsAt, acts: [] };
    return { kind, startsAt, ...told, acts: told.acts.toSorted((a, b) => a.at - b.at) };
  });
}
