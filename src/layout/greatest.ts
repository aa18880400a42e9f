/** The greatest whole number up to `high` that fits, where all up to it do; `low` when none does. */
export function greatest(low: number, high: number, fits: (number: number) => boolean): number {
  if (fits(high)) return high;
  // From here on `low` fits, or nothing does, and `high` does not.
  while (high - low > 1) {
    const middle = (low + high) >> 1;
    if (fits(middle)) low = middle;
    else high = middle;
  }
  return low;
}
