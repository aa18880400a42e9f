import { MAX_SOURCE } from '../document/limits.js';
import { webAddress } from '../document/read.js';
import { readDocument, type ReadOptions, type ReadResult } from '../document/timeline-document.js';
import { readHtmlList } from '../importers/html-list.js';
import { importerFor } from '../importers/importer-for.js';
import { importerWatchers, typeOf, type Registered } from '../importers/registry.js';
import { isSchemaOrg } from '../importers/schema-org.js';
import { acceptedTokens } from './accepted.js';
import type { ArticleEvents } from './article-events.js';
import { discoveries } from './attributes.js';
import { file, nothing, scriptOf, type Found } from './find-source.js';
import { jsonOf, type Arrived } from './load-json.js';
import { LoadError, tooLarge, type LoadProblem } from './load-problem.js';
import type { SourceController, SourceHost } from './source-controller.js';

export { failureWords } from '../i18n/failure/failure-words.js';

/** What JSON-LD with events holds somewhere. */
const EVENTS = /Event"|"startDate"|"liveBlogUpdate"/;

/**
 * All sources of a timeline, also those that few pages have: formats with importers, JSON-LD, addresses that wait until
 * the timeline is near the viewport, lists among the children, the article. A part of the script of its own. While one of
 * them is in use it watches what it takes: importers that come, the viewport, the article.
 */
export class OtherSources {
  readonly #host: SourceHost;
  readonly #source: SourceController;
  #article: ArticleEvents | null = null;
  #articleComes = false;
  #near: IntersectionObserver | null = null;
  /** The address that waits to be near the viewport, or has been there. */
  #nearFor: string | null = null;
  #isNear = false;

  constructor(host: SourceHost, source: SourceController) {
    this.#host = host;
    this.#source = source;
  }

