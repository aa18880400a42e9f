import { project } from '../layout/projection.js';
import type { Interval } from '../time/interval.js';
import { widest } from '../viewport/viewport.js';
import type { Movable } from './window-controller.js';

export interface OverviewDrag {
  readonly picture: () => Movable | null;
  readonly rightToLeft: boolean;
  /** What the strip reaches over; left out: as far as one can go. */
  readonly whole?: () => Interval | null;
  /** Moves the window; 1 is its whole width later. */
  pan(fraction: number): void;
  done(): void;
}

/** Lets the overview's window follow the pointer that was put down on it, and is still down, until it is lifted. */
export function dragOverview(
  event: PointerEvent,
  drag: OverviewDrag,
  handle = event.currentTarget as HTMLElement,
): void {
  const strip = handle.parentElement!;
  if (event.button !== 0) return;
  handle.setPointerCapture(event.pointerId);
  const stop = new AbortController();
  const { signal } = stop;
  let last = event.clientX;
  const move = (e: PointerEvent) => {
    const picture = drag.picture();
    if (!picture) return;
    const { position } = project(picture.scale, drag.whole?.() ?? widest(picture.scale, picture.limits), 1);
    const size = position(picture.extent.end) - position(picture.extent.start);
    const share = (e.clientX - last) / strip.clientWidth;
    last = e.clientX;
    drag.pan(((drag.rightToLeft ? -1 : 1) * share) / size);
  };
  const up = () => {
    stop.abort();
    drag.done();
  };
  handle.addEventListener('pointermove', move, { signal });
  handle.addEventListener('pointerup', up, { signal });
  handle.addEventListener('pointercancel', up, { signal });
}
