/** A rule's state as the API told it at some moment, with instants as it writes them. */
export interface ToldState<State> {
  readonly state: State;
  readonly nextAt: string | null;
  readonly nextState: State | null;
}

/**
 * What a state that was told a while ago is by now, if nobody did anything: a screen that is left open goes on with it.
 *
 * @param now milliseconds, as `Date.now()` gives them
 */
export function stateNow<State>({ state, nextAt, nextState }: ToldState<State>, now: number): State {
  return nextState !== null && now >= Date.parse(nextAt ?? "never") ? nextState : state;
}
