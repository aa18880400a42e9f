import type { TimelineItem } from '../../model/timeline-model.js';
import type { Excerpt } from '../../document/excerpt.js';
import type { Box } from '../scene.js';
import type { TextMetrics } from '../text-metrics.js';
import type { Telling, Told } from './told.js';

/** Font sizes as shares of the element's own, so that at its usual 14 px none is below 12. */
export const quoteSize = 0.93;
export const smallSize = 0.86;

/** Words that the drawing writes, in the reader's language. */
export interface TellingWords {
  /** The passage in quotation marks; what is to be known of it at once. */
  quote(excerpt: Excerpt, item: TimelineItem): string;
  title(item: TimelineItem): string;
  /** The short date; written once above those that share it. */
  date(item: TimelineItem): string;
  /** The year alone, for a few px. */
  year(item: TimelineItem): string;
  number(n: number): string;
  readonly undated: string;
  /** Names of the axes. */
  readonly told: string;
  readonly happened: string;
}

export interface TellingInput {
  readonly told: Told;
  /** CSS px. */
  readonly width: number;
  readonly text: TextMetrics;
  readonly words: TellingWords;
  readonly rightToLeft: boolean;
}

/** Lines broken to real widths, in a box from the top left corner. `end`: they end at its right edge. */
export interface TextBox extends Box {
  readonly lines: readonly string[];
  readonly edge: 'left' | 'right';
}

export interface Point {
  readonly x: number;
  readonly y: number;
}

/** A hairline from a passage to its event. */
export interface Connector {
  readonly telling: Telling;
  /** Where it meets the reading axis and the time axis. */
  readonly from: Point;
  readonly to: Point;
  /** Path data: one smooth curve. */
  readonly d: string;
}

export interface PassageEntry {
  readonly telling: Telling;
  readonly label: TextBox;
  readonly number: TextBox;
  /** On the reading axis. */
  readonly at: Point;
}

export interface EventEntry {
  readonly item: TimelineItem;
  readonly label: TextBox;
  /** null: it is told nowhere. */
  readonly number: TextBox | null;
  /** On the time axis; null when it has no date. */
  readonly at: Point | null;
}

/** Both axes upright, the words beside them. */
export interface ColumnsScene {
  readonly kind: 'columns';
  readonly width: number;
  readonly height: number;
  /** x of both axes, and where they begin and end. */
  readonly readingAxis: number;
  readonly timeAxis: number;
  readonly top: number;
  readonly bottom: number;
  readonly names: readonly [told: TextBox, happened: TextBox];
  readonly passages: readonly PassageEntry[];
  readonly events: readonly EventEntry[];
  readonly dates: readonly TextBox[];
  /** Stretches of the time axis that share one date. */
  readonly days: readonly { readonly from: number; readonly to: number }[];
  readonly connectors: readonly Connector[];
}

/** Both axes level and short, with numbers only; the words stand in lists below. */
export interface StripScene {
  readonly kind: 'strip';
  readonly width: number;
  readonly height: number;
  /** y of both axes, and where they begin and end. */
  readonly readingAxis: number;
  readonly timeAxis: number;
  readonly left: number;
  readonly right: number;
  readonly names: readonly [told: TextBox, happened: TextBox];
  /** At the axes; empty where there is no room. */
  readonly numbers: readonly (TextBox & { readonly id: string; readonly isAgain: boolean })[];
  readonly dots: readonly (Point & { readonly item: TimelineItem })[];
  /** Of a dot beside its usual size; less than 1 where they would touch. */
  readonly dotSize: number;
  readonly years: readonly (TextBox & { readonly from: number; readonly to: number })[];
  readonly connectors: readonly Connector[];
}

export type TellingScene = ColumnsScene | StripScene;

/** Narrower than this the words have no room beside the axes, CSS px. */
export const narrowest = 600;

/** One decimal is enough for the eye. */
const f = (n: number) => Math.round(n * 10) / 10;

/** From a point to another, leaving and arriving along the level; `bend` is the share of the way that it takes to turn. */
export function levelCurve(a: Point, b: Point, bend = 0.5): string {
  const dx = (b.x - a.x) * bend;
  return `M${f(a.x)} ${f(a.y)}C${f(a.x + dx)} ${f(a.y)} ${f(b.x - dx)} ${f(b.y)} ${f(b.x)} ${f(b.y)}`;
}

/** The same for axes that lie level: it leaves and arrives upright. */
export function uprightCurve(a: Point, b: Point, bend = 0.5): string {
  const dy = (b.y - a.y) * bend;
  return `M${f(a.x)} ${f(a.y)}C${f(a.x)} ${f(a.y + dy)} ${f(b.x)} ${f(b.y - dy)} ${f(b.x)} ${f(b.y)}`;
}

/** From right to left everything stands on the other side. */
export function flipBox<T extends TextBox>(box: T, width: number): T {
  return { ...box, x: width - box.x - box.width, edge: box.edge === 'left' ? 'right' : 'left' };
}
