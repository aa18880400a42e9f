import { articleActs, type ArticleActs } from '../../src/article/article-acts.js';
import type { Anchor, ArticleContext, ArticlePart, LinkHost, LinkState } from '../../src/article/linking.js';
import { boxOf } from '../../src/article/passage-box.js';
import { nextFrame, until, type Point } from '../support/page.js';

/** A passage by its event and the words between its first and its last one. */
export type Quotes = Readonly<Record<string, string>>;

const sentence = (n: number): string =>
  `Paragraph ${n} goes on about the weather, the harvest and the price of bread, as papers do. `;

/** Paragraphs that nobody quotes, to scroll over. */
export const filler = (from: number, to: number): string =>
  Array.from({ length: to - from }, (_, i) => `<p>${sentence(from + i).repeat(3)}</p>`).join('');

/** An article, a timeline of which only the place and one button matter, and all that the article's side tells it. */
export class Stage {
  readonly box: HTMLElement;
  readonly article: HTMLElement;
  readonly timeline: HTMLElement;
  /** All calls of the host: `select A pointer`, `preview A`, `reading A,B`, `focus A`. */
  readonly told: string[] = [];
  state: LinkState;
  found: readonly Anchor[] = [];
  refuses = false;
  readonly context: ArticleContext;
  #part: ArticlePart | null = null;

  /** `before` is markup above the article, `html` its own; quotes are looked for as they are written. */
  constructor(
    html: string,
    quotes: Quotes,
    { dir = 'ltr', around = (article: HTMLElement): Element => article, timelineLast = false } = {},
  ) {
    this.box = document.createElement('div');
    this.box.dir = dir;
    this.box.style.font = '16px/1.5 sans-serif';
    this.article = document.createElement('article');
    this.article.style.width = '520px';
    this.article.innerHTML = html;
    this.timeline = document.createElement('div');
    this.timeline.className = 'stage-timeline';
    this.timeline.style.height = '150px';
    this.timeline.attachShadow({ mode: 'open' }).innerHTML = '<button>Event</button><div id="surface"></div>';
    const placed = around(this.article);
    this.box.append(...(timelineLast ? [placed, this.timeline] : [this.timeline, placed]));
    document.body.append(this.box);
    this.state = {
      article: this.article,
      wanted: [],
      linking: 'both',
      highlight: 'auto',
      follow: false,
      references: false,
      selected: null,
      hovered: null,
      words: {
        back: 'Back to the timeline',
        show: 'Show on the timeline',
        passageOf: (title) => `Passage of ${title}`,
        several: 'Several events',
        reference: (title) => `On the timeline: ${title}`,
      },
      titleOf: (id) => `Title ${id}`,
    };
    const host: LinkHost = {
      element: this.timeline,
      surface: () => this.timeline.shadowRoot!.querySelector('#surface'),
      preview: (id) => this.told.push(`preview ${id}`),
      select: (id, by) => {
        this.told.push(`select ${id} ${by}`);
        return !this.refuses;
      },
      reading: (ids) => this.told.push(`reading ${ids.join()}`),
      anchored: () => {},
      returnFocus: (id) => {
        this.told.push(`focus ${id}`);
        this.timeline.shadowRoot!.querySelector('button')!.focus({ preventScroll: true });
      },
    };
    this.context = { host, state: () => this.state, found: () => this.found, quietly: (change) => change() };
    this.find(quotes);
    stages.push(this);
  }

  /** All acts at once, as the timeline has them. */
  act(): ArticleActs {
    const acts = articleActs(this.context);
    this.play(acts);
    return acts;
  }

  play<P extends ArticlePart>(part: P): P {
    this.#part = part;
    part.update();
    return part;
  }

  set(change: Partial<LinkState>): void {
    this.state = { ...this.state, ...change };
    this.#part?.update();
  }

  /** Looks for the quotes in the article's text nodes, joined as they are. */
  find(quotes: Quotes): void {
    const walker = document.createTreeWalker(this.article, NodeFilter.SHOW_TEXT);
    const nodes: Text[] = [];
    for (let node = walker.nextNode(); node; node = walker.nextNode()) nodes.push(node as Text);
    const text = nodes.map((n) => n.data).join('');
    const placeOf = (offset: number, isEnd: boolean): [Text, number] => {
      let rest = offset;
      for (const node of nodes) {
        if (rest < node.length || (isEnd && rest === node.length)) return [node, rest];
        rest -= node.length;
      }
      throw new Error('Beyond the text');
    };
    this.found = Object.entries(quotes)
      .map(([eventId, exact]) => {
        const start = text.indexOf(exact);
        if (start < 0) throw new Error(`Not in the article: ${exact}`);
        const end = start + exact.length;
        const range = new Range();
        range.setStart(...placeOf(start, false));
        range.setEnd(...placeOf(end, true));
        const excerpt = { exact, prefix: '', suffix: '', start: null, end: null, article: null, lang: null };
        return { eventId, index: 0, excerpt, group: null, state: 'exact' as const, score: 1, range, start, end };
      })
      .sort((a, b) => a.start - b.start);
    this.#part?.update();
  }

