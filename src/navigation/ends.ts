import type { Interval } from '../time/interval.js';
import type { Ruler } from '../viewport/ruler.js';
import { widest, type Limits } from '../viewport/viewport.js';

/** The first or the last end of everything, as wide as what is seen now. */
export function endOf(
  { scale, extent, limits }: { readonly scale: Ruler; readonly extent: Interval; readonly limits: Limits },
  isLast: boolean,
): Interval {
  const all = widest(scale, limits);
  const width = scale.place(extent.end) - scale.place(extent.start);
  const start = isLast ? scale.place(all.end) - width : scale.place(all.start);
  return { start: scale.time(start), end: scale.time(start + width) };
}
