import type { ReactiveController, ReactiveControllerHost } from 'lit';
import type { Archive } from '../archive/archive.js';
import { webAddress } from '../document/read.js';
import { readDocument } from '../document/timeline-document.js';
import type { ReadOptions, ReadResult } from '../document/timeline-document.js';
import { importerFor, importerWatchers, type Registered } from '../importers/registry.js';
import { isSchemaOrg } from '../importers/schema-org.js';
import { acceptedTokens } from './accepted.js';
import type { ArticleEvents } from './article-events.js';
import { discoveries } from './attributes.js';
import { findSource, given, isArchive, listSource, type Found, type SourceOrigin } from './find-source.js';
import { explain, loadJson } from './load-json.js';
import { load } from './parts.js';
import type { Loaded, LoadProblem, LoadProgress } from './load-problem.js';

export type { LoadProblem, LoadProgress };

export interface SourceResult extends ReadResult {
  readonly origin: SourceOrigin;
  /** The events, where there are very many of them: then the document has none. */
  readonly archive: Archive | null;
}

export interface SourceState {
  /** `idle`: nothing asked for, or waiting to come near the viewport. */
  readonly status: 'idle' | 'loading' | 'ready' | 'error';
  /** Of `error` only. What was shown before stays. */
  readonly problem: LoadProblem | null;
  /** Of `loading` only, and only when it takes a while. */
  readonly progress: LoadProgress | null;
}

export interface SourceHost extends ReactiveControllerHost, HTMLElement {
  data: unknown;
  src: string | null;
  /** `lazy`: `src` is fetched when the host comes near the viewport. */
  loading: string;
  /** Which events of the article are read when there is no other source: tokens, `` for all, null for none. */
  discover: string | null;
  /** Id of the article; null takes the nearest. */
  for: string | null;
  /** A document was read; called at once inside of `changed()`, else when children change or `src` arrives. */
  sourceRead(result: SourceResult): void;
  sourceState(state: SourceState): void;
}

/**
 * Finds the data of a timeline, the first that exists: the property, an inline script of JSON or of a format that has an
 * importer, `src`, a list among the
 * children, the article where `discover` asks for it; watches the children, and fetches `src` or reads the article when
 * and only when it wins. The last one wins: what is stale is
 * aborted. A failure keeps the previous document, or shows the list when there is none. On a server it only reads the
 * property.
 */
export class SourceController implements ReactiveController {
  /** There may be a list, and what reads it is not there: `changed()` is to be called once it is. */
  awaitsList = false;
  readonly #host: SourceHost;
  /** Loaded when `discover` is first in use. */
  #article: ArticleEvents | null = null;
  #articleComes = false;
  #connected = false;
  #children: MutationObserver | null = null;
  #near: IntersectionObserver | null = null;
  #request: AbortController | null = null;
  /** What is shown, being fetched or waited for, or failed: the newest decision. */
  #current: Found | null = null;
  /** What the host shows; null before anything was read. */
  #shown: Found | null = null;
  /** The host has taken over properties that were set on it before it was upgraded. */
  #settled = false;
  /** Waits for that. */
  #fetch: (() => void) | null = null;
  #state: SourceState = { status: 'idle', problem: null, progress: null };

  constructor(host: SourceHost) {
    this.#host = host;
    host.addController(this);
  }

