import { ascending } from 'd3';
import type { NewsEvent } from '../document/event.js';
import type { TimelineDocument } from '../document/timeline-document.js';
import type { Bound, EventTime } from '../time/event-time.js';
import { union, type EpochMs, type Interval } from '../time/interval.js';

/** One event with its place in the order of time. */
export interface TimelineItem {
  readonly event: NewsEvent;
  readonly time: EventTime | null;
  /** Place in the document, from 0. */
  readonly written: number;
  /** Where the article first tells it (UTF-16 offset); without a position that of the event written before it, or 0. */
  readonly told: number;
  /**
   * The stretch that is known of it, finite: the side that is open or unknown falls back to the side that is not, and a
   * time without any date to the reference. null when undated.
   */
  readonly known: Interval | null;
}

/** A document in the order of time, with what drawing needs to know of it as a whole. */
export interface TimelineModel {
  readonly document: TimelineDocument;
  /** In time order; undated ones last, in text order. */
  readonly items: readonly TimelineItem[];
  readonly dated: readonly TimelineItem[];
  readonly undated: readonly TimelineItem[];
  readonly byId: ReadonlyMap<string, TimelineItem>;
  /** From the first to the last known moment of all dated events and eras; null without any. */
  readonly extent: Interval | null;
  /** At least four dated events have a place in the text, and their order there is not that of time. */
  readonly isToldOutOfOrder: boolean;
  /** The article's date, else the last known moment: "now" for the story. null when nothing is dated. */
  readonly reference: EpochMs | null;
}

/** Orders a document by time: earliest moment, then latest, then the order of the text. Stable. O(n log n). */
export function buildModel(document: TimelineDocument): TimelineModel {
  const reference = referenceOf(document);
  let told = 0;
  const items = document.events.map((event, written): TimelineItem => {
    const own = event.excerpts.reduce((first, e) => Math.min(first, e.start ?? Infinity), Infinity);
    if (Number.isFinite(own)) told = own;
    return { event, time: event.time, written, told, known: event.time && knownSpan(event.time, reference) };
  });
  items.sort(byTime);
  const dated = items.filter((i) => i.known);
  const spans = [...dated.map((i) => i.known!), ...document.eras.map((e) => knownSpan(e.time, reference))];
  return {
    document,
    items,
    dated,
    undated: items.filter((i) => !i.known),
    byId: new Map(items.map((i) => [i.event.id, i])),
    extent: spans.length > 0 ? spans.reduce(union) : null,
    isToldOutOfOrder: isToldOutOfOrder(dated),
    reference: spans.length > 0 ? reference : null,
  };
}

function isToldOutOfOrder(dated: readonly TimelineItem[]): boolean {
  const placed = dated.filter(({ event }) => event.excerpts.some((e) => e.start !== null));
  return placed.length > 3 && placed.some((item, i) => i > 0 && item.told < placed[i - 1]!.told);
}

/** The finite stretch that is known of a time; see TimelineItem.known. */
export function knownSpan(time: EventTime, reference: EpochMs): Interval {
  const start = inner(time.start);
  const end = inner(time.end);
  const { bounds } = time;
  if (!start && !end) {
    const finite = time.members.flatMap((m) => [inner(m.start), inner(m.end)]).filter((i) => i !== null);
    return finite.length > 0 ? finite.reduce(union) : { start: reference, end: reference };
  }
  return {
    start: Number.isFinite(bounds.start) ? bounds.start : (end ?? start)!.start,
    end: Number.isFinite(bounds.end) ? bounds.end : (start ?? end)!.end,
  };
}

const inner = (bound: Bound): Interval | null => (typeof bound === 'string' ? null : bound.interval);

/** "Now" for the readers of an article: the middle of its day, or the end of a longer time. null without a date. */
export function nowOf(document: TimelineDocument): EpochMs | null {
  const published = document.article?.published;
  if (!published || !Number.isFinite(published.bounds.end) || !Number.isFinite(published.bounds.start)) return null;
  const { start, end } = published.bounds;
  return end - start <= 86_400_000 ? (start + end) / 2 : end;
}

/** What undated times are drawn beside: the article's date, else the last known end in the data. */
function referenceOf(document: TimelineDocument): EpochMs {
  const now = nowOf(document);
  if (now !== null) return now;
  let last = -Infinity;
  for (const { time } of document.events) {
    if (time) for (const b of [time.start, time.end]) if (typeof b !== 'string') last = Math.max(last, b.interval.end);
  }
  return Number.isFinite(last) ? last : 0;
}

function byTime(a: TimelineItem, b: TimelineItem): number {
  if (!a.known || !b.known) return a.known ? -1 : b.known ? 1 : byText(a, b);
  return a.known.start - b.known.start || ascending(latest(a), latest(b)) || byText(a, b);
}

const latest = (i: TimelineItem): EpochMs => i.time!.bounds.end;

/** The order of telling, which is the order written where the article gives no positions. */
export function byText(a: TimelineItem, b: TimelineItem): number {
  return a.told - b.told || a.written - b.written;
}
