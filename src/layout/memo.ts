/** Remembers the last result and gives the same object again while every argument is the same (`Object.is`). */
export function memo<A extends readonly unknown[], R>(compute: (...args: A) => R): (...args: A) => R {
  let last: { args: A; result: R } | null = null;
  return (...args) => {
    if (last && args.length === last.args.length && args.every((a, i) => Object.is(a, last!.args[i])))
      return last.result;
    last = { args, result: compute(...args) };
    return last.result;
  };
}
