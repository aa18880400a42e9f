import { expect, waitUntil } from '@open-wc/testing';
import '../../src/define.js';
import { NewsTimelineElement } from '../../src/element/news-timeline-element.js';
import { importerFor } from '../../src/importers/importer-for.js';

const { registerImporter } = NewsTimelineElement;
/** One event for each line. */
const lines = (text: string): unknown => ({ events: text.split('\n').map((title) => ({ title, date: '2025' })) });
let types = 0;
/** A type that no other test has used. */
const fresh = (): string => `text/x-test-${++types}`;

describe('registerImporter', () => {
  const realFetch = window.fetch;
  let asked: { url: string; accept: string }[];
  let place: HTMLElement;

  beforeEach(() => {
    asked = [];
    place = document.createElement('div');
    document.body.append(place);
  });

  afterEach(() => {
    place.remove();
    window.fetch = realFetch;
  });

  /** Every request gets this answer. */
  function serve(body: string | Uint8Array<ArrayBuffer>, type: string | null): void {
    window.fetch = (input, init) => {
      const accept = new Headers(init?.headers).get('accept')!;
      asked.push({ url: input instanceof Request ? input.url : String(input), accept });
      const answer = new Response(body);
      answer.headers.delete('content-type');
      if (type !== null) answer.headers.set('content-type', type);
      return Promise.resolve(answer);
    };
  }

  /** A timeline, and what it was told of failures. */
  function make(attributes: string, children = '') {
    const errors: string[] = [];
    place.addEventListener('timeline-error', (event) => errors.push((event as Event & { message: string }).message));
    place.innerHTML = `<news-timeline ${attributes}>${children}</news-timeline>`;
    const element = place.querySelector('news-timeline')!;
    const titles = () => element.document?.events.map((e) => e.title[0]!.text).join() ?? 'nothing';
    const failure = () => element.shadowRoot!.querySelector('.failure')?.textContent?.replace(/\s+/g, ' ').trim() ?? '';
    return { element, errors, titles, failure };
  }
  const script = (type: string, text: string): string => `<script type="${type}">${text}</script>`;

  it('reads scripts of its type, whatever its letter case and parameters', async () => {
    const type = fresh();
    registerImporter(`${type.toUpperCase()}; header=present`, lines);
    const { element, titles } = make('', script(`${type}; charset=utf-8`, 'A\nB'));
    await element.ready;
    expect(titles()).to.equal('A,B');
    element.querySelector('script')!.textContent = 'C';
    await waitUntil(() => titles() === 'C');
    element.querySelector('script')!.type = fresh();
    await waitUntil(() => titles() !== 'C');
  });

  it('reads files by the type that the server says', async () => {
    const type = fresh();
    registerImporter(type, (text) => Promise.resolve(lines(text)), ['.XYZ']);
    serve('\ufeffA\nB', `${type}; charset=utf-8`);
    const { element, titles } = make('src="https://a.example/data"');
    await element.ready;
    expect(titles()).to.equal('A,B');
    expect(asked[0]!.accept).to.equal('application/json,*/*;q=0.5');
  });

  for (const said of [null, 'text/plain; charset=utf-8', 'application/octet-stream', 'application/vnd.ms-excel'])
    it(`reads files by their ending where the server says ${said}`, async () => {
      registerImporter(fresh(), lines, ['.XYZ']);
      serve('A', said);
      const { element, titles } = make('src="https://a.example/b.json/c.d.xyz?e=f.json#g"');
      await element.ready;
      expect(titles()).to.equal('A');
    });

  it('leaves JSON to itself: by type whatever the ending, and by another ending', async () => {
    registerImporter(fresh(), () => ({ events: [{ title: 'imported' }] }), ['.xyz']);
    for (const [src, type] of [
      ['https://a.example/c.xyz', 'application/json'],
      ['https://a.example/c.json?d=e.xyz', 'text/plain'],
      ['https://a.example/c', null],
    ] as const) {
      serve('{"events":[{"title":"JSON"}]}', type);
      const { element, titles } = make(`src="${src}"`);
      await element.ready;
      expect(titles(), src).to.equal('JSON');
    }
  });

  it('resolves addresses in it against its own', async () => {
    const type = fresh();
    registerImporter(type, (text) => [{ title: 'A', url: text }]);
    serve('more.html', type);
    const { element } = make('src="https://a.example/b/c"');
    await element.ready;
    expect(element.document!.events[0]!.url).to.equal('https://a.example/b/more.html');
  });

  it('reads other encodings that the file or the server names', async () => {
    const type = fresh();
    registerImporter(type, lines);
    const utf16 = new Uint8Array([0xff, 0xfe, ...[...'Gespräche'].flatMap((c) => [c.charCodeAt(0), 0])]);
    const latin = new Uint8Array([...'Gespräche'].map((c) => c.charCodeAt(0)));
    for (const [bytes, parameter] of [
      [utf16, ''],
      [latin, '; charset=windows-1252'],
      [new TextEncoder().encode('Gespräche'), '; charset=nonsense'],
    ] as const) {
      serve(bytes, type + parameter);
      const { element, titles } = make('src="https://a.example/b"');
      await element.ready;
      expect(titles()).to.equal('Gespräche');
    }
  });

  it('is taken over by the last one of its type', async () => {
    const type = fresh();
    registerImporter(type, () => ({ events: [{ title: 'first' }] }), ['.first']);
    registerImporter(type, lines, ['.second']);
    const { element, titles } = make('', script(type, 'A'));
    await element.ready;
    expect(titles()).to.equal('A');
    expect(importerFor('', 'https://a.example/a.first')).to.equal(undefined);
    expect(importerFor('', 'https://a.example/a.second')!.type).to.equal(type);
  });

  for (const type of [
    '',
    'text',
    'text/',
    '/csv',
    'a b/c',
    'application/json',
    'Text/JSON;x',
    'application/ld+json',
    'text/javascript',
    'application/ecmascript',
    'text/plain',
    'application/octet-stream',
  ])
    it(`refuses the type "${type}"`, () => {
      expect(() => registerImporter(type, lines)).to.throw(TypeError);
      expect(importerFor(type)).to.equal(undefined);
    });

  it('refuses what is no importer and no list of endings', () => {
    const wrong = registerImporter as (...all: unknown[]) => void;
    for (const importer of [undefined, null, 'function', {}])
      expect(() => wrong('text/x', importer)).to.throw(TypeError);
    expect(() => wrong('text/x', lines, 'csv')).to.throw(TypeError);
    for (const type of [undefined, null, {}]) expect(() => wrong(type, lines)).to.throw(TypeError);
    expect(importerFor('text/x')).to.equal(undefined);
  });

  for (const [name, importer] of [
    [
      'throws',
      () => {
        throw new Error('Line 7 is odd.');
      },
    ],
    ['rejects', () => Promise.reject(new Error('Line 7 is odd.'))],
  ] as const)
    it(`has a failure of its own when it ${name}, and keeps the list`, async () => {
      const type = fresh();
      registerImporter(type, importer);
      const { element, errors, titles, failure } = make('', `${script(type, 'A')}<ol><li>Listed</li></ol>`);
      await element.ready;
      await waitUntil(() => failure() !== '');
      expect(errors).to.deep.equal(['Line 7 is odd.']);
      expect(titles()).to.equal('Listed');
      element.append(document.createElement('p'));
      registerImporter(fresh(), lines);
      await element.updateComplete;
      expect(errors).to.have.length(1);
    });

  for (const made of [undefined, null, 7, 'text', { events: 7 }, {}])
    it(`has a failure when it makes ${JSON.stringify(made)}`, async () => {
      const type = fresh();
      registerImporter(type, () => made);
      serve('A', type);
      const { element, errors, titles } = make('src="https://a.example/b"');
      await element.ready;
      expect(errors).to.have.length(1);
      expect(titles()).to.equal('nothing');
    });

  it('is waited for: a script of its type is read once it comes', async () => {
    const type = fresh();
    const { element, titles, errors } = make('', `${script(type, 'A')}<ol><li>Listed</li></ol>`);
    await waitUntil(() => titles() === 'Listed');
    registerImporter(type, lines);
    await waitUntil(() => titles() === 'A');
    expect(errors).to.deep.equal([]);
    element.remove();
    registerImporter(type, () => ({ events: [{ title: 'again' }] }));
    place.append(element);
    await element.updateComplete;
    expect(titles()).to.equal('A');
  });

  for (const [name, src, said] of [
    ['type', 'https://a.example/b', fresh()],
    ['ending', 'https://a.example/b.ending', 'text/plain'],
  ] as const)
    it(`is waited for: a file that failed by its ${name} is fetched once more`, async () => {
      serve('A', said);
      const { titles, errors, failure } = make(`src="${src}"`);
      await waitUntil(() => failure() !== '');
      expect(errors[0]).to.match(/^No JSON/);
      registerImporter(fresh(), lines, ['.other']);
      expect(asked).to.have.length(1);
      registerImporter(name === 'type' ? said : fresh(), lines, [`.${name}`]);
      await waitUntil(() => titles() === 'A');
      expect(asked).to.have.length(2);
      registerImporter(name === 'type' ? said : fresh(), lines, [`.${name}`]);
      expect(asked).to.have.length(2);
      expect(failure()).to.equal('');
    });

  it('is waited for: also when it comes while the mistake in the file is looked for', async () => {
    const type = fresh();
    serve('A', type);
    const { element, titles, errors } = make('src="https://a.example/b"');
    await waitUntil(() => asked.length === 1);
    // Two turns later the answer has been read; what explains it takes longer.
    queueMicrotask(() => setTimeout(() => registerImporter(type, lines)));
    await waitUntil(() => titles() === 'A');
    expect(asked.length).to.be.within(1, 2);
    expect(errors.length).to.be.at.most(1);
    expect(element.matches(':state(error)')).to.equal(false);
  });

  it('mends what its first version failed at', async () => {
    const type = fresh();
    registerImporter(type, () => Promise.reject(new Error('not yet')));
    const { titles, failure } = make('', script(type, 'A'));
    await waitUntil(() => failure() !== '');
    registerImporter(type, lines);
    await waitUntil(() => titles() === 'A');
  });

  it('is forgotten by timelines that are gone', async () => {
    const type = fresh();
    const { element, titles } = make('', script(type, 'A'));
    await element.updateComplete;
    element.remove();
    registerImporter(type, lines);
    await element.updateComplete;
    expect(titles()).to.equal('');
  });

  it('loses to what was asked for meanwhile', async () => {
    const type = fresh();
    let finish: (data: unknown) => void = () => undefined;
    registerImporter(type, () => new Promise((resolve) => (finish = resolve)));
    const { element, titles } = make('', script(type, 'A'));
    await waitUntil(() => element.matches(':state(loading)'));
    await new Promise((resolve) => setTimeout(resolve, 50));
    element.data = { events: [{ title: 'Given' }] };
    await element.updateComplete;
    finish(lines('Late'));
    await new Promise((resolve) => setTimeout(resolve));
    expect(titles()).to.equal('Given');
  });

  it('says where its events were written, and what was wrong before it came to that', async () => {
    const type = fresh();
    const bad = { title: 'B', date: 'bad', $place: 'line 9' };
    registerImporter(type, () => ({
      events: [{ title: 'A', date: 'bad' }, bad],
      $issues: [{ path: 'line 3', value: 'x', expected: 'a <b>y</b>' }, { code: 'constructor', severity: 'odd' }, null],
    }));
    const { element } = make('', script(type, ''));
    await element.ready;
    expect(element.issues.map(({ path, code }) => `${path} ${code}`)).to.deep.equal([
      'line 3 unknown-value',
      ' unknown-value',
      ' unknown-value',
      'events[0].date bad-date',
      'line 9.date bad-date',
    ]);
    expect(element.issues[0]!.message).to.equal('line 3: found "x", expected a <b>y</b>.');
    expect(element.issues[4]!.message).to.match(/^line 9\.date: found "bad"/);
  });

  it('says so of very many events, too', async () => {
    const type = fresh();
    registerImporter(type, () => ({
      events: Array.from({ length: 3_000 }, (_, i) => ({
        title: `E${i}`,
        date: i === 2_000 ? 'bad' : '2025',
        $place: `line ${i}`,
      })),
      $issues: [{ path: 'line 1', expected: 'more' }],
    }));
    const { element } = make('', script(type, ''));
    await element.ready;
    expect(element.issues.map(({ path }) => path)).to.deep.equal(['line 1', 'line 2000.date']);
  });
});

