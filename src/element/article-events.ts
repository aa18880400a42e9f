import { readTextMap } from '../article/text-map.js';
import { placesIn } from '../article/text-places.js';
import { watchArrival } from '../article/watch-arrival.js';
import type { ReadResult } from '../document/timeline-document.js';
import {
  discover,
  WATCHED,
  withPlaces,
  type Imported,
  type Place,
  type Token,
} from '../importers/discover/discover.js';
import { InTurns } from './in-turns.js';

/** A page that changes is read again when it has rested this long, ms … */
const REST = 200;
/** … and one that never rests this long after it began to change. */
const PATIENCE = 1_000;
/** ms of reading at a time: half a frame. */
const TURN = 8;

/** One reading of the article. */
export interface ArticleReading {
  readonly imported: Imported;
  /** Puts mistakes where an author finds them. */
  readonly refine: (result: ReadResult) => ReadResult;
}

/**
 * Reads the events of the article on the page, and again when it arrives, is replaced or changes. A part of the script
 * of its own, loaded when it is first wanted. Reads in turns, so that a page with thousands of dates can be used
 * meanwhile. While it watches: one mutation observer, besides the one that waits for the article.
 */
export class ArticleEvents {
  readonly #host: HTMLElement;
  readonly #changed: () => void;
  /** The newest reading; the same object as long as nothing else is found. null before the first. */
  found: ArticleReading | null = null;
  #asked = '';
  #tokens: readonly Token[] = [];
  #article: Element | null = null;
  #leave: (() => void) | null = null;
  #mutations: MutationObserver | null = null;
  #timer: ReturnType<typeof setTimeout> | undefined;
  /** When the changes began that are not yet read; 0: there are none. */
  #since = 0;
  readonly #reading = new InTurns(TURN);
  #said = '';

  /** `changed` is called after each reading that found something else. */
  constructor(host: HTMLElement, changed: () => void) {
    this.#host = host;
    this.#changed = changed;
  }

  /** Goes on with what is asked for already; begins anew with anything else. */
  watch(tokens: readonly Token[], id: string | null): void {
    const asked = `${tokens.join()} ${id ?? ''}`;
    if (this.#leave && asked === this.#asked) return;
    this.stop();
    this.#asked = asked;
    this.#tokens = tokens;
    this.#leave = watchArrival(this.#host, id, (article) => {
      this.#article = article;
      if (this.#leave) this.#begin();
    });
    this.#begin();
  }

  stop(): void {
    this.#leave?.();
    this.#leave = null;
    this.#article = null;
    this.#mutations?.disconnect();
    this.#mutations = null;
    clearTimeout(this.#timer);
    this.#reading.stop();
    this.#since = 0;
    document.removeEventListener('DOMContentLoaded', this.#parsed);
  }

  readonly #parsed = (): void => {
    if (this.#leave) this.#read();
  };

  #begin(): void {
    this.#reading.stop();
    this.#mutations?.disconnect();
    this.#mutations = null;
    // Half a page would be drawn, and drawn again.
    if (document.readyState === 'loading') document.addEventListener('DOMContentLoaded', this.#parsed, { once: true });
    // Whoever asked is not done with asking.
    else queueMicrotask(this.#parsed);
  }

  #read(): void {
    clearTimeout(this.#timer);
    this.#since = 0;
    this.#mutations ??= this.#observe();
    const work = reading({
      article: this.#article,
      timeline: this.#host,
      tokens: this.#tokens,
      text: (article) => {
        const map = readTextMap(article, this.#host);
        return { text: map.text, spanOf: placesIn(map).spanOf };
      },
    });
    this.#reading.run(work, ({ imported, said }) => {
      if (this.found && said === this.#said) return;
      this.#said = said;
      this.found = { imported, refine: (result) => withPlaces(result, imported) };
      this.#changed();
    });
  }

  #observe(): MutationObserver {
    const observer = new MutationObserver((records) => {
      if (records.some((record) => this.#concerns(record))) this.#wait();
    });
    const article = this.#article;
    const what = { childList: true, subtree: true };
    if (article)
      observer.observe(article, { ...what, characterData: true, attributes: true, attributeFilter: WATCHED });
    // JSON-LD may come anywhere, at any time.
    if (this.#tokens.includes('jsonld') && !article?.contains(document.documentElement))
      observer.observe(document.documentElement, article?.isConnected ? what : { ...what, characterData: true });
    return observer;
  }

  #concerns({ target, addedNodes, removedNodes }: MutationRecord): boolean {
    if (this.#host.contains(target)) return false;
    if (this.#article?.contains(target)) return true;
    return [target, ...addedNodes, ...removedNodes].some(
      (node) =>
        node instanceof Element &&
        (node.localName === 'script' || node.querySelector('script[type*="json" i]') !== null),
    );
  }

  #wait(): void {
    clearTimeout(this.#timer);
    const now = performance.now();
    this.#since ||= now;
    const rest = Math.max(0, Math.min(REST, this.#since + PATIENCE - now));
    this.#timer = setTimeout(this.#rested, rest);
  }

  /** A page that changes all the time would end each reading before it is done. */
  readonly #rested = (): void => {
    if (this.#reading.isBusy) this.#timer = setTimeout(this.#rested, REST);
    else this.#read();
  };
}

/** What is found, and all of it in one text by which two readings are told apart. */
function* reading(place: Place): Generator<void, { readonly imported: Imported; readonly said: string }> {
  const imported = yield* discover(place);
  const { events, ...head } = imported.data;
  const said = [JSON.stringify([head, imported.issues, imported.places])];
  for (const event of events) {
    yield;
    said.push(JSON.stringify(event));
  }
  return { imported, said: said.join('\n') };
}