  /** The first source there is, but for the property. */
  find(): Found {
    importerWatchers.add(this.#importerCame);
    const { src, children } = this.#host;
    for (const child of children) {
      const found = child.localName === 'script' && scriptSource(child);
      if (found) return this.#withoutArticle(found);
    }
    const found = src?.trim() ? this.#address(src) : this.list;
    return found ? this.#withoutArticle(found) : this.#readArticle();
  }

  /** A list among the children. */
  get list(): Found | null {
    const data = readHtmlList(this.#host);
    return data === null ? null : { origin: 'list', key: JSON.stringify(data), read: () => ({ data }) };
  }

  /** The host leaves, or has other data. */
  leave(): void {
    importerWatchers.delete(this.#importerCame);
    this.#article?.stop();
    if (this.#isNear) return;
    this.#near?.disconnect();
    this.#nearFor = null;
  }

  /** What went wrong with a source; null when there is a reader for it now. */
  async explain(found: Found, error: unknown, { answer, text }: Arrived): Promise<LoadProblem | null> {
    importerWatchers.add(this.#importerCame);
    const url = found.origin === 'src' ? String(found.key) : '';
    if (answer && !answer.ok) {
      const message = `The server answered ${answer.status} ${answer.statusText}`.trim();
      return { kind: 'http', url, status: answer.status, message: `${message}.` };
    }
    if (error instanceof SyntaxError) {
      const problem = await jsonProblem(url, found.origin === 'script' ? String(found.key) : text, error);
      return this.#typed(problem, answer);
    }
    if (error instanceof LoadError) return this.#typed(error.problem, answer);
    const message = 'The file could not be fetched: no connection, or the server does not allow it.';
    return { kind: 'network', url, message: found.origin === 'src' ? message : String(error) };
  }

  /** The problem with the type that the server named, which tells importers. */
  #typed(found: LoadProblem, answer: Response | undefined): LoadProblem | null {
    const type = answer?.headers.get('content-type');
    const problem = { ...(type && { type }), ...found };
    // It may have come while the mistake was looked for.
    return problem.kind === 'json' && importerFor(problem.type ?? '', problem.url) ? null : problem;
  }

  /** Reads data that is no short document of ours: schema.org, or nothing that could be drawn. */
  async readForeign(data: unknown, options: ReadOptions): Promise<ReadResult> {
    if (!isSchemaOrg(data)) return readDocument(data, options);
    const { fromSchemaOrg, withPlaces } = await import('../importers/discover/discover.js');
    const imported = fromSchemaOrg(data);
    return withPlaces(readDocument(imported.data, options), imported);
  }

  /** What could not be read for want of it is tried again, and a script that said nothing may say something now. */
  readonly #importerCame = (added: Registered): void => {
    const { kind = '', type = '', url } = this.#source.state.problem ?? {};
    if (/json|shape/.test(kind) && importerFor(type, url) === added) this.#source.retry();
    else this.#source.changed();
  };

  #address(src: string): Found {
    const url = webAddress(src.trim(), document.baseURI);
    if (!url) return { origin: 'src', key: src, read: () => refuse(src) };
    return this.#host.loading !== 'lazy' || this.#comesNear(url) ? file(url) : { origin: 'src', key: null };
  }

  /** Whether the host is, or was, at most 400 px away from the viewport; asks for the source again when it comes there. */
  #comesNear(url: string): boolean {
    if (this.#nearFor === url) return this.#isNear;
    this.#near?.disconnect();
    this.#nearFor = url;
    this.#isNear = false;
    const near = new IntersectionObserver(
      (entries) => {
        if (!entries.some(({ isIntersecting }) => isIntersecting)) return;
        near.disconnect();
        this.#isNear = true;
        this.#source.changed();
      },
      { rootMargin: '400px' },
    );
    near.observe(this.#host);
    this.#near = near;
    return false;
  }

  #withoutArticle(found: Found): Found {
    this.#article?.stop();
    return found;
  }

  /** What the article says, as far as it is known, where it is asked; nothing when it says nothing. */
  #readArticle(): Found {
    const { discover } = this.#host;
    if (typeof discover !== 'string') return this.#withoutArticle(nothing);
    const tokens = acceptedTokens(this.#host, 'discover', discover, discoveries);
    if (this.#article) this.#article.watch(tokens.length > 0 ? tokens : discoveries, this.#host.for);
    else if (!this.#articleComes) void this.#loadArticle();
    const found = this.#article?.found;
    if (!found) return { origin: 'article', key: null };
    const { data, issues } = found.imported;
    if (data.events.length + issues.length === 0) return nothing;
    return { origin: 'article', key: found, read: () => ({ data, refine: found.refine }) };
  }

  async #loadArticle(): Promise<void> {
    this.#articleComes = true;
    try {
      const { ArticleEvents } = await import('./article-events.js');
      this.#article = new ArticleEvents(this.#host, () => this.#source.changed());
      this.#source.changed();
    } catch (error) {
      this.#source.failed('article', { kind: 'network', url: '', message: String(error) });
    } finally {
      this.#articleComes = false;
    }
  }
}

function scriptSource(script: Element): Found | null {
  const type = typeOf(script.getAttribute('type') ?? '');
  const text = script.textContent ?? '';
  const importer = importerFor(type);
  if (importer) {
    const load = () => import('./import-text.js').then((loaded) => loaded.importText(text, importer));
    return { origin: 'script', key: `${type}\n${text}`, load };
  }
  return type === 'application/json' || (type === 'application/ld+json' && isTaken(text)) ? scriptOf(text) : null;
}

/** JSON-LD stands in many pages, and systems put it anywhere; only a document of ours and events are taken. */
function isTaken(text: string): boolean {
  try {
    const data = jsonOf(text);
    if (typeof data !== 'object' || data === null) return false;
    return (!('@context' in data) && 'events' in data) || (isSchemaOrg(data) && EVENTS.test(text));
  } catch {
    return false;
  }
}

function refuse(url: string): never {
  throw new LoadError({ kind: 'network', url, message: 'Only http and https addresses are loaded.' });
}

/** What finds the place of a mistake in JSON is loaded only now: few readers ever need it. */
async function jsonProblem(url: string, text: string, error: SyntaxError): Promise<LoadProblem> {
  if (text.length > MAX_SOURCE) return tooLarge(url, MAX_SOURCE).problem;
  const { explainJson } = await import('../document/json-mistake.js').catch(() => ({ explainJson: () => null }));
  return { kind: 'json', url, message: `No JSON: ${String(error)}`, ...explainJson(text) };
}
