import { anchorAll, anchorAtOnce, closely } from './anchor.js';
import { articleActs, ways, type ArticleActs } from './article-acts.js';
import { highlightPart, type HighlightPart } from './highlight.js';
import type { Anchor, ArticleContext, ArticleLink, LinkHost, LinkState } from './linking.js';
import { readTextMap } from './text-map.js';
import { watchArticle, type ArticleWatch } from './watch-article.js';

/** Changes are looked at this long after the first of them, ms, so that those of one re-rendering go together. */
const PAUSE = 100;
/** Of a page that never stops changing, at most one tenth of the time is taken. */
const SHARE = 10;
/** Searches that the page's changes may make worthless before one is done without letting the page in between. */
const TURNS = 3;

interface Parts {
  readonly highlight: HighlightPart;
  readonly acts: ArticleActs;
}

/** The article's side of one timeline: finds the passages, keeps them found while the page changes, and shows them. */
export function linkArticle(host: LinkHost): ArticleLink {
  let state: LinkState | null = null;
  let anchors: readonly Anchor[] = [];
  let found: readonly Anchor[] = [];
  let read: ReadonlySet<string> = new Set();
  let watch: ArticleWatch | null = null;
  let parts: Parts | null = null;
  let searching: AbortController | null = null;
  /** Text in which `anchors` were found. */
  let text: string | null = null;
  /** The page has changed the article since the search began. */
  let isStale = false;
  let timer: ReturnType<typeof setTimeout> | undefined;
  /** Of the last search or look, ms. */
  let cost = 0;

  const context: ArticleContext = {
    host: {
      ...host,
      reading(eventIds) {
        if (eventIds.length === read.size && eventIds.every((id) => read.has(id))) return;
        read = new Set(eventIds);
        parts?.highlight.update();
        host.reading(eventIds);
      },
    },
    state: () => {
      if (!state) throw new Error('There is no article yet');
      return state;
    },
    found: () => found,
    quietly: (change) => (watch ? watch.quietly(change) : change()),
  };

  const open = (): void => {
    const { article } = context.state();
    watch = watchArticle(article, host.element.localName, () => {
      if (searching) isStale = true;
      else timer ??= setTimeout(look, Math.max(PAUSE, cost * SHARE));
    });
    parts = { highlight: highlightPart(context, (id) => read.has(id)), acts: articleActs(context) };
    // What it needs comes while the article is searched.
    parts.acts.update();
  };

  const close = (): void => {
    searching?.abort();
    searching = null;
    clearTimeout(timer);
    timer = undefined;
    parts?.acts.release();
    parts?.highlight.release();
    parts = null;
    watch?.release();
    watch = null;
    text = null;
    anchors = found = [];
    context.host.reading([]);
  };

  const tellParts = (): void => {
    parts?.highlight.update();
    parts?.acts.update();
  };

  /** Takes what was found; ranges that are known already are only moved, so that whoever holds them goes on. */
  const take = (fresh: readonly Anchor[]): void => {
    const known = new Map(anchors.map((anchor) => [`${anchor.index} ${anchor.eventId}`, anchor.range]));
    anchors = fresh.map((anchor) => {
      const range = known.get(`${anchor.index} ${anchor.eventId}`);
      if (!range || !anchor.range) return anchor;
      move(range, anchor.range);
      return { ...anchor, range };
    });
    found = inOrder(anchors);
    tellParts();
  };

  /** The first marks do not wait for what takes longer to find; marks that were there stay meanwhile. */
  const onPlain = (fresh: readonly Anchor[]): void => {
    if (anchors.length > 0) return;
    anchors = fresh;
    found = inOrder(fresh);
    parts?.highlight.early();
  };

  const search = async (): Promise<void> => {
    searching?.abort();
    const control = (searching = new AbortController());
    const { signal } = control;
    const { article, wanted } = context.state();
    const start = performance.now();
    clearTimeout(timer);
    timer = undefined;
    const matching = closely.now();
    parts?.highlight.unwrap();
    try {
      for (let turn = 1; ; turn++) {
        if (turn === TURNS) await closely.load();
        if (signal.aborted) return;
        isStale = false;
        const map = readTextMap(article, host.element);
        const fresh = await anchorAll(map, wanted, { signal, onPlain });
        if (signal.aborted) return;
        // Changes of this very moment count as well.
        watch?.quietly(() => {});
        if (isStale && turn < TURNS) continue;
        searching = null;
        text = map.text;
        take(fresh);
        // A page that never rests is looked at once more later, not in one long stretch now.
        if (isStale) timer ??= setTimeout(look, Math.max(PAUSE, cost * SHARE));
        break;
      }
    } catch (reason) {
      if (signal.aborted) return;
      throw reason;
    } finally {
      if (searching === control) searching = null;
    }
    // Nothing of the page's time was taken while a part of the script was on its way.
    if (matching === closely.now()) cost = performance.now() - start;
    host.anchored(anchors);
  };

  /** After changes: most of them leave the words as they are, then passages only get their places in the DOM again. */
  const look = (): void => {
    timer = undefined;
    const { article, wanted } = context.state();
    const start = performance.now();
    const map = readTextMap(article, host.element);
    if (map.text !== text) void search();
    else {
      take(anchorAtOnce(map, wanted));
      cost = performance.now() - start;
    }
  };

  return {
    update(next) {
      const before = state;
      state = next;
      if (before?.article !== next.article) {
        if (before) close();
        open();
      }
      if (before?.article !== next.article || before.wanted !== next.wanted) void search();
      else if (text === null) parts?.highlight.early();
      else tellParts();
    },
    reveal: (eventId, index) => parts?.acts.reveal(eventId, index) ?? false,
    prepare: ways.load,
    text: () => text ?? '',
    async refresh() {
      if (state) await search();
    },
    release: close,
  };
}

const inOrder = (anchors: readonly Anchor[]): readonly Anchor[] =>
  anchors.filter((anchor) => anchor.range).sort((a, b) => (a.start ?? 0) - (b.start ?? 0));

function move(range: Range, to: Range): void {
  const { startContainer, startOffset, endContainer, endOffset } = to;
  if (range.startContainer !== startContainer || range.startOffset !== startOffset)
    range.setStart(startContainer, startOffset);
  if (range.endContainer !== endContainer || range.endOffset !== endOffset) range.setEnd(endContainer, endOffset);
}
