// `npm run bench`: figures to print, never a test. Every figure comes from a fresh page of the same browser; the rounds go
// round all contestants, so that a slow minute of the machine is a slow minute for all; medians over rounds are printed.
// --rounds 3  --n 10,1000,100000  --file dist/news-timeline.standalone.js  --only news-timeline,"SVG floor"
import { existsSync, readFileSync } from 'node:fs';
import path from 'node:path';
import { fileURLToPath } from 'node:url';
import { parseArgs } from 'node:util';
import { launch } from '../runner/guest/browser.mjs';
import { serve } from '../runner/guest/serve.mjs';
import { classic, parsing } from './parsing.mjs';
import { middle, table } from './report.mjs';

const root = fileURLToPath(new URL('../..', import.meta.url));
const { values } = parseArgs({
  options: {
    rounds: { type: 'string', default: '3' },
    n: { type: 'string', default: '10,100,1000,10000,100000,1000000' },
    file: { type: 'string', default: path.join(root, 'dist/news-timeline.standalone.js') },
    only: { type: 'string', default: 'news-timeline,vis-timeline,SVG floor' },
  },
});
const names = values.only.split(',');
const counts = values.n.split(',').map(Number);

const scripts = {
  'news-timeline': '<script type="module" src="/ours.js"></script>',
  'vis-timeline':
    '<link rel="stylesheet" href="/vis/styles/vis-timeline-graph2d.min.css"><script src="/vis/standalone/umd/vis-timeline-graph2d.min.js"></script>',
  'SVG floor': '',
};
const page = (name) => `<!doctype html><html lang="en"><meta charset="utf-8"><title>bench</title>
<style>body{margin:0;font:14px sans-serif}#box{width:1200px;height:600px;overflow:hidden}
#patch{position:fixed;bottom:0;right:0;width:1px;height:1px;background:#eee}#patch.on{background:#ddd}</style>
<div id="box"></div><div id="patch"></div>${scripts[name]}
<script type="module">
import * as bench from '/bench/measure.mjs';
import { contestants } from '/bench/contestants.mjs';
window.bench = { ...bench, most: contestants.find(({ name }) => name === ${JSON.stringify(name)}).most };
</script>`;
const server = await serve({
  folders: { '/vis/': path.join(root, 'node_modules/vis-timeline'), '/bench/': path.join(root, 'test/bench') },
  pages: {
    '/ours.js': { body: readFileSync(values.file, 'utf8'), type: 'text/javascript' },
    ...Object.fromEntries(names.map((name) => [`/${name}`, page(name)])),
  },
  // A clock of 5 µs in place of 100.
  headers: { '*': { 'cross-origin-opener-policy': 'same-origin', 'cross-origin-embedder-policy': 'require-corp' } },
});

/** A page in which the script of one contestant is there. */
async function pageOf(browser, name) {
  const context = await browser.newContext({ viewport: { width: 1240, height: 700 } });
  const tab = await context.newPage();
  await tab.goto(`${server.url}/${encodeURIComponent(name)}`, { waitUntil: 'load' });
  await tab.waitForFunction(() => window.bench);
  return { context, tab };
}

/** ms of the first paint in a page that has prepared it; null for those that can not. */
async function preparedPaint(browser, name, count) {
  const { context, tab } = await pageOf(browser, name);
  try {
    if (!(await tab.evaluate((n) => window.bench.rehearse(n), count))) return null;
    await tab.evaluate((n) => window.bench.prepare(n), count);
    return (await tab.evaluate(() => window.bench.firstPaint())).paint;
  } finally {
    await context.close();
  }
}

/** Figures of one contestant in one fresh page; null where it does not live to draw so many. */
async function measure(browser, name, count) {
  const { context, tab } = await pageOf(browser, name);
  const inspector = await context.newCDPSession(tab);
  try {
    if (count > (await tab.evaluate(() => window.bench.most))) return null;
    const heap = async () => {
      for (let i = 0; i < 2; i++) await inspector.send('HeapProfiler.collectGarbage');
      const use = await inspector.send('Runtime.getHeapUsage');
      return use.usedSize + (use.embedderHeapUsedSize ?? 0) + (use.backingStorageSize ?? 0);
    };
    await tab.evaluate((n) => window.bench.prepare(n), count);
    const before = await heap();
    const { paint, tasks } = await tab.evaluate(() => window.bench.firstPaint());
    const memory = ((await heap()) - before) / count;
    const nodes = await tab.evaluate(() => window.bench.elements());
    const pan = await tab.evaluate(() => window.bench.frames('pan', 60));
    const zoom = await tab.evaluate(() => window.bench.frames('zoom', 60));
    const append = await tab.evaluate(() => window.bench.appends());
    return {
      'first complete paint, ms': paint,
      // Who has nothing like it has to be as fast without.
      'the same after `prepare()`, ms': (await preparedPaint(browser, name, count)) ?? paint,
      'long tasks up to then, ms': tasks.all,
      'longest of them, ms': tasks.longest,
      'pan frame, median, ms': middle(pan),
      'pan frame, p95, ms': middle(pan, 0.95),
      'zoom frame, median, ms': middle(zoom),
      'zoom frame, p95, ms': middle(zoom, 0.95),
      'adding an event, ms': middle(append),
      'memory beyond the data, bytes an event': memory,
      elements: nodes,
    };
  } finally {
    await context.close();
  }
}

const browser = await launch({ args: ['--disable-frame-rate-limit', '--disable-gpu-vsync'] });
const rows = [];
for (let round = 0; round < Number(values.rounds); round++) {
  for (const count of counts) {
    // Another one begins in every round.
    for (const name of names.map((_, i) => names[(i + round) % names.length])) {
      const figures = await measure(browser, name, count);
      if (figures) rows.push({ name, count, figures });
      process.stderr.write('.');
    }
  }
}
await browser.close();
await server.close();
process.stderr.write('\n');
console.log(`\n${table(rows, names, counts)}`);

const texts = new Map([[path.basename(values.file), classic(readFileSync(values.file, 'utf8'))]]);
// What a page loads at first, where it was built.
const small = path.join(path.dirname(values.file), 'news-timeline.min.js');
const [, core] =
  (existsSync(small) && /"\.\/(news-timeline\.core-[\w-]+\.js)"/.exec(readFileSync(small, 'utf8'))) || [];
if (core) texts.set(core, classic(readFileSync(path.join(path.dirname(values.file), core), 'utf8')));
const peer = 'node_modules/vis-timeline/standalone/umd/vis-timeline-graph2d.min.js';
texts.set('vis-timeline', readFileSync(path.join(root, peer), 'utf8'));
const times = await parsing(texts);
console.log('\nparsed and run once, nothing drawn, ms (medians of 5 fresh browsers)');
for (const [name, ms] of times)
  console.log(`${ms.toFixed(1).padStart(7)}  ${name} (÷ vis-timeline ${(ms / times.get('vis-timeline')).toFixed(2)})`);
