/** Values that arrive from outside, handed out one by one. An async generator could not be ended while it waits. */
export interface Stream<T> extends AsyncGenerator<T, undefined, undefined> {
  push(value: T): void;
}

interface StreamOptions<T> {
  /** How many values may wait; when one more comes, all of them give way to `instead`. */
  readonly limit: number;
  readonly instead: () => T;
  /** Called once, when nobody asks any more. */
  readonly onEnd: () => void;
}

export function createStream<T>({ limit, instead, onEnd }: StreamOptions<T>): Stream<T> {
  let waiting: T[] = [];
  let ask: ((result: IteratorResult<T, undefined>) => void) | null = null;
  let ended = false;
  const done = { done: true, value: undefined } as const;

  function end() {
    if (!ended) onEnd();
    ended = true;
    waiting = [];
    ask?.(done);
    ask = null;
    return Promise.resolve(done);
  }

  return {
    push(value) {
      if (ended) return;
      if (ask) ask({ done: false, value });
      else waiting = waiting.length < limit ? [...waiting, value] : [instead()];
      ask = null;
    },
    next() {
      if (ended) return Promise.resolve(done);
      const [value] = waiting.splice(0, 1);
      if (value !== undefined) return Promise.resolve({ done: false, value });
      return new Promise((resolve) => {
        ask = resolve;
      });
    },
    return: end,
    async throw(error) {
      await end();
      throw error;
    },
    [Symbol.asyncIterator]() {
      return this;
    },
    async [Symbol.asyncDispose]() {
      await end();
    },
  };
}

/** What `answer` makes of each value of a stream; null is left out. Ends the moment it is told to, as the stream does. */
export function mapStream<T, Answer>(
  values: AsyncGenerator<T, unknown, undefined>,
  answer: (value: T) => Promise<Answer | null>,
): AsyncGenerator<Answer, undefined, undefined> {
  const end = async () => {
    await values.return(undefined);
    return { done: true, value: undefined } as const;
  };
  return {
    async next() {
      for (;;) {
        const given = await values.next();
        if (given.done) return { done: true, value: undefined };
        const made = await answer(given.value);
        if (made !== null) return { done: false, value: made };
      }
    },
    return: end,
    async throw(error) {
      await end();
      throw error;
    },
    [Symbol.asyncIterator]() {
      return this;
    },
    async [Symbol.asyncDispose]() {
      await end();
    },
  };
}
