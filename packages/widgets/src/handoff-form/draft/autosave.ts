import { retryDelay } from "../../device/retry-delay.ts";
import {
  type Conflict,
  type ContentEdit,
  type Draft,
  type DraftEvent,
  type Failure,
  type Flight,
  isSaveDue,
  isUnsaved,
  type Refused,
  reduceDraft,
  type Saved,
} from "./draft.ts";

/** What came of one save. */
export type SaveAnswer =
  | { readonly type: "failed"; readonly by: Failure }
  | { readonly type: "saved"; readonly now: Saved }
  | { readonly type: "stale"; readonly now: Saved }
  | { readonly type: "refused"; readonly errors: readonly Refused[] };

export interface AutosaveOptions {
  readonly send: (flight: Flight) => Promise<SaveAnswer>;
  readonly newKey: () => string;
  /** Pause in the typing before a save is sent, in ms. */
  readonly pause?: number;
  /** From 0 to 1; spreads retries so that many forms do not return at once. */
  readonly random?: () => number;
}

export interface Autosave {
  readonly draft: () => Draft;
  readonly subscribe: (listener: () => void) => () => void;
  readonly edit: (edit: ContentEdit) => void;
  /** Tells that another answer of the server showed the draft. */
  readonly see: (now: Saved) => void;
  /** Ends a conflict with what its decision makes of the content. */
  readonly decide: (conflict: Conflict, edit: ContentEdit) => void;
  readonly dismissNotice: () => void;
  /** Sends what is unsaved now and tries again at once if a retry was waiting. */
  readonly flush: () => void;
  /** Flushes, then waits: `true` once everything is saved, `false` when that takes a person or a network. */
  readonly settle: (evenUnchanged?: boolean) => Promise<boolean>;
  /** Sends what was left unsent, and takes up retries again after `stop`. */
  readonly resume: () => void;
  /** Sends what is unsaved and sets no timer any more. */
  readonly stop: () => void;
}

/** Runs the draft: one save at a time, after a pause in the typing, tried again until the server answers. */
export function createAutosave(start: Draft, options: AutosaveOptions): Autosave {
  const { send, newKey, pause = 600, random = Math.random } = options;
  const listeners = new Set<() => void>();
  let draft = start;
  let timer: ReturnType<typeof setTimeout> | undefined;
  let asking = false;
  let stopped = false;

  function dispatch(event: DraftEvent): void {
    const before = draft;
    draft = reduceDraft(draft, event);
    if (draft !== before) for (const listener of [...listeners]) listener();
  }

  function later(ms: number): void {
    clearTimeout(timer);
    if (!stopped) timer = setTimeout(advance, ms);
  }

  /** Sends the save that is due, or the one still without an answer. */
  function advance(force = false): void {
    clearTimeout(timer);
    if (asking) return;
    if (!draft.flight) {
      if (!isSaveDue(draft) && !(force && draft.conflicts.length === 0)) return;
      dispatch({ type: "sent", key: newKey() });
    }
    const { flight } = draft;
    if (flight) void ask(flight);
  }

  async function ask(flight: Flight): Promise<void> {
    asking = true;
    const answer = await send(flight);
    asking = false;
    dispatch(answer);
    if (draft.flight) later(retryDelay(draft.flight.failures, random()));
    else if (isSaveDue(draft)) later(pause);
  }

  function subscribe(listener: () => void): () => void {
    listeners.add(listener);
    return () => listeners.delete(listener);
  }

  function settle(evenUnchanged = false): Promise<boolean> {
    const failuresBefore = draft.flight?.failures ?? 0;
    return new Promise((resolve) => {
      const check = (): void => {
        if (draft.flight && draft.flight.failures <= failuresBefore) return;
        if (isSaveDue(draft)) {
          advance();
          return;
        }
        done();
        resolve(!isUnsaved(draft));
      };
      const done = subscribe(check);
      advance(evenUnchanged);
      if (!asking) check();
    });
  }

  return {
    draft: () => draft,
    subscribe,
    edit(edit) {
      dispatch({ type: "edited", edit });
      if (isSaveDue(draft)) later(pause);
    },
    see(now) {
      dispatch({ type: "seen", now });
      if (isSaveDue(draft)) later(pause);
    },
    decide(conflict, edit) {
      dispatch({ type: "decided", conflict, edit });
      if (isSaveDue(draft)) later(pause);
    },
    dismissNotice: () => dispatch({ type: "noticed" }),
    flush: () => advance(),
    settle,
    resume() {
      stopped = false;
      advance();
    },
    stop() {
      stopped = true;
      advance();
      clearTimeout(timer);
    },
  };
}
