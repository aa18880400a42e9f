import { isServer, type ReactiveController, type ReactiveControllerHost } from 'lit';
import { readDocument } from '../document/timeline-document.js';
import type { ReadResult } from '../document/timeline-document.js';
import type { ArchiveRecords } from './archive-records.js';
import { given, kindOf, nothing, usualSource, type Found, type SourceOrigin } from './find-source.js';
import type { Arrived } from './load-json.js';
import type { Loaded, LoadProblem, LoadProgress, Refine } from './load-problem.js';
import type { OtherSources } from './other-sources.js';
import { isAwaited, load, part } from './parts.js';

export type { LoadProblem, LoadProgress };

export interface SourceResult extends ReadResult {
  readonly origin: SourceOrigin;
  /** The events, where there are very many of them: then the document has none. */
  readonly archive: ArchiveRecords | null;
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
  /** Data was asked for, and until it comes there is nothing to do. */
  sourceAwaited(): void;
}

/** What is there, but not known. */
const toCome: Found = { origin: 'list', key: null };

/**
 * Finds the data of a timeline, the first that exists: the property, an inline script of JSON or of a format that has an
 * importer, `src`, a list among the children, the article where `discover` asks for it; watches the children, and fetches
 * `src` or reads the article when and only when it wins. The last one wins: what is stale is aborted. A failure keeps the
 * previous document, or shows the list when there is none. On a server it only reads the property.
 */
