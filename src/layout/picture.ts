import { firstScale, firstWindow } from '../model/first-picture.js';
import type { TimelineItem, TimelineModel } from '../model/timeline-model.js';
import type { EpochMs, Interval } from '../time/interval.js';
import type { TickUnit } from '../time/ticks.js';
import { constrain, type Limits } from '../viewport/viewport.js';
import { arrange, zonesAroundAxis, zoneSizes, zonesOfLanes, type Zone, type ZoneSpec } from './arrange.js';
import { buildAxis } from './axis.js';
import { basisOf, blockOptions, finestOf, limitsOf, widthsOf, type Basis } from './basis.js';
import type { BlockOptions, Wraps } from './blocks.js';
import { homeExtent } from './home-extent.js';
import { bottomRoom, eraRow, horizontalScene, topRoom } from './horizontal-scene.js';
import type { Grouping, laneGroups } from './lane-groups.js';
import { memo } from './memo.js';
import { project } from './projection.js';
import { eraStrips } from './scene-common.js';
import type { Scene } from './scene.js';
import { breaksScale } from './scales/breaks.js';
import type { Scale, ScaleName } from './scales/scale.js';
import { timeScale } from './scales/time.js';
import type { UnevenScales } from './scales/uneven.js';
import type { TextMetrics } from './text-metrics.js';

/** Words that the drawing writes, in the reader's language. The same object as long as they are the same. */
export interface PictureWords {
  readonly heading: (item: TimelineItem) => string;
  readonly title: (item: TimelineItem) => string;
  readonly countMore: (count: number) => string;
  readonly ungrouped: string;
  /** `brief`: a context label for narrow places, "Feb 2026". */
  readonly tick: (time: EpochMs, unit: TickUnit, style: 'tick' | 'context' | 'brief') => string;
}

export interface PictureOptions {
  readonly model: TimelineModel;
  /** Least importance drawn, 1 to 3. */
  readonly importance: number;
  /** Ids of those that search and filter leave; null: all. The axis, its scale and all sizes do not depend on it. */
  readonly found: ReadonlySet<string> | null;
  readonly layout: 'horizontal' | 'vertical';
  /** Draws upright axes; what is asked to stand upright lies down without it. */
  readonly Vertical: (new () => PictureMaker) | null;
  /** Makes the scales `recent` and `even`; without it time is true. */
  readonly UnevenScales: (new () => UnevenScales) | null;
  readonly scale: ScaleName | 'auto';
  readonly grouping: Grouping;
  /** Sorts events into lanes; without it there are none. */
  readonly laneGroups: typeof laneGroups | null;
  /** Vertical only: time runs up. */
  readonly newestFirst: boolean;
  readonly locale: string;
  readonly rightToLeft: boolean;
  /** CSS px of the viewport; a height of null asks for the one that suits the events. */
  readonly width: number;
  readonly height: number | null;
  readonly text: TextMetrics;
  readonly now: EpochMs | null;
  /** First window asked for; a side of null is chosen from the data. */
  readonly window: { readonly start: EpochMs | null; readonly end: EpochMs | null };
  /** What is visible; null shows the first window. */
  readonly extent: Interval | null;
  readonly words: PictureWords;
}

/** A drawing and how to move in it. */
export interface Picture {
  readonly scene: Scene;
  readonly scale: Scale;
  readonly extent: Interval;
  readonly home: Interval;
  readonly limits: Limits;
  /** Those drawn or counted, in time order. */
  readonly items: readonly TimelineItem[];
  /** CSS px that suit the events. */
  readonly naturalHeight: number;
  /** The same object while everything keeps its row. */
  readonly rows: unknown;
}

/** One way of drawing, and what it remembers from frame to frame. */
export interface PictureMaker {
  make(basis: Basis, options: PictureOptions): Picture;
}

/** The drawing never grows beyond these by itself, CSS px. */
const tallestDrawing = 720;
const lowestDrawing = 200;
/** Steps of zooming whose rows are kept: from a minute to a century there are fifty. */
const mostSteps = 60;

