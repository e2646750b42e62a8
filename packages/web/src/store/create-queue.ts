/** Runs jobs one after the other, in the order in which they came. */
export type Queue = <T>(job: () => Promise<T>) => Promise<T>;

/** A queue of its own. A job that fails does not hold up the next one. */
export function createQueue(): Queue {
  let last: Promise<unknown> = Promise.resolve();
  return <T>(job: () => Promise<T>): Promise<T> => {
    const mine = last.then(job, job);
    last = mine.catch(() => undefined);
    return mine;
  };
}