  range(id: string): Range {
    return this.found.find((a) => a.eventId === id)!.range!;
  }

  /** Where the words of a passage are in the window. */
  passage(id: string): DOMRect {
    const { left, top, right, bottom } = boxOf(this.range(id))!;
    return new DOMRect(left, top, right - left, bottom - top);
  }

  /** The middle of the passage's first line. */
  middle(id: string): Point {
    const { left, right, top, bottom } = this.range(id).getClientRects()[0]!;
    return { x: (left + right) / 2, y: (top + bottom) / 2 };
  }

  note(): HTMLElement | null {
    return this.timeline.shadowRoot!.querySelector('.passage-note');
  }

  /** The buttons of the note that is open. */
  buttons(): HTMLElement[] {
    return [...(this.note()?.querySelectorAll('button') ?? [])];
  }

  /** What has focus, through shadow roots. */
  focused(): Element | null {
    let at = document.activeElement;
    while (at?.shadowRoot?.activeElement) at = at.shadowRoot.activeElement;
    return at;
  }

  remove(): void {
    this.#part?.release();
    this.#part = null;
    this.box.remove();
  }
}

const stages: Stage[] = [];

export function clearStages(): void {
  for (const stage of stages.splice(0)) stage.remove();
  scrollTo(0, 0);
  document.getSelection()?.removeAllRanges();
}

/** Waits until the page and everything in it has stopped scrolling. */
export async function atRest(...scrollers: readonly Element[]): Promise<void> {
  const all = [document.scrollingElement!, ...scrollers];
  let before = '';
  let still = 0;
  for (let frames = 0; still < 10 && frames < 400; frames++) {
    await nextFrame();
    const now = all.map((s) => `${s.scrollTop},${s.scrollLeft}`).join();
    still = now === before ? still + 1 : 0;
    before = now;
  }
}

/** Counts what `run` does to an article's DOM. */
export async function mutationsOf(article: Element, run: () => Promise<void>): Promise<number> {
  let count = 0;
  const observer = new MutationObserver((records) => (count += records.length));
  const options = { subtree: true, childList: true, characterData: true, attributes: true };
  observer.observe(article, options);
  if (article.parentElement) observer.observe(article.parentElement, { attributes: true });
  await run();
  count += observer.takeRecords().length;
  observer.disconnect();
  return count;
}

/** Counts the listeners that are added and not taken away again while `run` goes on. */
export async function listenersLeft(run: () => Promise<void>): Promise<number> {
  const { addEventListener, removeEventListener } = EventTarget.prototype;
  const held = new Map<EventTarget, Set<string>>();
  const keys = new WeakMap<object, number>();
  let last = 0;
  const key = (type: string, listener: object | null, options: unknown): string => {
    const capture = typeof options === 'object' && options ? !!(options as EventListenerOptions).capture : !!options;
    if (listener && !keys.has(listener)) keys.set(listener, ++last);
    return `${type} ${listener && keys.get(listener)} ${capture}`;
  };
  const isPage = (target: EventTarget): boolean =>
    target === window || target === document || (target instanceof Node && target.isConnected);
  EventTarget.prototype.addEventListener = function (this: EventTarget, type, listener, options) {
    const signal = typeof options === 'object' ? options?.signal : undefined;
    const set = held.get(this) ?? new Set();
    const name = key(type, listener, options);
    held.set(this, set.add(name));
    if (signal) addEventListener.call(signal, 'abort', () => set.delete(name));
    addEventListener.call(this, type, listener, options);
  };
  EventTarget.prototype.removeEventListener = function (this: EventTarget, type, listener, options) {
    held.get(this)?.delete(key(type, listener, options));
    removeEventListener.call(this, type, listener, options);
  };
  try {
    await run();
  } finally {
    Object.assign(EventTarget.prototype, { addEventListener, removeEventListener });
  }
  return [...held].filter(([target]) => isPage(target)).reduce((n, [, set]) => n + set.size, 0);
}

export const noteOpen = (stage: Stage): Promise<void> => until(() => stage.note() !== null, 'a note');