  hostConnected(): void {
    this.#connected = true;
    this.#children ??= new MutationObserver((records) => {
      // The host's own attributes are properties, which report themselves.
      if (records.some(({ target, type }) => target !== this.#host || type !== 'attributes')) this.changed();
    });
    this.#children.observe(this.#host, { childList: true, subtree: true, characterData: true, attributes: true });
    importerWatchers.add(this.#importerCame);
    this.changed();
  }

  hostDisconnected(): void {
    this.#connected = false;
    importerWatchers.delete(this.#importerCame);
    this.#children?.disconnect();
    this.#article?.stop();
    document.removeEventListener('DOMContentLoaded', this.#parsed);
    this.#stop();
    // A request that was cut off begins again when the host comes back.
    if (this.#state.status !== 'error') this.#current = this.#shown;
  }

  hostUpdate(): void {
    this.#settled = true;
    this.#fetch?.();
    this.#fetch = null;
  }

  /** To be called when `data`, `src`, `loading`, `discover` or `for` changed. */
  changed(): void {
    if (!this.#connected && (typeof MutationObserver === 'function' || !given(this.#host.data))) return;
    if (this.#connected && !given(this.#host.data) && isBeingParsed(this.#host)) {
      document.addEventListener('DOMContentLoaded', this.#parsed, { once: true });
      return;
    }
    const found = this.#find();
    const tokens = found.origin === 'article' || found.origin === 'none' ? this.#discoveries : null;
    if (tokens) this.#readArticle(tokens);
    else this.#article?.stop();
    const same = found.origin === this.#current?.origin && found.key === this.#current.key;
    if (!same) this.#turnTo(found);
    else if (this.#near && this.#host.loading !== 'lazy') this.#load(found);
  }

  /** Tries again what failed; nothing happens after a success or while loading. */
  retry(): void {
    if (!this.#connected || this.#state.status !== 'error') return;
    this.#current = null;
    this.changed();
  }

  /** Stops what is being loaded; what was shown before stays. Nothing happens at other times. */
  cancel(): void {
    if (!this.#request) return;
    this.#stop();
    this.#fail({ kind: 'canceled', url: addressOf(this.#current!), message: 'The reader canceled loading.' });
  }

  readonly #parsed = (): void => this.changed();

  /** What could not be read for want of it is tried again, and a script that said nothing may say something now. */
  readonly #importerCame = (added: Registered): void => {
    const { kind = '', type = '', url } = this.#state.problem ?? {};
    if (/json|shape/.test(kind) && importerFor(type, url) === added) this.retry();
    else this.changed();
  };

  #find(): Found {
    const { data, src, children } = this.#host;
    const found = findSource(data, src, children);
    if (found) return found;
    const list = this.#findList();
    return list.origin === 'none' && this.#discoveries ? this.#findArticle(list) : list;
  }

  #findList(): Found {
    const list = listSource(this.#host);
    this.awaitsList = list.origin === 'list' && list.key === null;
    return list;
  }

  get #discoveries(): readonly (typeof discoveries)[number][] | null {
    const { discover } = this.#host;
    // On a server there is no article to read.
    if (typeof discover !== 'string' || !this.#connected) return null;
    const tokens = acceptedTokens(this.#host, 'discover', discover, discoveries);
    return tokens.length > 0 ? tokens : discoveries;
  }

  #readArticle(tokens: readonly (typeof discoveries)[number][]): void {
    if (this.#article) return this.#article.watch(tokens, this.#host.for);
    if (this.#articleComes) return;
    this.#articleComes = true;
    import('./article-events.js')
      .then(
        (part) => {
          this.#article = new part.ArticleEvents(this.#host, () => this.changed());
          this.changed();
        },
        (error: unknown) =>
          this.#current?.origin === 'article' && this.#fail({ kind: 'network', url: '', message: String(error) }),
      )
      .finally(() => (this.#articleComes = false));
  }

  /** What the article says, as far as it is known; `none` when it says nothing. */
  #findArticle(none: Found): Found {
    const found = this.#article?.found;
    if (!found) return { origin: 'article', key: null };
    const { data, issues } = found.imported;
    if (data.events.length + issues.length === 0) return none;
    return { origin: 'article', key: found, read: () => data, refine: found.refine };
  }

  #turnTo(found: Found): void {
    this.#stop();
    this.#current = found;
    if (found.origin === this.#shown?.origin && found.key === this.#shown.key) {
      return this.#tell(statusOf(found));
    }
    if (found.read) return this.#attempt(found, found.read);
    if (found.load) return this.#take(found, found.load);
    if (found.origin === 'article' || found.origin === 'list') return this.#tell('loading');
    if (typeof found.key !== 'string' || webAddress(found.key) !== found.key) {
      const url = String(found.key);
      return this.#fail({ kind: 'network', url, message: 'Only http and https addresses are loaded.' });
    }
    if (this.#host.loading === 'lazy') this.#wait(found);
    else this.#load(found);
  }

  /** Loads when the host is at most 400 px away from the viewport. */
  #wait(found: Found): void {
    this.#near = new IntersectionObserver(
      (entries) => {
        if (entries.some(({ isIntersecting }) => isIntersecting)) this.#load(found);
      },
      { rootMargin: '400px' },
    );
    this.#near.observe(this.#host);
    this.#tell('idle');
  }

  #load(found: Found): void {
    const fetched = (signal: AbortSignal) => loadJson(String(found.key), signal, this.#heard);
    // `data` may still come with the first update, and then nothing must have been asked for. Asked before it is drawn,
    // the answer is on its way meanwhile.
    this.#take(found, (signal) =>
      this.#settled
        ? fetched(signal)
        : new Promise((resolve, reject) => {
            this.#fetch = () => signal.aborted || fetched(signal).then(resolve, reject);
          }),
    );
  }

  #take(found: Found, load: (signal: AbortSignal) => Promise<Loaded>): void {
    this.#await(found, load, ({ data, url, refine }) => {
      found.refine = refine;
      this.#attempt(found, () => data, { base: url });
    });
  }

  /** `done` is told of the result, unless something else is wanted by then. */
  #await<T>(
    found: Found,
    work: (signal: AbortSignal) => Promise<T>,
    done: (result: T) => void,
    progress: LoadProgress | null = null,
  ): void {
    this.#stop();
    const request = new AbortController();
    this.#request = request;
    this.#tell('loading', null, progress);
    work(request.signal).then(
      (result) => {
        if (this.#request !== request) return;
        this.#request = null;
        done(result);
      },
      (error: unknown) => {
        if (this.#request !== request) return;
        this.#stop();
        this.#explain(found, error);
      },
    );
  }

  readonly #heard = (progress: LoadProgress): void => this.#tell('loading', null, progress);

  #attempt(found: Found, read: () => unknown, options: ReadOptions = {}): void {
    let data: unknown;
    try {
      data = read();
    } catch (error) {
      return this.#explain(found, error);
    }
    if (found.origin !== 'data' && isSchemaOrg(data)) this.#translate(found, data, options);
    else if (this.#connected && found.origin !== 'article' && isArchive(data)) this.#order(found, data, options);
    else this.#finish(found, readDocument(data, options));
  }

  /** Very many events, in turns. */
  #order(found: Found, data: unknown, options: ReadOptions): void {
    this.#await(
      found,
      async (signal) => (await import('./read-archive.js')).readArchive(data, options, signal, this.#heard),
      ({ result, archive }) => this.#finish(found, result, archive),
      // A file that has just come is still the same to its reader.
      found.origin === 'src' ? this.#state.progress : null,
    );
  }

  /** Other vocabularies than ours are read by a part of the script that is loaded for them. */
  #translate(found: Found, data: unknown, options: ReadOptions): void {
    this.#await(
      found,
      () => import('../importers/discover/discover.js'),
      ({ fromSchemaOrg, withPlaces }) => {
        const imported = fromSchemaOrg(data);
        this.#finish(found, withPlaces(readDocument(imported.data, options), imported));
      },
    );
  }

  #finish(found: Found, result: ReadResult, archive: Archive | null = null): void {
    if (!result.usable && !archive) {
      const message = result.issues.find(({ severity }) => severity === 'error')?.message ?? 'This is no timeline.';
      return this.#fail({ kind: 'shape', url: addressOf(found), message });
    }
    this.#show(found, result, archive);
    this.#tell(statusOf(found));
  }

  #show(found: Found, result: ReadResult, archive: Archive | null = null): void {
    this.#shown = found;
    this.#host.sourceRead({ ...(found.refine?.(result) ?? result), origin: found.origin, archive });
  }

