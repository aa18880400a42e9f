import { warnOnce } from '../accepted.js';
import type { PermalinkHost } from '../permalink-controller.js';
import { eventIn, withEvent, type Place } from './parameter.js';

/** Names of parameters in use, by the page they are used on: two timelines never write into each other's. */
const claims = new WeakMap<Document, Map<string, object>>();

/**
 * The selected event in the page's address. It is written when a reader selects, never before: the first selection adds
 * an entry to the history, so that Back undoes it, later ones replace that entry, so that nobody has to go back through
 * all of them. What else stands in the address, and the page's `history.state`, stay as they are.
 */
export class Permalinks {
  readonly #host: PermalinkHost;
  #view: Window | null = null;
  #wanted = '';
  #key = '';
  /** The event that the address named when it was looked at last. */
  #seen: string | null = null;
  /** An event that a link asked for and that is not there yet. */
  #pending: string | null = null;
  #hasArrived = false;
  /** The address of the entry that we made, while nobody has gone elsewhere. */
  #entry: string | null = null;
  /** What was selected at addresses that named no event, for those who come back to them. */
  readonly #before = new Map<string, string | null>();
  #direction = '';

  constructor(host: PermalinkHost) {
    this.#host = host;
  }

  /** null while the address names no event. */
  get place(): Place | null {
    const { permalink } = this.#host.settings;
    return permalink === 'none' ? null : permalink;
  }

  /** Name of the parameter, or `` while there is none. */
  get key(): string {
    return this.#key;
  }

  /** After each update of the timeline. */
  update(): void {
    const { place } = this;
    const view = this.#host.ownerDocument.defaultView;
    if (!place || !view) {
      this.release();
      return;
    }
    const first = this.#view === null;
    this.#claim(view.document);
    if (first) {
      this.#view = view;
      view.addEventListener('popstate', this.#moved);
      directions(view)?.addEventListener('currententrychange', this.#turned);
      this.#seen = eventIn(view.location.href, place, this.#key);
      if (!this.#hasArrived) this.#pending = this.#seen;
      this.#hasArrived = true;
    }
    if (this.#pending !== null && this.#host.document && this.#open(this.#pending)) {
      this.#pending = null;
      this.#bringIntoView(view);
    }
  }

  /** A reader has selected an event, or nothing. */
  chosen(id: string | null, previous: string | null): void {
    this.#pending = null;
    const { place } = this;
    const view = this.#view;
    // Elsewhere, as in `about:srcdoc`, nobody sees an address that could be kept.
    if (!place || !view || !/^(https?|file):$/.test(view.location.protocol)) return;
    const { href } = view.location;
    const next = withEvent(href, place, this.#key, id);
    if (next === null || next === href) return;
    const isOurs = href === this.#entry;
    const how = id === null || isOurs ? 'replaceState' : 'pushState';
    if (how === 'pushState' && eventIn(href, place, this.#key) === null) this.#before.set(href, previous);
    try {
      // The page's own state goes along: routers keep in it where they are.
      view.history[how](view.history.state, '', next);
    } catch {
      // Sandboxed, or too often for this browser's taste: the selection counts all the same.
      return;
    }
    this.#seen = id;
    if (isOurs || how === 'pushState') this.#entry = next;
  }

  release(): void {
    const view = this.#view;
    if (!view) return;
    view.removeEventListener('popstate', this.#moved);
    directions(view)?.removeEventListener('currententrychange', this.#turned);
    this.#view = null;
    this.#unclaim(view.document);
  }

  #claim(page: Document): void {
    const { permalinkPrefix, id } = this.#host;
    const wanted = permalinkPrefix || (id ? `timeline-${id}` : 'timeline');
    if (this.#key && wanted === this.#wanted) return;
    this.#unclaim(page);
    const taken = claims.get(page) ?? new Map<string, object>();
    claims.set(page, taken);
    let key = wanted;
    for (let n = 2; taken.has(key); n++) key = `${wanted}-${n}`;
    if (key !== wanted) warnOnce(this.#host, 'permalink-prefix', wanted, `a name of its own (${key} is used)`);
    taken.set(key, this);
    this.#wanted = wanted;
    this.#key = key;
  }

  #unclaim(page: Document): void {
    if (claims.get(page)?.get(this.#key) === this) claims.get(page)?.delete(this.#key);
    this.#key = '';
  }

  readonly #turned = (event: Event): void => {
    this.#direction = (event as Event & { navigationType?: string | null }).navigationType ?? '';
  };

  /** Back, forward, or a link to a place on the page. */
  readonly #moved = (): void => {
    const { place } = this;
    const view = this.#view;
    if (!place || !view) return;
    const isTraversal = this.#direction === 'traverse';
    this.#direction = '';
    this.#entry = null;
    const { href } = view.location;
    const named = eventIn(href, place, this.#key);
    if (named === this.#seen) return;
    this.#seen = named;
    this.#pending = null;
    if (named === null) {
      const before = this.#before.get(href);
      if (before !== undefined) this.#host.arrive(before);
    } else if (this.#open(named)) {
      // Who goes back is taken by the browser to where the page was.
      if (directions(view) && !isTraversal) this.#show(view);
    } else this.#pending = named;
  };

  /** Whether the event is known; a listener may have refused it. */
  #open(id: string): boolean {
    return this.#host.arrive(id);
  }

  /** Once, where the browser has not gone somewhere itself: to a sentence, or to where the reader left the page. */
  #bringIntoView(view: Window): void {
    const [arrival] = view.performance.getEntriesByType('navigation') as PerformanceNavigationTiming[];
    if (arrival && (arrival.type !== 'navigate' || arrival.name.includes(':~:'))) return;
    const go = () =>
      view.requestAnimationFrame(() => {
        if (view.scrollY === 0) this.#show(view);
      });
    if (view.document.readyState === 'complete') go();
    else view.addEventListener('load', go, { once: true });
  }

  #show(view: Window): void {
    const host = this.#host;
    if (host.selected !== this.#seen) return;
    const isTall = host.getBoundingClientRect().height > view.innerHeight;
    host.scrollIntoView({ block: isTall ? 'start' : 'nearest' });
  }
}

/** Says whether readers go back or on; not in every browser. */
function directions(view: Window): EventTarget | null {
  return (view as Window & { navigation?: EventTarget }).navigation ?? null;
}
