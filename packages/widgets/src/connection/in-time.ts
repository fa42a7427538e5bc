/** The answer, or a refusal once it has not come for that many milliseconds. */
export function inTime<T>(answer: Promise<T>, ms: number, late = "no answer in time"): Promise<T> {
  return new Promise((resolve, reject) => {
    const timer = setTimeout(() => reject(new Error(late)), ms);
    answer.then(resolve, reject).finally(() => clearTimeout(timer));
  });
}
