import { firstScale, firstWindow } from '../model/first-picture.js';
import type { TimelineItem, TimelineModel } from '../model/timeline-model.js';
import type { EpochMs, Interval } from '../time/interval.js';
import { comparePrecision } from '../time/precision.js';
import type { TickUnit } from '../time/ticks.js';
import { widened, type Limits } from '../viewport/viewport.js';
import type { Basis, View } from './basis.js';
import { horizontalPicture } from './horizontal-picture.js';
import type { Grouping, laneGroups } from './lane-groups.js';
import { recall } from './memo.js';
import type { Scene } from './scene.js';
import { breaksScale } from './scales/breaks.js';
import type { Scale, ScaleName } from './scales/scale.js';
import { timeScale } from './scales/time.js';
import type { unevenScale } from './scales/uneven.js';
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
  readonly verticalPicture: PictureMaker | null;
  /** Makes the scales `recent` and `even`; without it time is true. */
  readonly unevenScale: typeof unevenScale | null;
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

/** One way of drawing: what is worked out once, and from it a picture for every frame. */
export type PictureMaker = (basis: Basis) => (view: View) => Picture;

const minute = 60_000;
const day = 86_400_000;

/**
 * Builds the drawing of a model, and remembers what does not change from frame to frame: a pan costs the axis and the
 * places of what is visible, a zoom within a step the same. One per element. `build` gives null when nothing is dated.
 */
export class PictureBuilder {
  /** The same scale as long as it is the same one: a change of scale is told by it. */
  readonly #story = recall(storyOf);
  readonly #drawn = recall((basis: Basis) =>
    (basis.layout === 'vertical' ? (basis.verticalPicture ?? horizontalPicture) : horizontalPicture)(basis),
  );
  readonly #picture = recall(({ extent, found, height, rightToLeft, ...options }: Options) => {
    const { model, importance, scale, unevenScale, start, end } = options;
    const story = this.#story({ model, importance, scale, unevenScale, start, end });
    return story && this.#drawn({ ...options, ...story })({ extent, found, height, rightToLeft });
  });

  /** The same Picture again while every option is the same. */
  build({ window, ...rest }: PictureOptions): Picture | null {
    return rest.width > 0 ? this.#picture({ ...rest, ...window }) : null;
  }
}

type Options = Omit<PictureOptions, 'window'> & PictureOptions['window'];
type Story = Pick<Options, 'model' | 'importance' | 'scale' | 'unevenScale' | 'start' | 'end'>;

/** Which events are drawn, on which scale, and where the drawing begins; null when nothing is dated. */
function storyOf({ model, importance, scale: name, unevenScale, start, end }: Story) {
  const items = model.dated.filter((i) => i.event.importance >= importance);
  if (items.length === 0) return null;
  const first = firstWindow(model)!;
  const asked = { start: start ?? first.start, end: end ?? first.end };
  const hasClock = items.some((i) => comparePrecision(i.time!.precision, 'day') > 0);
  const minSpan = hasClock ? minute : day;
  // A window of a moment is opened to twelve days, or four hours where there are clock times: a day stays a mark in it.
  const chosen = asked.start < asked.end ? asked : first;
  const window = widened(chosen, Math.max(hasClock ? day / 6 : 12 * day, Math.abs(chosen.end) * 1e-9));
  const reference = model.reference!;
  const scale = scaleOf(name, items, window, unevenScale, reference);
  const [from, to] = [scale.place(window.start), scale.place(window.end)];
  const horizon = scale.time(Math.max(scale.place(model.extent!.end), to) + 3 * (to - from));
  return { items, scale, window, minSpan, reference, horizon };
}

function scaleOf(
  name: Options['scale'],
  items: readonly TimelineItem[],
  window: Interval,
  unevenScale: Options['unevenScale'],
  reference: EpochMs,
): Scale {
  if (name === 'breaks' || name === 'auto') {
    const spans = items.map((i) => i.known!);
    // The doubt about one event is one thing; what lasts may run through a cut.
    const whole = items.filter((i) => i.event.kind === 'event' && i.time!.form !== 'interval').map((i) => i.known!);
    const breaks = breaksScale(spans, whole);
    if (name === 'breaks' || firstScale(window, breaks.gaps, items) === 'breaks') return breaks;
  }
  return unevenScale?.(name, items, reference) ?? timeScale();
}