/**
 * Builds the drawing of a model, and remembers what does not change from frame to frame: a pan costs the axis and the
 * places of what is visible, a zoom within a step the same. One per element. `build` gives null when nothing is dated.
 */
export class PictureBuilder {
  readonly #items = memo((model: TimelineModel, importance: number) =>
    model.dated.filter((i) => i.event.importance >= importance),
  );
  readonly #breaks = memo((items: readonly TimelineItem[]) =>
    breaksScale(
      items.map((i) => i.known!),
      // The doubt about one event is one thing; what lasts may run through a cut.
      { whole: items.filter((i) => i.event.kind === 'event' && i.time!.form !== 'interval').map((i) => i.known!) },
    ),
  );
  /** The window asked for, where it is one; the same object while it is, since everything below is remembered by it. */
  readonly #asked = memo((start: EpochMs | null, end: EpochMs | null, first: Interval): Interval => {
    const asked = { start: start ?? first.start, end: end ?? first.end };
    return asked.start < asked.end ? asked : first;
  });
  readonly #firstWindow = memo(firstWindow);
  readonly #basis = memo(basisOf);
  readonly #horizontal = new HorizontalPicture();
  #vertical: PictureMaker | null = null;
  #uneven: UnevenScales | null = null;
  #last: { options: PictureOptions; picture: Picture | null } | null = null;

  /** The same Picture again while every option is the same. */
  build(options: PictureOptions): Picture | null {
    if (!this.#last || !sameOptions(this.#last.options, options))
      this.#last = { options, picture: this.#build(options) };
    return this.#last.picture;
  }

  #build(options: PictureOptions): Picture | null {
    const { model, width, text, words, now } = options;
    const items = this.#items(model, options.importance);
    const first = this.#firstWindow(model);
    if (!model.extent || !first || items.length === 0 || width <= 0) return null;
    const window = this.#asked(options.window.start, options.window.end, first);
    const basis = this.#basis(model, items, this.#scale(options, items, window), window, text, words, now, width);
    if (options.layout === 'horizontal' || !options.Vertical) return this.#horizontal.make(basis, options);
    return (this.#vertical ??= new options.Vertical()).make(basis, options);
  }

  #scale({ scale, model, UnevenScales }: PictureOptions, items: readonly TimelineItem[], window: Interval): Scale {
    const breaks = this.#breaks(items);
    switch (scale === 'auto' ? firstScale(window, breaks.gaps, items) : scale) {
      case 'breaks':
        return breaks;
      case 'recent':
        if (UnevenScales) return (this.#uneven ??= new UnevenScales()).recent(model.reference!);
        break;
      case 'even':
        if (UnevenScales) return (this.#uneven ??= new UnevenScales()).even(items);
    }
    return timeScale();
  }
}

class HorizontalPicture implements PictureMaker {
  readonly #specs = memo(
    (
      model: TimelineModel,
      items: readonly TimelineItem[],
      grouping: Grouping,
      locale: string,
      ungrouped: string,
      sorted: PictureOptions['laneGroups'],
    ) =>
      grouping === 'none' || !sorted
        ? zonesAroundAxis(items)
        : zonesOfLanes(sorted(model, items, grouping, locale, ungrouped)),
  );
  readonly #found = memo(foundAmong);
  readonly #left = memo((specs: readonly ZoneSpec[], found: ReadonlySet<string> | null) =>
    found ? specs.map((spec) => ({ ...spec, items: foundAmong(spec.items, found) })) : specs,
  );
  readonly #wraps = memo((_words: PictureWords, _text: TextMetrics, _maxTextWidth: number): Wraps => new WeakMap());
  readonly #home = memo(homeExtent);
  readonly #block = memo((basis: Basis, home: Interval, maxTextWidth: number, wraps: Wraps) => {
    const horizon = Math.max(basis.full.end, home.end) + (home.end - home.start);
    return blockOptions(basis, project(basis.scale, home, basis.width).position, horizon, maxTextWidth, false, wraps);
  });
  readonly #sizes = memo(zoneSizes);
  /** Rows by step of zooming: readers go to and fro. */
  readonly #rows = memo(
    (specs: readonly ZoneSpec[], sizes: readonly number[], home: BlockOptions): ((step: number) => readonly Zone[]) => {
      const known = new Map<number, readonly Zone[]>();
      return (step) => {
        const factor = 2 ** (step / 2);
        const zones = known.get(step) ?? arrange(specs, { ...home, position: (t) => home.position(t) * factor }, sizes);
        if (known.size > mostSteps) known.clear();
        known.set(step, zones);
        return zones;
      };
    },
  );
  readonly #fitted = memo(
    (specs: readonly ZoneSpec[], block: BlockOptions, room: number, wanted: readonly number[]) => {
      const sizes = sum(wanted) > room + 0.5 ? zoneSizes(specs, block, room) : wanted;
      // What is left over is shared by both sides of the axis, so that the drawing stands in the middle; or by the lanes.
      const spare = Math.max(room - sum(sizes), 0);
      const [above, below] = sizes;
      if (specs[0]?.kind === 'above') return [above! + spare / 2, below! + spare / 2];
      return sizes.map((w) => w + spare / sizes.length);
    },
  );
  /** Widths of tick labels. */
  readonly #widths = memo(widthsOf);

  make(basis: Basis, options: PictureOptions): Picture {
    const { model, items, scale, width, text, words } = basis;
    const { grouping, locale, rightToLeft, found } = options;
    const shown = this.#found(items, found);
    const maxTextWidth = Math.round(Math.min(Math.max(width * 0.26, 150), 270));
    const wraps = this.#wraps(words, text, maxTextWidth);
    const home = this.#home(basis, width, maxTextWidth, false, wraps);
    const block = this.#block(basis, home, maxTextWidth, wraps);
    const limits = limitsOf(basis, home, 0);
    const extent = options.extent ? constrain(scale, options.extent, limits) : home;
    const projection = project(scale, extent, width);

    const specs = this.#specs(model, items, grouping, locale, words.ungrouped, options.laneGroups);
    const eras = eraStrips(model, locale, projection.position, width, text.small);
    const axisSize = Math.round(text.smallLineHeight * 2 + 12);
    const fixed = topRoom + eras.rows * eraRow + axisSize + bottomRoom;
    const wanted = this.#sizes(specs, block, specs[0]!.kind === 'lane' ? Infinity : tallestDrawing - fixed);
    const naturalHeight = Math.round(Math.max(sum(wanted) + fixed, lowestDrawing));
    const height = options.height ?? naturalHeight;
    const fitted = this.#fitted(specs, block, Math.max(height - fixed, 60), wanted);

    const perPlace = (e: Interval) => width / (scale.place(e.end) - scale.place(e.start));
    // Half steps of powers of two, rounded down: what fits at the step fits between it and the next.
    const step = Math.floor(2 * Math.log2(perPlace(extent) / perPlace(home)) + 1e-6);
    const zones = this.#rows(this.#left(specs, found), fitted, block)(step);
    const scene = horizontalScene({
      model,
      items: shown,
      zones,
      projection,
      axis: buildAxis(project(scale, extent, width, rightToLeft), {
        measure: text.small,
        format: words.tick,
        widths: this.#widths(words, text),
        minGap: 14,
        finest: finestOf(limits),
      }),
      axisSize,
      block: { ...block, position: projection.position },
      height,
      mirrored: rightToLeft,
      locale,
    });
    return { scene, scale, extent, home, limits, items: shown, naturalHeight, rows: zones };
  }
}

/** Those that search and filter leave. */
export function foundAmong(items: readonly TimelineItem[], found: ReadonlySet<string> | null): readonly TimelineItem[] {
  return found ? items.filter((item) => found.has(item.event.id)) : items;
}

function sameOptions(a: PictureOptions, b: PictureOptions): boolean {
  const { window: wa, ...restA } = a;
  const { window: wb, ...restB } = b;
  return same(wa, wb) && same(restA, restB);
}

function same<T extends object>(a: T, b: T): boolean {
  return (Object.keys(a) as (keyof T)[]).every((key) => Object.is(a[key], b[key]));
}

const sum = (numbers: readonly number[]) => numbers.reduce((a, b) => a + b, 0);
