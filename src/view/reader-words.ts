import type { NewsEvent } from '../document/event.js';
import { pickText } from '../document/pick-text.js';
import type { LanguageText, LocalizedText } from '../document/text.js';
import type { EventKind, EventTime } from '../time/event-time.js';
import type * as formatDuration from '../i18n/format-duration.js';
import { formatEventTime, formatShort, type Words } from '../i18n/format-event-time.js';
import { formatGap } from '../i18n/format-gap.js';
import { formatTick } from '../i18n/format-tick.js';
import { boundedCache, safeLocale } from '../i18n/intl-cache.js';
import { messagesFor } from '../i18n/messages.js';
import type { PictureWords } from '../layout/picture.js';
import type { Pointer } from '../layout/scene.js';
import type { TimelineItem } from '../model/timeline-model.js';
import { dateParts, fromParts } from '../time/calendar.js';
import { readEdtf } from '../time/read-edtf.js';
import type { TickUnit } from '../time/ticks.js';
import type { EpochMs, Interval } from '../time/interval.js';

/** What counts distances between dates; few timelines need it, so it is loaded apart. */
export type Distances = typeof formatDuration;

/** Everything the element says, in one language, with distances to one event. Made anew when one of these changes. */
export class ReaderWords implements PictureWords {
  readonly words: Words;
  readonly ungrouped: string;
  readonly #origin: TimelineItem | null;
  readonly #distances: formatDuration.Distances | null;
  readonly #groupOf: ((event: NewsEvent) => string | null) | null;

  /**
   * `groupOf`: what to add to dates where there are no lanes to show it. `distances`: null when they are not needed, or
   * not there yet: then none are said.
   */
  constructor(
    locale: string,
    timeZone: string | null,
    origin: TimelineItem | null,
    groupOf: ((event: NewsEvent) => string | null) | null,
    distances: Distances | null = null,
  ) {
    const messages = messagesFor(locale);
    this.words = { locale: safeLocale(locale), messages, timeZone };
    this.ungrouped = messages.timeline.ungrouped;
    this.#origin = origin;
    this.#distances = origin?.time
      ? (distances?.distancesFrom(origin.time, pickText(origin.event.title, this.locale).text, this.words) ?? null)
      : null;
    this.#groupOf = groupOf;
  }

  /** The language of a text when it is not the reader's, for its `lang` attribute; else ``. */
  foreign(lang: string): string {
    return lang && !this.locale.toLowerCase().startsWith(lang.toLowerCase().split('-')[0]!) ? lang : '';
  }

  /** A text in the reader's language, and that of the text where it is another; else ``. */
  pick(localized: LocalizedText): LanguageText {
    const { text, lang } = pickText(localized, this.locale);
    return { text, lang: this.foreign(lang) };
  }

  /** A date in words. */
  time(time: EventTime | null, kind: EventKind): string {
    return formatEventTime(time, kind, this.words).text;
  }

  get messages() {
    return this.words.messages;
  }

  get locale(): string {
    return this.words.locale;
  }

  /** Events go on from one model to the next when some are added; items do not. */
  readonly #heading = onceEach((event: NewsEvent): string => {
    const { displayDate, time } = event;
    const date = displayDate ? pickText(displayDate, this.locale).text : formatShort(time, this.words);
    return [date, this.#distanceTo(event)?.short(time!), this.#groupOf?.(event)].filter(Boolean).join(' · ');
  });

  readonly heading = ({ event }: TimelineItem): string => this.#heading(event);

  /** What a label says: the title, and the status in words where it is not plainly so. */
  readonly title = (item: TimelineItem): string => {
    const { text } = pickText(item.event.title, this.locale);
    const status = this.statusOf(item.event);
    return status ? `${text} (${status})` : text;
  };

  readonly countMore = (count: number): string => `+ ${this.messages.marks.cluster(count)}`;

  /** Every frame asks for the same. */
  readonly #ticks = boundedCache<string>(1000);

  readonly tick = (time: EpochMs, unit: TickUnit, style: 'tick' | 'context' | 'brief'): string =>
    this.#ticks.get(unit + style + time, () => {
      const label = formatTick(time, unit, style, this.locale, this.words.timeZone);
      // Finer ticks stand so close that distances would drive most of their labels out; there the dates say them.
      const distance = style === 'tick' && unit === 'year' && this.#distances?.ofYear(time);
      return distance ? `${label} (${distance})` : label;
    });

  /** The long date with a visible text and a spoken one. */
  readonly date = onceEach((event: NewsEvent): { text: string; spoken: string } => {
    const formatted = formatEventTime(event.time, event.kind, this.words);
    if (!event.displayDate) return formatted;
    const { text } = pickText(event.displayDate, this.locale);
    // The printed date is the author's; what was parsed is still said.
    return { text, spoken: `${text}, ${formatted.spoken}` };
  });

  /** An EDTF text in words; as written when it is none. */
  dateText(edtf: string): string {
    const time = readEdtf(edtf);
    return time ? formatEventTime(time, 'state', this.words).text : edtf;
  }

  statusOf(event: Pick<NewsEvent, 'status'>): string {
    return event.status && event.status !== 'confirmed' ? this.messages.status[event.status] : '';
  }

  /** What is said after a title: date, status, that it goes on, distance. */
  readonly spoken = onceEach((event: NewsEvent): string =>
    [this.date(event).spoken, this.statusOf(event), this.distance(event)].filter(Boolean).join(', '),
  );

  distance(event: NewsEvent): string | null {
    return this.#distanceTo(event)?.long(event.time!) ?? null;
  }

  /** What says distances, where one is to be said of this event. */
  #distanceTo({ id, time }: NewsEvent) {
    return time && this.#origin?.event.id !== id ? this.#distances : null;
  }

  pointer(pointer: Pointer, isEarlier: boolean): string {
    const year = this.tick(pointer.nearest.start, 'year', 'context');
    const { marks } = this.messages;
    return isEarlier ? marks.earlier(pointer.count, year) : marks.later(pointer.count, year);
  }

  readonly gap = onceEach((interval: Interval): string => formatGap(interval, this.words));

  /** "February 2022 – February 2026", for those who cannot see the window. */
  span({ start, end }: Interval, unit: 'year' | 'month' | 'day'): string {
    const [a, b] = [start, end].map((t) => {
      const { year, month, day } = dateParts(t);
      // One moment for all of a day, month or year, so that it is worded once.
      const first = fromParts(year, unit === 'year' ? 1 : month, unit === 'day' ? day : 1);
      return this.tick(first, unit, 'context');
    });
    return a === b ? a! : this.messages.date.range(a!, b!);
  }
}

/** Each answer is worked out once: every frame asks for those of all events. */
function onceEach<A extends object, V>(compute: (about: A) => V): (about: A) => V {
  const known = new WeakMap<A, V>();
  return (about) => {
    let value = known.get(about);
    if (value === undefined) known.set(about, (value = compute(about)));
    return value;
  };
}
