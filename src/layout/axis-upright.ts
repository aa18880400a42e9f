import { buildAxis, type Axis, type AxisOptions } from './axis.js';
import type { Projection } from './projection.js';

/** An axis that runs down or up: its ticks and its context share a column, in which the label of the context wins. */
export function uprightAxis(projection: Projection, options: AxisOptions & { readonly lineHeight: number }): Axis {
  const axis = buildAxis(projection, options);
  const { lineHeight } = options;
  const taken = axis.context.filter(({ label }) => label).map(({ px }) => px + lineHeight / 2);
  const ticks = axis.ticks.map((tick) =>
    taken.some((middle) => Math.abs(middle - tick.px) < lineHeight) ? { ...tick, label: '' } : tick,
  );
  return { ...axis, ticks };
}
