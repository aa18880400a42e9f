import type { Picture } from '../layout/picture.js';
import { project } from '../layout/projection.js';
import type { Cluster, Pointer } from '../layout/scene.js';
import type { TimelineItem } from '../model/timeline-model.js';
import type { EpochMs, Interval } from '../time/interval.js';
import { constrain, extentBetween, panBy, widest, zoomBy } from '../viewport/viewport.js';
import { MotionController, type MotionHost } from './motion-controller.js';

/** What can be moved in. */
export type Movable = Pick<Picture, 'scale' | 'extent' | 'limits'>;

export interface WindowHost extends MotionHost {
  readonly picture: Movable | null;
  /** The reader has moved the window, and it rests. */
  windowMoved(extent: Interval): void;
}

/** ms that a movement asked for by a button or a key takes. */
const travelTime = 450;

/**
 * The window in time: the one truth about what is visible. null is the first window, chosen from the data. Scripts and
 * gestures set it at once, buttons and keys let it travel.
 */
export class WindowController {
  readonly #host: WindowHost;
  readonly #motion: MotionController;
  #extent: Interval | null = null;

  constructor(host: WindowHost) {
    this.#host = host;
    this.#motion = new MotionController(host);
  }

  get extent(): Interval | null {
    return this.#extent;
  }

  /** Back to the first window. */
  reset(): void {
    this.#motion.cancel();
    this.#set(null);
  }

  /** At once, within the limits where there are some. */
  show(extent: Interval): void {
    this.#motion.cancel();
    const { picture } = this.#host;
    this.#set(picture ? constrain(picture.scale, extent, picture.limits) : extent);
  }

  pan(fraction: number): void {
    const { picture } = this.#host;
    if (picture) this.show(panBy(picture.scale, this.#from(picture), fraction));
  }

  /** `share`: the place along the axis that stays, 0…1; the middle without one. */
  zoom(factor: number, share = 0.5): void {
    const { picture } = this.#host;
    if (!picture) return;
    const extent = this.#from(picture);
    const anchor = project(picture.scale, extent, 1).invert(share);
    this.show(zoomBy(picture.scale, extent, factor, anchor, picture.limits.minSpan));
  }

  fit(): void {
    const { picture } = this.#host;
    if (picture) this.show(widest(picture.scale, picture.limits));
  }

  /** Calmly. `tell`: it was the reader who asked. */
  travel(extent: Interval, tell = true): void {
    const { picture } = this.#host;
    if (!picture) return;
    const { scale, limits } = picture;
    const from = this.#from(picture);
    const to = constrain(scale, extent, limits);
    this.#motion.run(
      travelTime,
      (t) => this.#set(extentBetween(scale, from, to, t)),
      () => tell && this.#host.windowMoved(to),
    );
  }

  travelBy(fraction: number): void {
    const { picture } = this.#host;
    if (picture) this.travel(panBy(picture.scale, picture.extent, fraction));
  }

  /** `anchor`: the moment that stays where it is, if it is visible. */
  travelZoom(factor: number, anchor?: EpochMs): void {
    const { picture } = this.#host;
    if (!picture) return;
    const { scale, extent, limits } = picture;
    const at = anchor !== undefined && anchor > extent.start && anchor < extent.end ? anchor : undefined;
    this.travel(zoomBy(scale, extent, factor, at, limits.minSpan));
  }

  travelToAll(): void {
    const { picture } = this.#host;
    if (picture) this.travel(widest(picture.scale, picture.limits));
  }

  /** To the first or the last end of everything, as wide as now. */
  travelToEnd(isLast: boolean): void {
    const { picture } = this.#host;
    if (!picture) return;
    const { scale, extent, limits } = picture;
    const all = widest(scale, limits);
    const width = scale.place(extent.end) - scale.place(extent.start);
    const start = isLast ? scale.place(all.end) - width : scale.place(all.start);
    this.travel({ start: scale.time(start), end: scale.time(start + width) });
  }

  /** Pans so that an event is in view; what is in view already stays where it is. */
  reveal({ known }: Pick<TimelineItem, 'known'>, atOnce = false): void {
    const { picture } = this.#host;
    if (!picture || !known) return;
    const { position } = project(picture.scale, picture.extent, 1);
    const [from, to] = [position(known.start), position(known.end)];
    if ((from >= 0.01 && from <= 0.97) || (from < 0 && to > 1)) return;
    const target = from < 0.01 ? 0.15 : 0.7;
    const extent = panBy(picture.scale, picture.extent, from - target);
    if (atOnce) this.show(extent);
    else this.travel(extent, false);
  }

  /** To what a pointer at the edge points to. */
  follow(pointer: Pointer, direction: 1 | -1): void {
    const { picture } = this.#host;
    if (!picture) return;
    const { position } = project(picture.scale, picture.extent, 1);
    const at = position(direction < 0 ? pointer.nearest.start : pointer.nearest.end);
    this.travelBy(direction < 0 ? at - 0.12 : at - 0.75);
  }

  /** Takes a cluster apart. */
  zoomInto({ extent: { start, end } }: Pick<Cluster, 'extent'>): void {
    const span = end - start;
    this.travel({ start: start - span * 0.25, end: end + span * 0.6 });
  }

  /** Where a movement begins: what was asked for last may not be drawn yet. */
  #from({ scale, extent, limits }: Movable): Interval {
    return this.#extent ? constrain(scale, this.#extent, limits) : extent;
  }

  #set(extent: Interval | null): void {
    if (extent === this.#extent) return;
    this.#extent = extent;
    this.#motion.tell();
  }
}