  #explain(found: Found, error: unknown): void {
    const url = addressOf(found);
    void explain(error, url).then((problem) => {
      if (this.#current !== found) return;
      this.#fail(problem);
      // It may have come while the mistake was looked for.
      if (problem.kind === 'json' && importerFor(problem.type ?? '', url)) this.retry();
    });
  }

  #fail(problem: LoadProblem): void {
    if (!this.#shown || this.#shown.origin === 'none') {
      const list = this.#findList();
      if (this.awaitsList) {
        const failed = this.#current;
        return void load('htmlList').then(() => failed === this.#current && this.#fail(problem));
      }
      if (list.origin === 'list') this.#show(list, readDocument(list.read?.()));
    }
    this.#tell('error', problem);
  }

  #tell(status: SourceState['status'], problem: LoadProblem | null = null, progress: LoadProgress | null = null): void {
    const state = this.#state;
    if (status === state.status && problem === state.problem && progress === state.progress) return;
    this.#state = { status, problem, progress };
    this.#host.sourceState(this.#state);
  }

  #stop(): void {
    this.#near?.disconnect();
    this.#near = null;
    const request = this.#request;
    this.#request = null;
    request?.abort();
  }
}

/** `` for what stands in the page. */
const addressOf = ({ origin, key }: Found): string => (origin === 'src' ? String(key) : '');

const statusOf = ({ origin }: Found): 'idle' | 'ready' => (origin === 'none' ? 'idle' : 'ready');

/** Whether the page's parser may still be adding children to `host`: nothing stands behind it yet. */
function isBeingParsed(host: Node): boolean {
  if (document.readyState !== 'loading') return false;
  for (let node: Node | null = host; node; node = node.parentNode) if (node.nextSibling) return false;
  return true;
}