export class SourceController implements ReactiveController {
  /** Other sources have to be looked for, and what does that is not there: `changed()` is to be called once it is. */
  awaitsPart = false;
  state: SourceState = { status: 'idle', problem: null, progress: null };
  readonly #host: SourceHost;
  #others: OtherSources | null = null;
  #connected = false;
  #children: MutationObserver | null = null;
  #request: AbortController | null = null;
  /** What is shown, being fetched or waited for, or failed: the newest decision. */
  #current: Found | null = null;
  /** What the host shows; null before anything was read. */
  #shown: Found | null = null;
  /** The host has taken over properties that were set on it before it was upgraded. */
  #settled = false;

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
    this.changed();
  }

  hostDisconnected(): void {
    this.#connected = false;
    this.#children?.disconnect();
    this.#others?.leave();
    document.removeEventListener('DOMContentLoaded', this.changed);
    this.#stop();
    // A request that was cut off begins again when the host comes back.
    if (this.state.status !== 'error') this.#current = this.#shown;
  }

  /** Before the first update is drawn, so that the answer is on its way meanwhile. */
  hostUpdate(): void {
    if (this.#settled) return;
    this.#settled = true;
    this.changed();
  }

  /** To be called when `data`, `src`, `loading`, `discover` or `for` changed. */
  readonly changed = (): void => {
    const { data } = this.#host;
    if (!this.#connected && !(isServer && given(data))) return;
    if (!given(data) && isBeingParsed(this.#host)) {
      document.addEventListener('DOMContentLoaded', this.changed, { once: true });
      return;
    }
    const found = this.#find();
    // `data` may still come with the first update, and then nothing must have been asked for.
    if (found.origin === 'src' && found.load && !this.#settled) this.#tell('loading');
    else if (!isSame(found, this.#current)) this.#turnTo(found);
  };

  /** Tries again what failed; nothing happens after a success or while loading. */
  retry(): void {
    if (this.state.status !== 'error') return;
    this.#current = null;
    this.changed();
  }

  /** Stops what is being loaded; what was shown before stays. Nothing happens at other times. */
  cancel(): void {
    if (!this.#request) return;
    this.#stop();
    const { origin, key } = this.#current!;
    const url = origin === 'src' ? String(key) : '';
    this.failed(origin, { kind: 'canceled', url, message: 'The reader canceled loading.' });
  }

  /** The newest source, if it is of `origin`, came to nothing. */
  failed(origin: SourceOrigin, problem: LoadProblem): void {
    const current = this.#current;
    if (current?.origin !== origin) return;
    if ((this.#shown ?? nothing).origin === 'none') {
      if (isAwaited('sources') && this.#host.querySelector('ol, ul')) {
        void load('sources').then(() => current === this.#current && this.failed(origin, problem));
        return;
      }
      const list = this.#part()?.list;
      if (list) this.#show(list, readDocument(list.read!().data));
    }
    this.#tell('error', problem);
  }

  #part(): OtherSources | null {
    const loaded = part('sources');
    if (loaded) this.#others ??= new loaded.OtherSources(this.#host, this);
    return this.#others;
  }

  #find(): Found {
    const { data } = this.#host;
    this.awaitsPart = false;
    if (given(data)) {
      this.#others?.leave();
      return { origin: 'data', key: data, read: () => ({ data }) };
    }
    const found = this.#part()?.find() ?? usualSource(this.#host);
    if (found) return found;
    this.awaitsPart = isAwaited('sources');
    return this.awaitsPart ? toCome : nothing;
  }

  #turnTo(found: Found): void {
    this.#stop();
    this.#current = found;
    if (isSame(found, this.#shown)) this.#tell(statusOf(found));
    else if (found.read) {
      try {
        this.#take(found, found.read());
      } catch (error) {
        void this.#explain(found, error, { text: '' });
      }
    } else if (found.load) {
      const arrived: Arrived = { text: '' };
      this.#host.sourceAwaited();
      this.#await(
        found,
        (signal) => found.load!(signal, this.#heard, arrived),
        (loaded) => this.#take(found, loaded),
        arrived,
      );
    } else this.#tell(found.origin === 'src' ? 'idle' : 'loading');
  }

  /** `done` is told of the result, unless something else is wanted by then. */
  #await<T>(
    found: Found,
    work: (signal: AbortSignal) => Promise<T>,
    done: (result: T) => void,
    arrived: Arrived = { text: '' },
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
        void this.#explain(found, error, arrived);
      },
    );
  }

  readonly #heard = (progress: LoadProgress): void => this.#tell('loading', null, progress);

  #take(found: Found, { data, url, refine }: Loaded): void {
    const options = url === undefined ? {} : { base: url };
    const kind = this.#connected ? kindOf(data) : 'short';
    const finish = (result: ReadResult, archive: ArchiveRecords | null = null) =>
      this.#finish(found, result, archive, refine);
    if (kind === 'large')
      this.#await(
        found,
        async (signal) => (await import('./read-archive.js')).readArchive(data, options, signal, this.#heard),
        ({ result, archive }) => finish(result, archive),
        undefined,
        // A file that has just come is still the same to its reader.
        found.origin === 'src' ? this.state.progress : null,
      );
    else if (kind === 'foreign' && found.origin !== 'data')
      this.#await(found, () => load('sources').then(() => this.#part()!.readForeign(data, options)), finish);
    else finish(readDocument(data, options));
  }

  #finish(found: Found, result: ReadResult, archive: ArchiveRecords | null, refine?: Refine): void {
    if (result.usable || archive) {
      this.#show(found, refine?.(result) ?? result, archive);
      this.#tell(statusOf(found));
      return;
    }
    const { origin, key } = found;
    const [issue] = result.issues.filter(({ severity }) => severity === 'error');
    const fail = (): void =>
      this.failed(origin, {
        kind: 'shape',
        url: origin === 'src' ? String(key) : '',
        message: issue?.message ?? 'This is no timeline.',
      });
    // Words for issues are a part of the script.
    if (issue && isAwaited('mistakes')) this.#await(found, () => load('mistakes'), fail);
    else fail();
  }

  #show(found: Found, result: ReadResult, archive: ArchiveRecords | null = null): void {
    this.#shown = found;
    this.#host.sourceRead({ ...result, origin: found.origin, archive });
  }

  async #explain(found: Found, error: unknown, arrived: Arrived): Promise<void> {
    await load('sources');
    const others = this.#part();
    const problem = others
      ? await others.explain(found, error, arrived)
      : ({ kind: 'network', url: '', message: String(error) } as const);
    if (this.#current !== found) return;
    if (problem) this.failed(found.origin, problem);
    else {
      this.#current = null;
      this.changed();
    }
  }

  #tell(status: SourceState['status'], problem: LoadProblem | null = null, progress: LoadProgress | null = null): void {
    const { state } = this;
    if (status === state.status && problem === state.problem && progress === state.progress) return;
    this.state = { status, problem, progress };
    this.#host.sourceState(this.state);
  }

  #stop(): void {
    const request = this.#request;
    this.#request = null;
    request?.abort();
  }
}

const isSame = (found: Found, other: Found | null) => found.origin === other?.origin && found.key === other.key;

const statusOf = ({ origin }: Found): 'idle' | 'ready' => (origin === 'none' ? 'idle' : 'ready');

/** Whether the page's parser may still be adding children to `host`: nothing stands behind it yet. */
const isBeingParsed = (host: Node): boolean => document.readyState === 'loading' && !host.nextSibling;
