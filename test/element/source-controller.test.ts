import { expect, nextFrame, waitUntil } from '@open-wc/testing';
import { LitElement } from 'lit';
import { load } from '../../src/element/parts.js';
import { SourceController } from '../../src/element/source-controller.js';
import type { SourceHost, SourceResult, SourceState } from '../../src/element/source-controller.js';

/** The smallest host: notes what it is told. */
class TestHost extends LitElement implements SourceHost {
  static override properties = { data: { attribute: false }, src: {}, loading: {}, discover: {}, for: {} };
  declare data: unknown;
  declare src: string | null;
  declare loading: string;
  declare discover: string | null;
  declare for: string | null;
  readonly results: SourceResult[] = [];
  readonly states: SourceState[] = [];
  readonly source = new SourceController(this);

  override willUpdate(changed: Map<PropertyKey, unknown>): void {
    if (['data', 'src', 'loading', 'discover', 'for'].some((name) => changed.has(name))) this.source.changed();
  }

  sourceRead(result: SourceResult): void {
    this.results.push(result);
  }

  sourceAwaited(): void {}

  sourceState(state: SourceState): void {
    this.states.push(state);
  }

  /** Titles of the events shown, after the origin. */
  get shown(): string {
    const last = this.results.at(-1);
    return last ? [last.origin, ...last.document.events.map((e) => e.title[0]!.text)].join(' ') : 'nothing';
  }

  get status(): string {
    return this.states.map(({ status }) => status).join(' ');
  }
}
customElements.define('test-source-host', TestHost);

const json = (...titles: string[]): string => JSON.stringify({ events: titles.map((title) => ({ title })) });
const script = (text: string, type = 'application/json'): string => `<script type="${type}">${text}</script>`;
const LIST = '<ol><li>Listed</li></ol>';

