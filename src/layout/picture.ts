import { firstScale, firstWindow } from '../model/first-picture.js';
import type { TimelineItem, TimelineModel } from '../model/timeline-model.js';
import { union, type EpochMs, type Interval } from '../time/interval.js';
import type { TickUnit } from '../time/ticks.js';
import { constrain, type Limits } from '../viewport/viewport.js';
import { arrange, zonesAroundAxis, zoneSizes, zonesOfLanes, type ZoneSpec } from './arrange.js';
import { buildAxis } from './axis.js';
import type { BlockOptions } from './blocks.js';
import { blockOptions, homeExtent, shortest } from './home-extent.js';
import { bottomRoom, eraRow, horizontalScene, topRoom } from './horizontal-scene.js';
import { laneGroups, type Grouping } from './lane-groups.js';
import { memo } from './memo.js';
import { project } from './projection.js';
import { eraStrips } from './scene-common.js';
import type { Scene } from './scene.js';
import { breaksScale } from './scales/breaks.js';
import { evenScale } from './scales/even.js';
import { recentScale } from './scales/recent.js';
import type { Scale, ScaleName } from './scales/scale.js';
import { timeScale } from './scales/time.js';
import type { TextMetrics } from './text-metrics.js';
import { columnsWithin, countColumns, verticalGutter, eraColumnsWithin } from './vertical-columns.js';
import { verticalScene, verticalSize } from './vertical-scene.js';

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
  readonly layout: 'horizontal' | 'vertical';
  readonly scale: ScaleName | 'auto';
  readonly grouping: Grouping;
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
  /** Left out because of `importance`. */
  readonly hidden: number;
  /** CSS px that suit the events. */
  readonly naturalHeight: number;
}

