// `node test/bench/loading.mjs`: what a page feels while a large file is loaded: figures to print, never a test. Beside
// our element stand the ways not taken: all of the text at once, and a worker that hands over objects or columns.
// --n 10000,100000,1000000  --rounds 3  --only news-timeline
import { gzipSync } from 'node:zlib';
import { fileURLToPath } from 'node:url';
import { parseArgs } from 'node:util';
import { build } from 'vite';
import { launch } from '../runner/guest/browser.mjs';
import { serve } from '../runner/guest/serve.mjs';
import { newsOf } from './events.mjs';

const root = fileURLToPath(new URL('../..', import.meta.url));
const { values } = parseArgs({
  options: {
    n: { type: 'string', default: '10000,100000,1000000' },
    rounds: { type: 'string', default: '3' },
    only: { type: 'string', default: '' },
  },
});
/** Ways to the same events: from a file, from what a page has already, and those not taken. */
const ALL = [
  'news-timeline',
  'news-timeline, objects',
  'news-timeline, columns',
  'news-timeline, columns of text',
  'JSON at once, no drawing',
  'worker, objects, no drawing',
  'worker, columns, no drawing',
];
const { output } = await build({
  root,
  configFile: false,
  logLevel: 'error',
  build: {
    write: false,
    target: 'es2022',
    modulePreload: false,
    rolldownOptions: {
      input: `${root}src/define.ts`,
      output: { entryFileNames: 'ours.js', chunkFileNames: 'part-[hash].js' },
    },
  },
});
const scripts = Object.fromEntries(
  output
    .filter(({ type }) => type === 'chunk')
    .map(({ fileName, code }) => [`/${fileName}`, { body: code, type: 'text/javascript' }]),
);

/** What a worker would do; `kind` is how it hands over what it read. */
const worker = `onmessage = async ({ data: { url, kind } }) => {
  const { events } = await (await fetch(url)).json();
  if (kind === 'objects') return postMessage(events);
  const start = Float64Array.from(events, ({ date }) => Date.parse(date));
  const importance = Uint8Array.from(events, ({ importance }) => importance);
  postMessage({ title: events.map(({ title }) => title), id: events.map(({ id }) => id), start, importance },
    [start.buffer, importance.buffer]);
};`;
const page = `<!doctype html><html lang="en"><meta charset="utf-8"><title>bench</title><script type="module" src="/ours.js"></script>
<script>
  async function measured(way, url) {
    const tasks = [];
    const observer = new PerformanceObserver((list) => tasks.push(...list.getEntries()));
    observer.observe({ type: 'longtask' });
    const given = await prepared[way]?.(url);
    await new Promise((done) => setTimeout(done, 300));
    const begun = performance.now();
    await ways[way](url, given);
    const took = performance.now() - begun;
    await new Promise((done) => requestAnimationFrame(() => setTimeout(done, 200)));
    tasks.push(...observer.takeRecords());
    const during = tasks.filter((task) => task.startTime + task.duration > begun).map((task) => task.duration);
    return { took, longest: Math.max(0, ...during), over50: during.length, over100: during.filter((ms) => ms > 100).length };
  }
  const fromWorker = (kind) => (url) => new Promise((done) => {
    const work = new Worker('/worker.js');
    work.onmessage = ({ data }) => done(data);
    work.postMessage({ url, kind });
  });
  const shown = (field) => (url, given) => new Promise((done, fail) => {
    const timeline = document.createElement('news-timeline');
    timeline.addEventListener('timeline-load', done);
    timeline.addEventListener('timeline-error', (event) => fail(new Error(event.message)));
    timeline[field] = given ?? url;
    document.body.append(timeline);
  });
  /** What a page has already; not measured. */
  const prepared = {
    'news-timeline, objects': async (url) => (await fetch(url)).json(),
    'news-timeline, columns': async (url) => {
      const { events } = await (await fetch(url)).json();
      const start = Float64Array.from(events, ({ date }) => Date.parse(date));
      return { columns: { title: events.map(({ title }) => title), start } };
    },
    'news-timeline, columns of text': async (url) => {
      const { events } = await (await fetch(url)).json();
      return { columns: { title: events.map(({ title }) => title), start: events.map(({ date }) => date) } };
    },
  };
  const ways = {
    'news-timeline': shown('src'),
    'news-timeline, objects': shown('data'),
    'news-timeline, columns': shown('data'),
    'news-timeline, columns of text': shown('data'),
    'JSON at once, no drawing': async (url) => JSON.parse(await (await fetch(url)).text()),
    'worker, objects, no drawing': fromWorker('objects'),
    'worker, columns, no drawing': fromWorker('columns'),
  };
</script>`;

const browser = await launch();
console.log('events    way                            total ms   longest task   over 50 ms   over 100 ms');
for (const n of values.n.split(',').map(Number)) {
  const events = newsOf(n).map(({ id, title, start, importance }) => {
    return { id, title, importance, date: new Date(start).toISOString().slice(0, 10) };
  });
  const body = Buffer.from(`{"version":1,"events":[${events.map((event) => JSON.stringify(event)).join(',')}]}`);
  const server = await serve({
    pages: {
      ...scripts,
      '/': page,
      '/worker.js': { body: worker, type: 'text/javascript' },
      '/events.json': { body, type: 'application/json', headers: { 'content-length': String(body.length) } },
    },
  });
  for (const way of ALL.filter((name) => name.includes(values.only))) {
    const rounds = [];
    for (let round = 0; round < Number(values.rounds); round++) {
      const context = await browser.newContext({ viewport: { width: 1280, height: 720 } });
      const tab = await context.newPage();
      await tab.goto(`${server.url}/`);
      rounds.push(await tab.evaluate(([name, url]) => measured(name, url), [way, '/events.json']));
      await context.close();
    }
    const middle = (field) => rounds.map((r) => r[field]).sort((a, b) => a - b)[Math.floor(rounds.length / 2)];
    const cells = ['took', 'longest', 'over50', 'over100'].map((field) => middle(field).toFixed(0));
    console.log(
      `${String(n).padEnd(9)} ${way.padEnd(30)} ${cells[0].padStart(8)} ${cells[1].padStart(14)} ${cells[2].padStart(12)} ${cells[3].padStart(13)}`,
    );
  }
  console.log(
    `          (${(body.length / 1e6).toFixed(1)} MB, ${(gzipSync(body.subarray(0, 4e6)).length / 4e4).toFixed(0)} % packed)`,
  );
  await server.close();
}
await browser.close();
