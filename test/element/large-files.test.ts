import { expect, waitUntil } from '@open-wc/testing';
import { LitElement } from 'lit';
import { parseJson } from '../../src/document/parse-json.js';
import { ARCHIVE_FROM, MOST_QUOTED } from '../../src/document/limits.js';
import type { LoadProgress } from '../../src/element/load-problem.js';
import { SourceController } from '../../src/element/source-controller.js';
import type { SourceHost, SourceResult, SourceState } from '../../src/element/source-controller.js';

/** The smallest host: notes what it is told. */
class LargeHost extends LitElement implements SourceHost {
  static override properties = { data: { attribute: false }, src: {} };
  declare data: unknown;
  declare src: string | null;
  readonly loading = 'eager';
  readonly discover = null;
  readonly for = null;
  readonly results: SourceResult[] = [];
  readonly states: SourceState[] = [];
  readonly source = new SourceController(this);

  override willUpdate(): void {
    this.source.changed();
  }

  sourceRead(result: SourceResult): void {
    this.results.push(result);
  }

  sourceAwaited(): void {}

  sourceState(state: SourceState): void {
    this.states.push(state);
  }

  get state(): SourceState {
    return this.states.at(-1)!;
  }

  get heard(): readonly LoadProgress[] {
    return this.states.flatMap(({ progress }) => progress ?? []);
  }

  /** Origins of what was shown, each with its number of events. */
  get shown(): string {
    return this.results
      .filter(({ origin }) => origin !== 'none')
      .map(
        ({ origin, document, archive }) =>
          `${origin} ${archive?.archive.index.length ?? `short ${document.events.length}`}`,
      )
      .join(', ');
  }
}
customElements.define('test-large-host', LargeHost);

/** An answer whose body comes when a test wants it to. */
interface Request {
  readonly signal: AbortSignal;
  answer(headers?: Record<string, string>): { send(text: string): void; end(): void; fail(): void };
}

const event = (i: number): string =>
  `{"title":"Event ${i} ${'of many '.repeat(40)}","date":"${1900 + (i % 120)}-05-06","people":[{"name":"A [B] {C}"}]}`;
const listOf = (from: number, to: number): string =>
  Array.from({ length: to - from }, (_, i) => event(from + i)).join(',\n');
/** More than what is read at once: 1.2 MB. */
const MANY = 3000;
const large = `{"version":1,"events":[${listOf(0, MANY)}],"lang":"en"}`;

