/** Hours from the start of the tour, or a day (relative to the tour's) and a time there. */
export type Moment = number | readonly [day: number, time: string];

/**
 * How one tour's handoff goes; what is left out does not happen. Only what lies before the moment of seeding is
 * carried out, so every state is one that can be reached.
 */
export interface Script {
  /** @defaultValue "complete" */
  readonly draft?: "complete" | "incomplete" | "none";
  readonly deliver?: Moment;
  readonly read?: Moment;
  /** The draft is changed and delivered once more. */
  readonly redeliver?: Moment;
  readonly readAgain?: Moment;
  /** The OSM sent it back, and it waits for the OSC. */
  readonly sentBack?: Moment;
  /** The OSM asked something, and when it was answered, if it was. */
  readonly asked?: Moment;
  readonly answered?: Moment;
  /** The OSC corrected what was read back. */
  readonly corrected?: Moment;
  readonly outcome?: Moment;
  /** The buyer did not come. */
  readonly noShow?: true;
  /** The OSM asked for what was already known. */
  readonly askedAgain?: true;
  /** The buyer was asked whether they had to repeat anything, and what they answered, if they did. */
  readonly buyerAsked?: Moment;
  readonly buyerAnswered?: readonly [at: Moment, hadToRepeat: boolean, comment: string];
  readonly cancel?: Moment;
  /** Booked for a day later first, and moved at this moment. */
  readonly moved?: Moment;
  /** What became of the promise. */
  readonly promise?: readonly [settled: "keepPromise" | "breakPromise" | "releasePromise", at: Moment];
}

export const scripts = {
  clean: { deliver: [-2, "16:40"], read: -2, outcome: 1.5, promise: ["keepPromise", -3] },
  cleanAndSaidSo: {
    deliver: [-2, "16:40"],
    read: -2,
    outcome: 1.5,
    buyerAsked: 1.75,
    buyerAnswered: [
      4.5,
      false,
      "She had a house without a single step picked out for us before we sat down.",
    ],
    promise: ["keepPromise", -3],
  },
  refreshed: {
    deliver: [-2, "15:10"],
    read: [-1, "17:30"],
    readAgain: -2.5,
    outcome: 1.75,
    promise: ["keepPromise", [-1, "17:40"]],
  },
  edited: {
    deliver: [-2, "16:12"],
    read: [-1, "15:20"],
    redeliver: [-1, "17:05"],
    readAgain: -0.75,
    outcome: 1.5,
    promise: ["keepPromise", -0.5],
  },
  promiseBroken: { deliver: [-2, "11:30"], read: -3, outcome: 2, promise: ["breakPromise", 3] },
  promiseReleased: {
    deliver: [-2, "10:20"],
    read: -1,
    outcome: 1.25,
    promise: ["releasePromise", [-1, "18:00"]],
  },
  promiseForgotten: { deliver: [-2, "14:45"], read: -1.5, outcome: 1.5 },
  reasked: {
    deliver: [-2, "17:30"],
    outcome: 1.25,
    askedAgain: true,
    buyerAsked: 1.5,
    buyerAnswered: [
      [0, "20:10"],
      true,
      "What we can spend, and who our bank is. We had said both on the phone.",
    ],
    promise: ["keepPromise", -2],
  },
  readTooLate: { deliver: [-2, "09:50"], read: 0.25, outcome: 1.5, promise: ["keepPromise", [-1, "12:10"]] },
  lateDelivery: { deliver: [-1, "18:10"], read: -1, outcome: 2, promise: ["keepPromise", -1.5] },
  noShow: {
    deliver: [-3, "10:30"],
    read: -1.5,
    outcome: 1.25,
    noShow: true,
    promise: ["releasePromise", 1.5],
  },
  noOutcome: { deliver: [-2, "12:15"], read: -2 },
  delivered: { deliver: [-2, "17:20"] },
  readEarly: { deliver: [-2, "15:00"], read: [-1, "12:30"] },
  // These four are told of tours days ahead, so that they wait at whatever hour one looks.
  sentBack: { deliver: [-5, "11:30"], sentBack: [-4, "17:50"] },
  asked: { deliver: [-3, "16:00"], asked: [-3, "18:10"] },
  corrected: {
    deliver: [-4, "15:00"],
    read: [-3, "12:30"],
    asked: [-3, "12:40"],
    answered: [-3, "13:10"],
    corrected: [-3, "13:15"],
  },
  readBack: { deliver: [-4, "15:30"], read: [-3, "16:10"] },
  undelivered: {},
  drafting: { draft: "incomplete" },
  untouched: { draft: "none" },
  shortNotice: { deliver: -3.9, read: -1, outcome: 1.5, promise: ["keepPromise", -0.5] },
  cancelled: { deliver: [-2, "13:00"], cancel: [-1, "09:15"] },
  moved: {
    moved: [-3, "10:40"],
    deliver: [-2, "11:20"],
    read: -2,
    outcome: 1.5,
    promise: ["keepPromise", [-1, "10:30"]],
  },
} as const satisfies Record<string, Script>;

export type ScriptName = keyof typeof scripts;
