/** A state, and the first instant it holds at. */
export type Step<State> = readonly [from: Date, state: State];

/** How something stands at one moment, and what time alone makes of it. */
export interface Standing<State> {
  readonly state: State;
  /** The first instant of the next state if nobody does anything; null when this one stays. */
  readonly nextAt: Date | null;
  readonly nextState: State | null;
}

/**
 * The state at a moment, of one that is `first` until the steps change it. Steps come in the order in which they are
 * told: one that is not later than the one before it hides it, as a window does that is closed before it opens.
 */
export function standing<State>(first: State, steps: readonly Step<State>[], now: Date): Standing<State> {
  const at = (moment: Date) => steps.reduce((state, [from, then]) => (from <= moment ? then : state), first);
  const state = at(now);
  // Stryker disable next-line EqualityOperator: at this very moment the state is this one.
  const isNext = (from: Date) => from > now && at(from) !== state;
  const changes = steps
    .map(([from]) => from)
    .filter(isNext)
    .sort((a, b) => a.getTime() - b.getTime());
  const nextAt = changes[0] ?? null;
  return { state, nextAt, nextState: nextAt && at(nextAt) };
}

/** A state that time does not change any more. */
export function settled<State>(state: State): Standing<State> {
  return { state, nextAt: null, nextState: null };
}

/** The first instant that is too late for what was due at one: an instant is a whole number of milliseconds. */
export function past(dueAt: Date): Date {
  return after(dueAt, 1);
}

/** The instant so many milliseconds later, or earlier when negative. */
export function after(instant: Date, milliseconds: number): Date {
  return new Date(instant.getTime() + milliseconds);
}

export function earliest(...instants: readonly Date[]): Date {
  return new Date(Math.min(...instants.map(Number)));
}

export function latest(...instants: readonly Date[]): Date {
  return new Date(Math.max(...instants.map(Number)));
}

export const second = 1000;
export const minute = 60 * second;
export const hour = 60 * minute;