describe('Large documents', () => {
  let requests: Request[];
  let place: HTMLElement;
  const realFetch = window.fetch;
  const realNow = performance.now.bind(performance);

  beforeEach(() => {
    requests = [];
    window.fetch = (_, init = {}) =>
      new Promise((resolve, reject) => {
        const signal = init.signal!;
        signal.addEventListener('abort', () => reject(new DOMException('aborted', 'AbortError')));
        requests.push({
          signal,
          answer: (headers = {}) => {
            let body!: ReadableStreamDefaultController<Uint8Array>;
            const stream = new ReadableStream<Uint8Array>({ start: (controller) => void (body = controller) });
            signal.addEventListener('abort', () => body.error(new DOMException('aborted', 'AbortError')));
            resolve(new Response(stream, { headers }));
            return {
              send: (text) => body.enqueue(new TextEncoder().encode(text)),
              end: () => body.close(),
              fail: () => body.error(new TypeError('network error')),
            };
          },
        });
      });
    // Every look at the clock is a second later: whatever takes more than a moment is spoken of.
    let now = realNow();
    performance.now = () => (now += 1000);
    place = document.createElement('div');
    document.body.append(place);
  });

  afterEach(() => {
    place.remove();
    window.fetch = realFetch;
    performance.now = realNow;
  });

  const host = async (set: Partial<Pick<LargeHost, 'data' | 'src'>>): Promise<LargeHost> => {
    const element = document.createElement('test-large-host') as LargeHost;
    Object.assign(element, set);
    place.append(element);
    await element.updateComplete;
    await waitUntil(() => set.src === undefined || requests.length > 0, 'asks for the file');
    return element;
  };
  const until = (element: LargeHost, status: SourceState['status']): Promise<void> =>
    waitUntil(() => element.state.status === status, `is ${status}`, { timeout: 10_000 });

  it('are read while they come, into columns', async () => {
    const element = await host({ src: 'a.json' });
    const body = requests[0]!.answer({ 'content-length': String(large.length) });
    for (let from = 0; from < large.length; from += 300_000) body.send(large.slice(from, from + 300_000));
    body.end();
    await until(element, 'ready');
    expect(element.shown).to.equal(`src ${MANY}`);
    const { document, archive, eventsWritten, issues } = element.results.at(-1)!;
    expect([document.lang, document.events.length, eventsWritten]).to.deep.equal(['en', 0, MANY]);
    expect(issues).to.deep.equal([]);
    expect(archive!.archive.source.detail(MANY - 1)!.people[0]!.name).to.deep.equal([
      { lang: 'en', text: 'A [B] {C}' },
    ]);
    expect(element.state.progress).to.equal(null);
  });

  it('tell how far they are, never falling back', async () => {
    const element = await host({ src: 'a.json' });
    const body = requests[0]!.answer({ 'content-length': String(large.length) });
    for (let from = 0; from < large.length; from += 100_000) body.send(large.slice(from, from + 100_000));
    await waitUntil(() => element.heard.length > 2, 'says how far it is');
    expect(element.shown).to.equal('');
    body.end();
    await until(element, 'ready');
    const loading = element.heard.filter(({ stage }) => stage === 'loading');
    for (const numbers of [loading.map(({ share }) => share!), element.heard.map(({ events }) => events)])
      expect(numbers).to.deep.equal([...numbers].sort((a, b) => a - b));
    expect(loading[0]!.share).to.be.greaterThan(0);
    expect(loading.at(-1)).to.deep.equal({ stage: 'loading', events: MANY, share: 1 });
    expect(element.heard.at(-1)).to.deep.equal({ stage: 'ordering', events: MANY, share: null });
  });

  for (const [what, headers] of [
    ['nobody says how long they are', {}],
    ['the length is that of a packed file', { 'content-length': '90000', 'content-encoding': 'gzip' }],
    ['the length was wrong', { 'content-length': '1000' }],
  ] as const)
    it(`tell no share where ${what}`, async () => {
      const element = await host({ src: 'a.json' });
      const body = requests[0]!.answer(headers);
      body.send(large);
      body.end();
      await until(element, 'ready');
      expect(element.heard.length).to.be.greaterThan(2);
      for (const { share } of element.heard) expect(share).to.equal(null);
    });

  it('say nothing of themselves when they are there in a moment', async () => {
    performance.now = realNow;
    const element = await host({ data: { events: JSON.parse(`[${listOf(0, ARCHIVE_FROM + 1)}]`) as unknown } });
    await until(element, 'ready');
    expect(element.heard).to.deep.equal([]);
    expect(element.shown).to.equal(`data ${ARCHIVE_FROM + 1}`);
  });

  it('begin with one event more than are read one by one', async () => {
    const events = JSON.parse(`[${listOf(0, ARCHIVE_FROM)}]`) as unknown[];
    const element = await host({ data: events });
    expect(element.shown).to.equal(`data short ${ARCHIVE_FROM}`);
    element.data = [...events, { title: 'One more', date: '2020' }];
    await waitUntil(() => element.results.length === 2, 'reads them');
    expect(element.shown).to.equal(`data short ${ARCHIVE_FROM}, data ${ARCHIVE_FROM + 1}`);
  });

  it('begin later where events have excerpts, which belong to an article', async () => {
    const quoted = { title: 'Quoted', date: '2020', excerpts: ['its words'] };
    const events = [...(JSON.parse(`[${listOf(1, MOST_QUOTED)}]`) as unknown[]), quoted];
    const element = await host({ data: { events } });
    expect(element.shown).to.equal(`data short ${MOST_QUOTED}`);
    element.data = { events: [...events, quoted] };
    await waitUntil(() => element.results.length === 2, 'reads them');
    expect(element.shown).to.equal(`data short ${MOST_QUOTED}, data ${MOST_QUOTED + 1}`);
  });

  it('with few events are read like short ones', async () => {
    const element = await host({ src: 'a.json' });
    const body = requests[0]!.answer();
    body.send(`{"events":[{"title":"One","date":"2020"}],"description":"${'long '.repeat(300_000)}"}`);
    body.end();
    await until(element, 'ready');
    expect(element.shown).to.equal('src short 1');
    expect(element.results.at(-1)!.archive).to.equal(null);
  });

  describe('when a reader cancels', () => {
    it('keep what was shown, and can be asked for again', async () => {
      const element = await host({ src: 'a.json' });
      const first = requests[0]!.answer();
      first.send('{"events":[{"title":"Before"}]}');
      first.end();
      await until(element, 'ready');
      element.src = 'b.json';
      await waitUntil(() => requests.length === 2, 'asks for the second');
      const body = requests[1]!.answer();
      body.send(large.slice(0, 1_100_000));
      await waitUntil(() => element.heard.length > 0, 'says how far it is');
      element.source.cancel();
      expect(requests[1]!.signal.aborted).to.equal(true);
      expect(element.state.status).to.equal('error');
      expect(element.state.problem).to.include({ kind: 'canceled', url: new URL('b.json', document.baseURI).href });
      await new Promise((resolve) => setTimeout(resolve, 20));
      expect(element.shown).to.equal('src short 1');
      element.source.retry();
      await waitUntil(() => requests.length === 3, 'asks again');
      const again = requests[2]!.answer();
      again.send(large);
      again.end();
      await until(element, 'ready');
      expect(element.shown).to.equal(`src short 1, src ${MANY}`);
    });

    it('stop being ordered, too', async () => {
      const element = await host({ data: { events: JSON.parse(`[${listOf(0, MANY)}]`) as unknown } });
      expect(element.state.status).to.equal('loading');
      element.source.cancel();
      expect(element.state.problem).to.include({ kind: 'canceled', url: '' });
      await new Promise((resolve) => setTimeout(resolve, 50));
      expect(element.shown).to.equal('');
      element.source.retry();
      await until(element, 'ready');
      expect(element.shown).to.equal(`data ${MANY}`);
    });

    it('change nothing when nothing is being loaded', async () => {
      const element = await host({ data: { events: [{ title: 'One' }] } });
      const { length } = element.states;
      element.source.cancel();
      expect(element.states).to.have.length(length);
    });
  });

  it('are given up for whatever comes next', async () => {
    const element = await host({ src: 'a.json' });
    const body = requests[0]!.answer();
    body.send(large.slice(0, 1_100_000));
    await waitUntil(() => element.heard.length > 0, 'says how far it is');
    element.data = { events: [{ title: 'Now this' }] };
    await element.updateComplete;
    expect(requests[0]!.signal.aborted).to.equal(true);
    await new Promise((resolve) => setTimeout(resolve, 20));
    expect(element.shown).to.equal('data short 1');
    expect(element.state).to.deep.equal({ status: 'ready', problem: null, progress: null });
  });

  it('are given up when the element leaves, and begun again when it comes back', async () => {
    const element = await host({ src: 'a.json' });
    requests[0]!.answer().send(large.slice(0, 1_100_000));
    await waitUntil(() => element.heard.length > 0, 'says how far it is');
    element.remove();
    expect(requests[0]!.signal.aborted).to.equal(true);
    place.append(element);
    await waitUntil(() => requests.length === 2, 'asks again');
    const body = requests[1]!.answer();
    body.send(large);
    body.end();
    await until(element, 'ready');
    expect(element.shown).to.equal(`src ${MANY}`);
  });

  describe('with mistakes', () => {
    it('in their JSON tell its line and column, and stop the rest from coming', async () => {
      const broken = `{"events":[${listOf(0, 2990)},\n{"title":"Wrong", date:"2020"},\n${listOf(2991, MANY)}]}`;
      const right = parseJson(broken);
      const element = await host({ src: 'a.json' });
      requests[0]!.answer().send(broken);
      await until(element, 'error');
      const { kind, line, column, message } = element.state.problem!;
      expect({ ok: kind !== 'json', line, column, message: message.replace(/^.*?: /, '') }).to.deep.equal(right);
      expect(line).to.equal(2991);
      expect(requests[0]!.signal.aborted).to.equal(true);
      expect(element.shown).to.equal('');
    });

    it('at their end, because the file was cut off, tell that, too', async () => {
      const element = await host({ src: 'a.json' });
      const body = requests[0]!.answer();
      body.send(large.slice(0, 1_100_000));
      body.end();
      await until(element, 'error');
      expect(element.state.problem!.message).to.match(
        /^No JSON, line \d{4}, column \d+: Expected .*end of the file\.$/,
      );
    });

    it('of the connection tell those', async () => {
      const element = await host({ src: 'a.json' });
      const body = requests[0]!.answer();
      body.send(large.slice(0, 1_100_000));
      await waitUntil(() => element.heard.length > 0, 'says how far it is');
      body.fail();
      await until(element, 'error');
      expect(element.state.problem!.kind).to.equal('network');
    });

    it('in many of their events show all the others, and count what they do not list', async () => {
      const events = Array.from({ length: MANY }, (_, i) => (i % 2 ? { title: 'Right', date: '2020' } : i % 4));
      const element = await host({ data: { events } });
      await until(element, 'ready');
      const { archive, issues, moreIssues } = element.results.at(-1)!;
      expect([archive!.archive.index.length, archive!.archive.unusable]).to.deep.equal([MANY / 2, MANY / 2]);
      expect([issues.length, issues.length + moreIssues]).to.deep.equal([1000, MANY / 2]);
      expect(issues[0]).to.include({ path: 'events[0]', code: 'not-an-object' });
    });

    it('around their events tell those first', async () => {
      const events = JSON.parse(`[${listOf(0, MANY)}]`) as unknown[];
      const data = { version: 7, titel: 'Typo', columns: { title: ['unused'] }, events: [...events, 5] };
      const element = await host({ data });
      await until(element, 'ready');
      expect(element.results.at(-1)!.issues.map(({ path }) => path)).to.have.members([
        'version',
        'titel',
        'columns',
        `events[${MANY}]`,
      ]);
    });

    it('that bite those who look are survived', async () => {
      const events = JSON.parse(`[${listOf(0, MANY)}]`) as unknown[];
      const data = Object.defineProperty({ events, __proto__: { lang: 'de' } }, 'title', {
        enumerable: true,
        get: () => {
          throw new Error('not for you');
        },
      });
      const element = await host({ data });
      await until(element, 'ready');
      expect(element.shown).to.equal(`data ${MANY}`);
      expect(element.results.at(-1)!.document.title).to.equal(null);
    });
  });

  describe('as columns', () => {
    it('come by property, as typed arrays', async () => {
      const start = Float64Array.from([Date.UTC(2020, 0, 2), Date.UTC(2020, 0, 1)]);
      const element = await host({ data: { version: 1, lang: 'de', columns: { title: ['B', 'A'], start } } });
      await until(element, 'ready');
      const { archive, document, eventsWritten, issues } = element.results.at(-1)!;
      expect(issues).to.deep.equal([]);
      expect([document.lang, eventsWritten]).to.deep.equal(['de', 2]);
      expect(archive!.archive.index.at(0).row).to.equal(1);
    });

    it('come by file, with dates as text', async () => {
      const title = Array.from({ length: 50_000 }, (_, i) => `A title of some length ${i}`);
      const start = title.map((_, i) => `${1900 + (i % 120)}-05-06`);
      const element = await host({ src: 'a.json' });
      const body = requests[0]!.answer();
      body.send(JSON.stringify({ version: 1, columns: { title, start } }));
      body.end();
      await until(element, 'ready');
      expect(element.shown).to.equal('src 50000');
      expect(element.results.at(-1)!.archive!.archive.source.detail(49_999)!.date).to.equal(start[49_999]);
    });

    it('are reported when they are none', async () => {
      const element = await host({ data: { columns: { title: 5, start: [] } } });
      await until(element, 'ready');
      const { archive, issues } = element.results.at(-1)!;
      expect(archive!.archive.index.length).to.equal(0);
      expect(issues.map(({ path, code }) => [path, code])).to.deep.equal([['columns.title', 'not-a-list']]);
    });
  });
});
