/** ms of work before the page may do something else. */
const budget = 8;

/** Lets a generator work without freezing the page. Rejects with the signal's reason when it is given up. */
export async function inTurns<T>(
  work: Generator<number, T>,
  signal: AbortSignal,
  heard: (done: number) => void,
): Promise<T> {
  for (;;) {
    const until = performance.now() + budget;
    for (;;) {
      const step = work.next();
      if (step.done) return step.value;
      if (performance.now() < until) continue;
      heard(step.value);
      break;
    }
    await new Promise((resolve) => setTimeout(resolve));
    signal.throwIfAborted();
  }
}
