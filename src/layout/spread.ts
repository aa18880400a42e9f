/**
 * Places boxes of given sizes along a line so that none overlap, in the given order, each as near to where it wants to
 * be as least squares allow, all between `low` and `high`. `wanted`: ascending starts, CSS px. When they cannot all fit
 * they run over `high`. Pool-adjacent-violators on the free places; O(n). After: isotonic regression, Barlow et al. 1972.
 */
export function spread(wanted: readonly number[], sizes: readonly number[], low: number, high: number): number[] {
  const sums: number[] = [];
  let sum = 0;
  for (const size of sizes) {
    sums.push(sum);
    sum += size;
  }
  // With the sizes before it taken off, "none overlap" becomes "never descending".
  const pools: { mean: number; count: number }[] = [];
  wanted.forEach((want, i) => {
    let pool = { mean: want - sums[i]!, count: 1 };
    for (let last = pools[pools.length - 1]; last && last.mean > pool.mean; last = pools[pools.length - 1]) {
      pools.pop();
      const count = last.count + pool.count;
      pool = { mean: (last.mean * last.count + pool.mean * pool.count) / count, count };
    }
    pools.push(pool);
  });
  const highest = Math.max(low, high - sum);
  const free = pools.flatMap(({ mean, count }) => Array.from({ length: count }, () => mean));
  return free.map((f, i) => Math.min(Math.max(f, low), highest) + sums[i]!);
}
