import type { ArchiveGroup } from '../../archive/archive-scene.js';
import { unpackTraits } from '../../archive/event-flags.js';
import type { IndexedEvent } from '../../archive/event-index.js';
import type { EventSource } from '../../archive/event-source.js';
import type { ArchiveWords } from '../../archive/picture-options.js';
import type { NewsEvent } from '../../document/event.js';
import { pickText } from '../../document/pick-text.js';
import { formatShort } from '../../i18n/format-event-time.js';
import type { ArchiveMessages } from '../../i18n/archive/archive-words.js';
import type { Interval } from '../../time/interval.js';
import type { ReaderWords } from '../reader-words.js';

const year = 366 * 86_400_000;
/** Events read in full that are kept. */
const mostKept = 3000;

/** What is said of single events of an archive: each is read in full when it is first named, and the latest are kept. */
export class ArchiveNames implements ArchiveWords {
  readonly #source: EventSource;
  readonly #words: ReaderWords;
  readonly #messages: ArchiveMessages;
  readonly #read = new Map<number, NewsEvent | null>();
  readonly ungrouped: string;
  readonly tick: ArchiveWords['tick'];

  constructor(source: EventSource, words: ReaderWords, messages: ArchiveMessages) {
    this.#source = source;
    this.#words = words;
    this.#messages = messages;
    this.ungrouped = words.ungrouped;
    this.tick = words.tick;
  }

  /** Everything about an event; the same object as long as it is kept. */
  event(row: number): NewsEvent | null {
    const known = this.#read.get(row);
    if (known !== undefined) return known;
    const event = this.#source.detail(row);
    if (this.#read.size >= mostKept) this.#read.delete(this.#read.keys().next().value!);
    this.#read.set(row, event);
    return event;
  }

  /** With its status, which `flags` of the event know without reading it. */
  readonly title = (row: number, flags?: number): string => {
    const text = this.#source.title(row, this.#words.locale);
    const event = flags === undefined ? this.event(row) : unpackTraits(flags);
    const status = event ? this.#words.statusOf(event) : '';
    return status ? `${text} (${status})` : text;
  };

  readonly heading = ({ row }: IndexedEvent): string => this.short(row);

  /** The short date. */
  short(row: number): string {
    const time = this.#read.has(row) ? undefined : this.#source.time?.(row);
    if (time !== undefined) return formatShort(time, this.#words.words);
    const event = this.event(row);
    if (!event) return '';
    if (event.displayDate) return pickText(event.displayDate, this.#words.locale).text;
    return formatShort(event.time, this.#words.words);
  }

  /** Title, date and status as they are read out. */
  spoken(row: number): string {
    const event = this.event(row);
    if (!event) return '';
    const title = pickText(event.title, this.#words.locale).text;
    return [title, this.#words.date(event).spoken, this.#words.statusOf(event)].filter(Boolean).join(', ');
  }

  /** Of a title that is in another language than the reader's; else ``. */
  lang(row: number): string {
    const lang = this.#source.titleLang?.(row);
    if (lang !== undefined) return this.#words.foreign(lang);
    const event = this.event(row);
    return event ? this.#words.foreign(pickText(event.title, this.#words.locale).lang) : '';
  }

  /** The long date, as it is seen. */
  date(row: number): string {
    const event = this.event(row);
    return event ? this.#words.date(event).text : '';
  }

  group({ count, extent, top }: Pick<ArchiveGroup, 'count' | 'extent' | 'top'>): string {
    const titles = top.map(({ row }) => this.#source.title(row, this.#words.locale));
    return this.#messages.group(count, this.span(extent), titles);
  }

  /** A stretch of time in words, as finely as it is long. */
  span({ start, end }: Interval): string {
    const length = end - start;
    return this.#words.span({ start, end }, length > 3 * year ? 'year' : length > year / 6 ? 'month' : 'day');
  }
}