describe('SourceController', () => {
  /** Requests made so far, each waiting for its answer. */
  let requests: { url: string; init: RequestInit; answer(body: BodyInit, init?: ResponseInit): void; fail(): void }[];
  const realFetch = window.fetch;
  let place: HTMLElement;

  // What few pages need comes with the first need; here it is at hand, so that nothing has to be waited for.
  before(() =>
    Promise.all([
      load('mistakes'),
      import('../../src/document/json-mistake.js'),
      import('../../src/element/read-pieces.js'),
      load('sources'),
    ]),
  );

  beforeEach(() => {
    requests = [];
    window.fetch = (input, init = {}) =>
      new Promise((resolve, reject) => {
        init.signal?.addEventListener('abort', () => reject(new DOMException('aborted', 'AbortError')));
        const answer = (body: BodyInit, options?: ResponseInit): void => resolve(new Response(body, options));
        requests.push({
          url: input instanceof Request ? input.url : input.toString(),
          init,
          answer,
          fail: () => reject(new TypeError('Failed to fetch')),
        });
      });
    place = document.createElement('div');
    document.body.append(place);
  });

  afterEach(() => {
    place.remove();
    window.fetch = realFetch;
  });

  async function host(attributes: string, children = ''): Promise<TestHost> {
    place.innerHTML = `<test-source-host ${attributes}>${children}</test-source-host>`;
    const element = place.querySelector<TestHost>('test-source-host')!;
    await element.updateComplete;
    await settled();
    return element;
  }
  /** Mutation observers and answers have had their turn. */
  const settled = (): Promise<unknown> => new Promise((resolve) => setTimeout(resolve));
  const urls = (): string[] => requests.map(({ url }) => url.replace(/^.*\//, ''));

  describe('takes the first that exists', () => {
    it('property, script, src, list', async () => {
      const element = await host('src="a.json"', script(json('Inline')) + LIST);
      expect(element.shown).to.equal('script Inline');
      element.data = { events: [{ title: 'Given' }] };
      await element.updateComplete;
      expect(element.shown).to.equal('data Given');
      element.data = null;
      await element.updateComplete;
      expect(element.shown).to.equal('script Inline');
      expect(requests).to.have.length(0);
      element.querySelector('script')!.remove();
      await settled();
      expect(urls()).to.deep.equal(['a.json']);
      element.src = null;
      await element.updateComplete;
      expect(element.shown).to.equal('list Listed');
      element.querySelector('ol')!.remove();
      await settled();
      expect(element.shown).to.equal('none');
      expect(element.status).to.equal('ready loading ready idle');
    });

    it('and asks for `src` before it draws anything, so that the answer is on its way meanwhile', async () => {
      const asked: number[] = [];
      class Drawing extends TestHost {
        override render(): unknown {
          asked.push(requests.length);
          return null;
        }
      }
      customElements.define('test-drawing-source-host', Drawing);
      place.innerHTML = '<test-drawing-source-host src="a.json"></test-drawing-source-host>';
      await place.querySelector<TestHost>('test-drawing-source-host')!.updateComplete;
      expect(asked[0]).to.equal(1);
    });

    it('and asks for nothing when data was set before the element was known', async () => {
      const early = document.createElement('test-late-host') as HTMLElement & { data: unknown };
      early.setAttribute('src', 'a.json');
      early.data = { events: [{ title: 'Early' }] };
      place.append(early);
      customElements.define('test-late-host', class extends TestHost {});
      await settled();
      expect((early as unknown as TestHost).shown).to.equal('data Early');
      expect(requests).to.have.length(0);
    });

    it('and takes ld+json only when it is a timeline of ours', async () => {
      const foreign = script('{"@context":"https://schema.org","@type":"NewsArticle"}', 'application/ld+json');
      expect((await host('', foreign + LIST)).shown).to.equal('list Listed');
      expect((await host('', script('{', 'application/ld+json') + LIST)).shown).to.equal('list Listed');
      expect((await host('', script(json('Ours'), 'application/ld+json') + LIST)).shown).to.equal('script Ours');
    });

    it('and takes ld+json of schema.org only when there are events in it', async () => {
      const party = '{"@context":"https://schema.org","@type":"Event","name":"Party","startDate":"2027"}';
      const element = await host('', script(party, 'application/ld+json') + LIST);
      await waitUntil(() => element.shown === 'script Party');
      expect(element.status).to.equal('loading ready');
    });

    it('and reads schema.org from a file, too, unless something else has come meanwhile', async () => {
      const party = '{"@context":"https://schema.org","@graph":[{"@type":"Event","name":"Party","url":"more"}]}';
      const element = await host('src="a.json"');
      requests[0]!.answer(party);
      await waitUntil(() => element.shown === 'src Party');
      const late = await host('src="a.json"');
      requests[1]!.answer(party);
      late.data = { events: [{ title: 'Given' }] };
      await late.updateComplete;
      await settled();
      await settled();
      expect(late.shown).to.equal('data Given');
    });

    it('and does not take scripts that run, or scripts deeper inside', async () => {
      expect((await host('', `<div>${script(json('Deep'))}</div>${LIST}`)).shown).to.equal('list Listed');
      expect((await host('', script('window.ran = 1', 'text/plain') + LIST)).shown).to.equal('list Listed');
    });
  });

  describe('notices children', () => {
    it('that arrive late', async () => {
      const element = await host('');
      expect(element.shown).to.equal('none');
      element.innerHTML = LIST;
      await settled();
      expect(element.shown).to.equal('list Listed');
      element.insertAdjacentHTML('afterbegin', script(json('Late')));
      await settled();
      expect(element.shown).to.equal('script Late');
    });

    it('whose text or attributes change', async () => {
      const element = await host('', '<ol><li data-date="2022">One</li></ol>');
      const item = element.querySelector('li')!;
      item.firstChild!.nodeValue = 'Two';
      await settled();
      expect(element.shown).to.equal('list Two');
      item.dataset.date = '2023';
      await settled();
      expect(element.results.at(-1)!.document.events[0]!.date).to.equal('2023');
      expect(element.results).to.have.length(3);
    });

    it('but reads nothing again when nothing changed', async () => {
      const element = await host('', LIST);
      element.className = 'x';
      element.append(document.createElement('span'));
      await settled();
      place.append(element);
      await settled();
      expect(element.results).to.have.length(1);
    });

    it('no longer after its removal', async () => {
      const element = await host('', LIST);
      element.remove();
      element.querySelector('li')!.textContent = 'Changed';
      await settled();
      expect(element.shown).to.equal('list Listed');
      place.append(element);
      expect(element.shown).to.equal('list Changed');
    });

    it('never changes them', async () => {
      const children = script(json('Inline')) + LIST;
      const element = await host('', children);
      expect(element.innerHTML).to.equal(children);
    });
  });

  describe('loads src', () => {
    it('once, with the cookies of its own origin only, relative to the page', async () => {
      const element = await host('src="data/a.json"');
      expect(requests).to.have.length(1);
      expect(requests[0]!.url).to.equal(new URL('data/a.json', document.baseURI).href);
      expect(requests[0]!.init).to.include({ credentials: 'same-origin' });
      expect(element.status).to.equal('loading');
      requests[0]!.answer(json('Loaded'));
      await settled();
      expect(element.shown).to.equal('src Loaded');
      expect(element.status).to.equal('loading ready');
    });

    it('and resolves addresses in it against its own', async () => {
      const element = await host('src="https://example.org/data/a.json"');
      requests[0]!.answer(JSON.stringify({ events: [{ title: 'T', url: 'more.html' }] }));
      await settled();
      expect(element.results[0]!.document.events[0]!.url).to.equal('https://example.org/data/more.html');
    });

    it('and aborts a stale request: the last one wins, in whatever order answers come', async () => {
      const element = await host('src="a.json"');
      element.src = 'b.json';
      await element.updateComplete;
      expect(urls()).to.deep.equal(['a.json', 'b.json']);
      expect(requests.map(({ init }) => init.signal!.aborted)).to.deep.equal([true, false]);
      requests[1]!.answer(json('B'));
      requests[0]!.answer(json('A'));
      await settled();
      expect(element.shown).to.equal('src B');
      expect(element.results).to.have.length(1);
      expect(element.status).to.equal('loading ready');
    });

    it('and ignores an answer that comes in spite of the abort', async () => {
      let late: (answer: Response) => void = () => undefined;
      window.fetch = () => new Promise((resolve) => (late = resolve));
      const element = await host('src="a.json"');
      element.data = { events: [{ title: 'Given' }] };
      await element.updateComplete;
      late(new Response(json('A')));
      await settled();
      expect(element.shown).to.equal('data Given');
      expect(element.status).to.equal('loading ready');
    });

    it('and aborts when the element is removed while loading, to begin again when it comes back', async () => {
      const element = await host('src="a.json"');
      element.remove();
      expect(requests[0]!.init.signal!.aborted).to.equal(true);
      await settled();
      expect(element.status).to.equal('loading');
      place.append(element);
      await settled();
      expect(requests).to.have.length(2);
      requests[1]!.answer(json('A'));
      await settled();
      expect(element.shown).to.equal('src A');
      element.remove();
      place.append(element);
      await settled();
      expect(requests).to.have.length(2);
    });

    it('only near the viewport when it is lazy', async () => {
      place.style.paddingTop = '5000px';
      const element = await host('src="a.json" loading="lazy" style="display: block; height: 10px"');
      await nextFrame();
      await nextFrame();
      expect(requests).to.have.length(0);
      expect(element.states).to.deep.equal([]);
      place.style.paddingTop = `${innerHeight + 300}px`;
      await waitUntil(() => requests.length === 1);
      requests[0]!.answer(json('Near'));
      await settled();
      expect(element.shown).to.equal('src Near');
    });

    it('at once when it is no longer lazy', async () => {
      place.style.paddingTop = '5000px';
      const element = await host('src="a.json" loading="lazy"');
      expect(requests).to.have.length(0);
      element.loading = 'eager';
      await element.updateComplete;
      expect(requests).to.have.length(1);
    });

    for (const src of ['javascript:alert(1)', 'data:application/json,{"events":[]}', 'file:///a.json', 'https://[bad'])
      it(`from http and https only: ${src}`, async () => {
        const element = await host(`src='${src}'`);
        expect(requests).to.have.length(0);
        expect(element.states.at(-1)!.problem).to.include({ kind: 'network', url: src });
      });

    it('never when it is empty', async () => {
      const element = await host('src=" "', LIST);
      expect(requests).to.have.length(0);
      expect(element.shown).to.equal('list Listed');
    });
  });

  describe('a failure', () => {
    it('keeps what was shown', async () => {
      const element = await host('src="a.json"');
      requests[0]!.answer(json('A'));
      await settled();
      element.src = 'b.json';
      await element.updateComplete;
      requests[1]!.answer('gone', { status: 404, statusText: 'Not Found' });
      await settled();
      expect(element.shown).to.equal('src A');
      expect(element.results).to.have.length(1);
      expect(element.states.at(-1)).to.deep.equal({
        status: 'error',
        problem: {
          kind: 'http',
          url: new URL('b.json', document.baseURI).href,
          status: 404,
          message: 'The server answered 404 Not Found.',
        },
        progress: null,
      });
      expect(requests[1]!.init.signal!.aborted).to.equal(true);
    });

    it('shows the list when there was nothing before', async () => {
      const element = await host('src="a.json"', LIST);
      expect(element.shown).to.equal('nothing');
      requests[0]!.fail();
      await settled();
      expect(element.shown).to.equal('list Listed');
      expect(element.states.at(-1)!.problem!.kind).to.equal('network');
    });

    it('of JSON has a line and a column, in a file and in the page', async () => {
      const element = await host('src="a.json"');
      requests[0]!.answer('{\n  "events": [,]\n}');
      await settled();
      expect(element.states.at(-1)!.problem).to.include({ kind: 'json', line: 2, column: 14 });
      const inline = await host('', script('{"events"\n  []}') + LIST);
      expect(inline.states.at(-1)!.problem).to.include({ kind: 'json', url: '', line: 2, column: 3 });
      expect(inline.shown).to.equal('list Listed');
    });

    for (const body of ['7', '"text"', 'null', '{"error":"no such file"}', '{"events":{}}'])
      it(`is told when the top level is no timeline: ${body}`, async () => {
        const element = await host('src="a.json"');
        requests[0]!.answer(body);
        await settled();
        expect(element.states.at(-1)!.problem!.kind).to.equal('shape');
        expect(element.shown).to.equal('nothing');
      });

    it('is told when the property holds no timeline', async () => {
      const element = await host('', LIST);
      element.data = 'https://example.org/a.json';
      await element.updateComplete;
      expect(element.states.at(-1)!.problem).to.include({ kind: 'shape', url: '' });
      expect(element.shown).to.equal('list Listed');
    });

    it('is told before work begins when the file is too large', async () => {
      const element = await host('src="a.json"');
      requests[0]!.answer(json('A'), { headers: { 'content-length': String(256 * 1024 * 1024 + 1) } });
      await settled();
      expect(element.states.at(-1)!.problem!.message).to.equal('More than 256 MB are not read.');
    });

    it('is told while reading when the file is larger than the server said', async () => {
      const element = await host('src="a.json"');
      let pulled = 0;
      const endless = new ReadableStream<Uint8Array>({
        pull(controller) {
          pulled++;
          controller.enqueue(new Uint8Array(4 * 1024 * 1024).fill(32));
        },
      });
      requests[0]!.answer(endless, { headers: { 'content-length': '10' } });
      await waitUntil(() => element.states.at(-1)!.status === 'error', 'gives up', { timeout: 10_000 });
      expect(element.states.at(-1)!.problem!.kind).to.equal('shape');
      expect(pulled).to.be.within(64, 67);
    });

    it('can be tried again, a success not', async () => {
      const element = await host('src="a.json"');
      requests[0]!.fail();
      await settled();
      element.source.retry();
      element.source.retry();
      expect(requests).to.have.length(2);
      requests[1]!.answer(json('A'));
      await settled();
      expect(element.shown).to.equal('src A');
      expect(element.states.at(-1)).to.deep.equal({ status: 'ready', problem: null, progress: null });
      element.source.retry();
      expect(requests).to.have.length(2);
    });

    it('is not tried again by itself, neither by moving nor by other children', async () => {
      const element = await host('src="a.json"');
      requests[0]!.answer('', { status: 500 });
      await settled();
      place.append(element);
      element.append('text');
      await settled();
      expect(requests).to.have.length(1);
    });

    it('ends when a better source arrives', async () => {
      const element = await host('src="a.json"');
      requests[0]!.fail();
      await settled();
      element.innerHTML = script(json('Inline'));
      await settled();
      expect(element.shown).to.equal('script Inline');
      expect(element.states.at(-1)).to.deep.equal({ status: 'ready', problem: null, progress: null });
    });
  });
});
