/**
 * Works on for `budget` ms (one step at least) and says whether there is more to do: call it again in another task. The
 * result comes by `done`. `clock`: ms, of whatever clock there is.
 */
export function workFor<T, R>(
  work: Generator<T, R>,
  budget: number,
  clock: () => number,
  done: (result: R) => void,
  heard?: (progress: T) => void,
): boolean {
  const until = clock() + budget;
  let last: IteratorResult<T, R>;
  do {
    last = work.next();
    if (last.done) {
      done(last.value);
      return false;
    }
  } while (clock() < until);
  heard?.(last.value);
  return true;
}

/** All of it at once. */
export function finish<R>(work: Generator<unknown, R>): R {
  for (;;) {
    const step = work.next();
    if (step.done) return step.value;
  }
}
