/** Remembers the last result and gives the same object again while every argument is the same (`Object.is`). */
export function memo<A extends readonly unknown[], R>(compute: (...args: A) => R): (...args: A) => R {
  const recalled = recall((args: A) => compute(...args));
  return (...args) => recalled(args);
}

/** The same for a function of one object, while every field of it is the same. */
export function recall<A extends object, R>(compute: (of: A) => R): (of: A) => R {
  let last: { readonly of: A; readonly result: R } | null = null;
  return (of) => {
    if (!last || !isSame(of, last.of)) last = { of, result: compute(of) };
    return last.result;
  };
}

function isSame<A extends object>(a: A, b: A): boolean {
  const keys = Object.keys(a) as (keyof A)[];
  return keys.length === Object.keys(b).length && keys.every((key) => Object.is(a[key], b[key]));
}