const day = 86_400_000;
/** The drawing never grows beyond these by itself, CSS px. */
const tallest = { horizontal: 720, vertical: 1500 };
const lowest = { horizontal: 200, vertical: 320 };

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
  readonly #even = memo((items: readonly TimelineItem[]) => evenScale(items.map(markedAt)));
  readonly #recent = memo((reference: EpochMs) => recentScale(reference));
  readonly #time = memo(() => timeScale());
  /** The window asked for, where it is one; the same object while it is, since everything below is remembered by it. */
  readonly #asked = memo((start: EpochMs | null, end: EpochMs | null, first: Interval): Interval => {
    const asked = { start: start ?? first.start, end: end ?? first.end };
    return asked.start < asked.end ? asked : first;
  });
  readonly #firstWindow = memo((model: TimelineModel) => firstWindow(model));
  readonly #specs = memo(
    (model: TimelineModel, items: readonly TimelineItem[], grouping: Grouping, locale: string, ungrouped: string) =>
      grouping === 'none'
        ? zonesAroundAxis(items)
        : zonesOfLanes(laneGroups(model, items, grouping, locale, ungrouped)),
  );
  /** Widths of tick labels; upright axes word them differently and keep their own. */
  readonly #widths = memo((_words: PictureWords, _text: TextMetrics, _layout: string) => new Map<string, number>());
  readonly #home = memo(homeExtent);
  readonly #sizes = memo((specs: readonly ZoneSpec[], block: BlockOptions, room: number) =>
    zoneSizes(specs, block, room),
  );
  readonly #homeBlock = memo(
    (
      scale: Scale,
      home: Interval,
      length: number,
      text: TextMetrics,
      words: PictureWords,
      now: EpochMs | null,
      reference: EpochMs,
      horizon: EpochMs,
      maxTextWidth: number,
      flat: boolean,
    ) =>
      blockOptions(project(scale, home, length).position, { text, words, now, reference, horizon, maxTextWidth, flat }),
  );
  readonly #arranged = memo(
    (specs: readonly ZoneSpec[], sizes: readonly number[], home: BlockOptions, factor: number) =>
      arrange(specs, { ...home, position: (t) => home.position(t) * factor }, sizes),
  );

  #last: { options: PictureOptions; picture: Picture | null } | null = null;

  /** The same Picture again while every option is the same. */
  build(options: PictureOptions): Picture | null {
    if (!this.#last || !sameOptions(this.#last.options, options))
      this.#last = { options, picture: this.#build(options) };
    return this.#last.picture;
  }

  #build(options: PictureOptions): Picture | null {
    const { model, layout, width } = options;
    const items = this.#items(model, options.importance);
    const first = this.#firstWindow(model);
    if (!model.extent || model.reference === null || !first || items.length === 0 || width <= 0) return null;
    const hidden = model.dated.length - items.length;
    const window = this.#asked(options.window.start, options.window.end, first);
    const scale = this.#scale(options, items, window, model.reference);
    const shared = { options, items, scale, window, hidden, model };
    return layout === 'horizontal' ? this.#horizontal(shared) : this.#vertical(shared);
  }

  #scale({ scale }: PictureOptions, items: readonly TimelineItem[], window: Interval, reference: EpochMs): Scale {
    const breaks = this.#breaks(items);
    switch (scale === 'auto' ? firstScale(window, breaks.gaps, items) : scale) {
      case 'time':
        return this.#time();
      case 'breaks':
        return breaks;
      case 'recent':
        return this.#recent(reference);
      case 'even':
        return this.#even(items);
    }
  }

  #horizontal({ options, items, scale, window, hidden, model }: Shared): Picture {
    const { width, text, words } = options;
    const maxTextWidth = Math.round(Math.min(Math.max(width * 0.26, 150), 270));
    const full = model.extent!;
    const home = this.#home(
      scale,
      window,
      items,
      text,
      words,
      width,
      maxTextWidth,
      'horizontal',
      options.now,
      model.reference!,
    );
    const horizon = Math.max(full.end, home.end) + (home.end - home.start);
    const block = this.#homeBlock(
      scale,
      home,
      width,
      text,
      words,
      options.now,
      model.reference!,
      horizon,
      maxTextWidth,
      false,
    );
    const limits = { full: reachable(full, home, options.now), minSpan: shortest(items), margin: 0 };
    const extent = options.extent ? constrain(scale, options.extent, limits) : home;
    const projection = project(scale, extent, width);

    const specs = this.#specs(model, items, options.grouping, options.locale, words.ungrouped);
    const eras = eraStrips(model, options.locale, projection.position, width, text.small);
    const axisSize = Math.round(text.smallLineHeight * 2 + 12);
    const fixed = topRoom + eras.rows * eraRow + axisSize + bottomRoom;
    const wanted = this.#sizes(specs, block, options.grouping === 'none' ? tallest.horizontal - fixed : Infinity);
    const naturalHeight = Math.max(sum(wanted) + fixed, lowest.horizontal);
    const height = options.height ?? naturalHeight;
    const fitted = this.#fittedSizes(specs, block, Math.max(height - fixed, 60), wanted);

    const perPlace = (e: Interval) => width / (scale.place(e.end) - scale.place(e.start));
    const zoom = perPlace(extent) / perPlace(home);
    // Half steps of powers of two, rounded down: what fits at the step fits between it and the next.
    const step = Math.floor(2 * Math.log2(zoom) + 1e-6);
    const zones = this.#arranged(specs, fitted, block, 2 ** (step / 2));
    const axis = buildAxis(project(scale, extent, width, options.rightToLeft), {
      ...this.#axisText(options),
      minGap: 14,
      orientation: 'horizontal',
      lineHeight: text.smallLineHeight,
      finest: limits.minSpan < day ? 'minute' : 'day',
    });
    const scene = horizontalScene({
      model,
      items,
      zones,
      projection,
      axis,
      axisSize,
      block: { ...block, position: projection.position },
      height,
      mirrored: options.rightToLeft,
      locale: options.locale,
    });
    return { scene, scale, extent, home, limits, items, hidden, naturalHeight };
  }

  readonly #fittedSizes = memo(
    (specs: readonly ZoneSpec[], block: BlockOptions, room: number, wanted: readonly number[]) => {
      const sizes = sum(wanted) > room + 0.5 ? zoneSizes(specs, block, room) : wanted;
      // What is left over is shared by both sides of the axis, so that the drawing stands in the middle; or by the lanes.
      const spare = Math.max(room - sum(sizes), 0);
      const [above, below] = sizes;
      if (specs[0]?.kind === 'above') return below ? [above! + spare / 2, below + spare / 2] : [above! + spare, 0];
      return sizes.map((w) => w + spare / sizes.length);
    },
  );

  #vertical({ options, items, scale, window, hidden, model }: Shared): Picture {
    const { width, text, words } = options;
    const full = model.extent!;
    const eraRows = eraStrips(
      model,
      options.locale,
      (t) => t,
      Infinity,
      () => 0,
      eraColumnsWithin(width),
    ).rows;
    const axisSize = this.#axisSize(words, text, window.start, window.end);
    const natural = (home: BlockOptions) =>
      Math.round(Math.min(Math.max(verticalSize(items, home) + 40, lowest.vertical), tallest.vertical));
    const widest = Math.max(width - verticalGutter(3, axisSize, eraRows, text.markSize) - 8, 90);
    const draftHome = this.#home(
      scale,
      window,
      items,
      text,
      words,
      tallest.vertical,
      widest,
      'vertical',
      options.now,
      model.reference!,
    );
    const horizon = Math.max(full.end, draftHome.end) + (full.end - full.start);
    const make = (home: Interval, length: number, maxTextWidth: number) =>
      blockOptions(project(scale, home, length).position, {
        text,
        words,
        now: options.now,
        reference: model.reference!,
        horizon,
        maxTextWidth,
        flat: true,
      });
    const key = [scale, window, items, text, words, width, options.now] as const;
    const plan = this.#verticalPlan(
      () => {
        const draft = make(draftHome, 900, widest);
        const columns = countColumns(items, draft, columnsWithin(width, axisSize, eraRows, text.markSize));
        const maxTextWidth = Math.max(width - verticalGutter(columns, axisSize, eraRows, text.markSize) - 8, 90);
        return { naturalHeight: natural(make(draftHome, 900, maxTextWidth)), maxTextWidth };
      },
      ...key,
    );
    const length = options.height ?? plan.naturalHeight;
    const home = this.#verticalHome(
      scale,
      window,
      items,
      text,
      words,
      length,
      plan.maxTextWidth,
      'vertical',
      options.now,
      model.reference!,
    );
    const limits = { full: reachable(full, home, options.now), minSpan: shortest(items), margin: 0.02 };
    const extent = options.extent ? constrain(scale, options.extent, limits) : home;
    const projection = project(scale, extent, length);
    const turned = options.newestFirst;
    const axis = buildAxis(project(scale, extent, length, turned), {
      ...this.#axisText(options),
      // Years too are said in brief: beside an upright axis there is no room for distances.
      format: (time, unit, style) => words.tick(time, unit, style === 'context' || unit === 'year' ? 'brief' : style),
      minGap: 40,
      orientation: 'vertical',
      lineHeight: text.smallLineHeight,
      finest: limits.minSpan < day ? 'minute' : 'day',
    });
    const scene = verticalScene({
      model,
      items,
      projection,
      axis,
      axisSize,
      block: { ...make(home, length, plan.maxTextWidth), position: projection.position },
      width,
      mirrored: options.rightToLeft,
      turned,
      home,
      locale: options.locale,
    });
    return { scene, scale, extent, home, limits, items, hidden, naturalHeight: plan.naturalHeight };
  }

  /** Room for the widest label that an upright axis may need: a month with its year. */
  readonly #axisSize = memo((words: PictureWords, text: TextMetrics, start: EpochMs, end: EpochMs) => {
    const months = Array.from({ length: 12 }, (_, i) => end - i * 30.4 * day);
    return Math.ceil(Math.max(...[start, ...months].map((t) => text.small(words.tick(t, 'month', 'brief')))) + 14);
  });

  #planFor: { key: readonly unknown[]; plan: VerticalPlan } | null = null;

  #verticalPlan(compute: () => VerticalPlan, ...key: readonly unknown[]): VerticalPlan {
    const known = this.#planFor;
    if (known && key.every((k, i) => Object.is(k, known.key[i]))) return known.plan;
    this.#planFor = { key, plan: compute() };
    return this.#planFor.plan;
  }

  readonly #verticalHome = memo(homeExtent);

  #axisText({ words, text, layout }: PictureOptions) {
    return { measure: text.small, format: words.tick, widths: this.#widths(words, text, layout) };
  }
}

