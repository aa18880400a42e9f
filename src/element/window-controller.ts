import type { Picture } from '../layout/picture.js';
import { project } from '../layout/projection.js';
import type { Cluster, Pointer } from '../layout/scene.js';
import type { TimelineItem } from '../model/timeline-model.js';
import type { Interval } from '../time/interval.js';
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
  /** What was asked for last; null: the first window. */
  extent: Interval | null = null;
  readonly #host: WindowHost;
  readonly #motion: MotionController;

  constructor(host: WindowHost) {
    this.#host = host;
    this.#motion = new MotionController(host);
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
    this.#jump(({ scale }, from) => panBy(scale, from, fraction));
  }

  /** `share`: the place along the axis that stays, 0…1; the middle without one. */
  zoom(factor: number, share = 0.5): void {
    this.#jump(({ scale, limits }, from) =>
      zoomBy(scale, from, factor, project(scale, from, 1).invert(share), limits.minSpan),
    );
  }

  fit(): void {
    this.#jump(all);
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

  /** Calmly, to a place seen from the window that is drawn. */
  travelTo(to: (picture: Movable) => Interval): void {
    const { picture } = this.#host;
    if (picture) this.travel(to(picture));
  }

  travelBy(fraction: number): void {
    this.travelTo(({ scale, extent }) => panBy(scale, extent, fraction));
  }

  /** `anchor`: the moment that stays where it is, if it is visible. */
  travelZoom(factor: number, anchor = NaN): void {
    this.travelTo(({ scale, extent, limits }) => {
      const at = anchor > extent.start && anchor < extent.end ? anchor : undefined;
      return zoomBy(scale, extent, factor, at, limits.minSpan);
    });
  }

  travelToAll(): void {
    this.travelTo(all);
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
  follow({ nearest }: Pointer, direction: 1 | -1): void {
    this.travelTo(({ scale, extent }) => {
      const { position } = project(scale, extent, 1);
      return panBy(scale, extent, direction < 0 ? position(nearest.start) - 0.12 : position(nearest.end) - 0.75);
    });
  }

  /** Takes a cluster apart. */
  zoomInto({ extent: { start, end } }: Pick<Cluster, 'extent'>): void {
    const span = end - start;
    this.travel({ start: start - span * 0.25, end: end + span * 0.6 });
  }

  /** At once; `to` is told where the window is or goes to. */
  #jump(to: (picture: Movable, from: Interval) => Interval): void {
    const { picture } = this.#host;
    if (picture) this.show(to(picture, this.#from(picture)));
  }

  /** Where a movement begins: what was asked for last may not be drawn yet. */
  #from({ scale, extent, limits }: Movable): Interval {
    return this.extent ? constrain(scale, this.extent, limits) : extent;
  }

  #set(extent: Interval | null): void {
    if (extent === this.extent) return;
    this.extent = extent;
    this.#motion.tell();
  }
}

const all = ({ scale, limits }: Movable): Interval => widest(scale, limits);