describe('a CSV file', () => {
  it('becomes a timeline, with its mistakes by their lines', async () => {
    await import('../../src/importers/csv.js');
    const csv =
      'Titel;Datum;Ende;Gruppe;Foo\nBrücke gesperrt;31.12.2024;;Bau;1\nUmbau;1.2.2025;3.4.2025;Bau;2\n"Später";irgendwann;;;\n';
    const shown = document.createElement('news-timeline');
    const child = document.createElement('script');
    child.type = 'text/csv';
    child.append(csv);
    shown.append(child);
    document.body.append(shown);
    await shown.ready;
    expect(shown.document!.events.map((e) => e.date)).to.deep.equal([
      '2024-12-31',
      '2025-02-01/2025-04-03',
      'irgendwann',
    ]);
    expect(shown.issues.map(({ path, code }) => `${path} ${code}`)).to.deep.equal([
      'line 1 unknown-field',
      'line 4.date bad-date',
    ]);
    shown.remove();
  });

  it('of ten thousand lines is read in turns', async () => {
    const { importCsv } = await import('../../src/importers/csv/import-csv.js');
    const text = `title,date\n${Array.from({ length: 10_000 }, (_, i) => `E${i},${(i % 28) + 1}.2.2025`).join('\n')}`;
    let turns = 0;
    const timer = setInterval(() => turns++);
    const { events } = await importCsv(text);
    clearInterval(timer);
    expect(events).to.have.length(10_000);
    expect(turns).to.be.greaterThan(0);
  });
});
