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

/** Events between two pauses: some 2 ms. */
const SLICE = 131_072;
/** An engine that meets a loop for the first time makes it quick when it is entered again, hardly while it runs. */
const PIECE = 4096;

/** A loop from `from` up to `to`, entered again for each 4,096, with a pause after each 131,072. */
export function* inPieces(from: number, to: number, loop: (from: number, to: number) => void): Generator<undefined> {
  for (let at = from; at < to;) {
    const end = Math.min(to, at + SLICE);
    for (; at < end; at += PIECE) loop(at, Math.min(end, at + PIECE));
    if (at < to) yield;
  }
}
