import { expect, waitUntil } from '@open-wc/testing';
import { sendKeys } from '@web/test-runner-commands';
import '../../src/define.js';
import { load } from '../../src/element/parts.js';
import type { NewsTimelineElement } from '../../src/element/news-timeline-element.js';

const listOf = (n: number): string =>
  Array.from(
    { length: n },
    (_, i) => `{"title":"Event ${i} ${'of many '.repeat(40)}","date":"${1900 + (i % 120)}"}`,
  ).join();

describe('A large file', () => {
  const realFetch = window.fetch;
  let bodies: ReadableStreamDefaultController<Uint8Array>[];
  let element: NewsTimelineElement;

  before(() => Promise.all([load('archive'), load('loading')]));

  beforeEach(() => {
    bodies = [];
    window.fetch = (_, init = {}) => {
      const stream = new ReadableStream<Uint8Array>({
        start: (body) => {
          bodies.push(body);
          init.signal?.addEventListener('abort', () => body.error(new DOMException('aborted', 'AbortError')));
        },
      });
      return Promise.resolve(new Response(stream));
    };
    element = document.createElement('news-timeline');
    element.style.width = '800px';
  });

  afterEach(() => {
    element.remove();
    window.fetch = realFetch;
  });

  const send = (text: string): void => bodies.at(-1)!.enqueue(new TextEncoder().encode(text));
  const find = (selector: string): HTMLElement | null => element.renderRoot.querySelector(selector);
  /** Comes bit by bit until there is something to see of it. */
  async function begin(): Promise<void> {
    const before = bodies.length;
    element.src = `large-${before}.json`;
    document.body.append(element);
    await waitUntil(() => bodies.length > before, 'asks for the file');
    send(`{"title":"Large","events":[${listOf(4000)}`);
    await waitUntil(
      () => {
        send(`,${listOf(1)}`);
        return find('.progress') !== null;
      },
      'says how far it is',
      { interval: 50, timeout: 10_000 },
    );
  }
  async function end(): Promise<void> {
    const loaded = new Promise((resolve) => element.addEventListener('timeline-load', resolve, { once: true }));
    send(']}');
    bodies.at(-1)!.close();
    await loaded;
    await element.ready;
    await element.updateComplete;
  }

  it('says in the place of the drawing how far it is, and that it is not busy to listeners', async () => {
    await begin();
    expect(find('.main.waiting .progress [role=status]')!.textContent).to.match(/^Loading: 4,0\d\d events so far$/);
    expect(find('[aria-busy]')).to.equal(null);
    await expect(element).to.be.accessible();
    await end();
    expect(find('.progress')).to.equal(null);
    expect(find('.main.waiting')).to.equal(null);
  });

  it('is canceled by key, and then asked for again with the same key', async () => {
    const kinds: string[] = [];
    element.addEventListener('timeline-error', ({ problem }) => kinds.push(problem.kind));
    await begin();
    find('.progress button')!.focus();
    await sendKeys({ press: 'Enter' });
    await waitUntil(() => kinds.length > 0, 'tells the page');
    expect(kinds).to.deep.equal(['canceled']);
    await element.ready;
    await waitUntil(() => Boolean(element.shadowRoot!.activeElement?.closest('.failure')), 'is where one can go on');
    expect(find('.failure')!.textContent).to.contain('Loading was canceled.');
    const before = bodies.length;
    await sendKeys({ press: 'Enter' });
    await waitUntil(() => bodies.length > before, 'asks again');
    send(`{"events":[${listOf(4000)}`);
    await end();
    expect(find('.failure')).to.equal(null);
  });

  it('keeps what was shown until it is there, with the same words above it', async () => {
    element.data = { title: 'Short', events: [{ title: 'Before', date: '2020' }] };
    document.body.append(element);
    await element.ready;
    element.data = undefined;
    await begin();
    expect(find('.main .progress')).to.equal(null);
    expect(find('[part="title"]')!.textContent).to.contain('Short');
    await end();
    await element.updateComplete;
    expect(find('[part="title"]')!.textContent).to.contain('Large');
  });

  it('takes one event more and a thousand, and reports a bad one', async () => {
    await begin();
    await end();
    const { length } = element.document!.events;
    element.append({ title: 'One more', date: '2021', id: 'more' });
    element.append([...Array.from({ length: 1000 }, (_, i) => ({ title: `More ${i}`, date: '2022' })), 'bad']);
    await element.updateComplete;
    expect(element.document!.events).to.have.length(length + 1001);
    expect(element.issues.map(({ code }) => code)).to.deep.equal(['not-an-object']);
    element.select('more');
    expect(element.selected).to.equal('more');
  });
});