function sameOptions(a: PictureOptions, b: PictureOptions): boolean {
  const { window: wa, ...restA } = a;
  const { window: wb, ...restB } = b;
  return same(wa, wb) && same(restA, restB);
}

function same<T extends object>(a: T, b: T): boolean {
  return (Object.keys(a) as (keyof T)[]).every((key) => Object.is(a[key], b[key]));
}

interface Shared {
  readonly options: PictureOptions;
  readonly items: readonly TimelineItem[];
  readonly scale: Scale;
  readonly window: Interval;
  readonly hidden: number;
  readonly model: TimelineModel;
}

interface VerticalPlan {
  readonly naturalHeight: number;
  readonly maxTextWidth: number;
}

/** Where an item's mark stands: a known day in its middle, everything else at its start. */
function markedAt({ known, event }: TimelineItem): EpochMs {
  const { start, end } = known!;
  return event.kind === 'event' && end - start <= day ? (start + end) / 2 : start;
}

/** Everything there is to see: the events, the first window, and "now" when the story ended not long before it. */
function reachable(full: Interval, home: Interval, now: EpochMs | null): Interval {
  const all = union(full, home);
  const isNear = now !== null && now > all.end && now - all.end <= (all.end - all.start) / 4;
  return isNear ? { start: all.start, end: now } : all;
}

const sum = (numbers: readonly number[]) => numbers.reduce((a, b) => a + b, 0);
