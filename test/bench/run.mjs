// `npm run bench`: figures to print, never a test. Every figure comes from a fresh page of the same browser; the rounds go
// round all contestants, so that a slow minute of the machine is a slow minute for all; medians over rounds are printed.
// --rounds 5  --n 100,1000  --file dist/news-timeline.standalone.js  --only news-timeline
import { readFileSync } from 'node:fs';
import path from 'node:path';
import { fileURLToPath } from 'node:url';
import { parseArgs } from 'node:util';
import { launch } from '../runner/guest/browser.mjs';
import { serve } from '../runner/guest/serve.mjs';
import { storyOf } from './events.mjs';

const root = fileURLToPath(new URL('../..', import.meta.url));
const { values } = parseArgs({
  options: {
    rounds: { type: 'string', default: '5' },
    n: { type: 'string', default: '100,1000' },
    file: { type: 'string', default: path.join(root, 'dist/news-timeline.standalone.js') },
    only: { type: 'string', default: 'news-timeline,vis-timeline,bare SVG' },
  },
});
const names = values.only.split(',');
const article = JSON.parse(readFileSync(path.join(root, 'data/xi-putin-video-call.json'), 'utf8'));
const articleEvents = article.events
  .map(({ id, title, date = '', importance = 2 }) => {
    const [start] = /\d{4}-\d\d(-\d\d)?/.exec(date) ?? [];
    return { id, title: typeof title === 'string' ? title : title.de, start, importance };
  })
  .filter(({ start }) => start);
const cases = [
  { title: `the article (${article.events.length})`, events: articleEvents, written: article },
  ...values.n.split(',').map((n) => ({ title: `${n} events`, events: storyOf(Number(n)), written: null })),
];

const modules = path.join(root, 'node_modules');
const scripts = {
  'news-timeline': '<script type="module" src="/ours.js"></script>',
  'vis-timeline':
    '<link rel="stylesheet" href="/vis/styles/vis-timeline-graph2d.min.css"><script src="/vis/standalone/umd/vis-timeline-graph2d.min.js"></script>',
  'bare SVG': '',
};
const page = (name) => `<!doctype html><html lang="de"><meta charset="utf-8"><title>bench</title>
<style>body{margin:0;font:14px sans-serif}#box{width:1200px;height:600px;overflow:hidden}
#patch{position:fixed;bottom:0;right:0;width:1px;height:1px;background:#eee}#patch.on{background:#ddd}</style>
<div id="box"></div><div id="patch"></div>${scripts[name]}
<script type="module">import * as bench from '/bench/measure.mjs'; window.bench = bench;</script>`;
const server = await serve({
  folders: { '/vis/': path.join(modules, 'vis-timeline'), '/bench/': path.join(root, 'test/bench') },
  pages: {
    '/ours.js': { body: readFileSync(values.file, 'utf8'), type: 'text/javascript' },
    ...Object.fromEntries(names.map((name) => [`/${name}`, page(name)])),
  },
  // A clock of 5 µs in place of 100.
  headers: { '*': { 'cross-origin-opener-policy': 'same-origin', 'cross-origin-embedder-policy': 'require-corp' } },
});

const middle = (numbers, share = 0.5) => {
  const sorted = [...numbers].sort((a, b) => a - b);
  return sorted[Math.min(sorted.length - 1, Math.floor(sorted.length * share))];
};

async function measure(browser, name, { events, written }) {
  const context = await browser.newContext({ viewport: { width: 1240, height: 700 } });
  const tab = await context.newPage();
  const inspector = await context.newCDPSession(tab);
  await tab.goto(`${server.url}/${encodeURIComponent(name)}`, { waitUntil: 'load' });
  await tab.waitForFunction(() => window.bench);
  const heap = async () => {
    for (let i = 0; i < 2; i++) await inspector.send('HeapProfiler.collectGarbage');
    return (await inspector.send('Runtime.getHeapUsage')).usedSize;
  };
  const before = await heap();
  const paint = await tab.evaluate(([n, e, w]) => window.bench.firstPaint(n, e, w), [name, events, written]);
  // Peers get the article's events that have a start; ours gets them all.
  const count = name === 'news-timeline' && written ? written.events.length : events.length;
  const memory = ((await heap()) - before) / count / 1000;
  const nodes = await tab.evaluate(() => window.bench.elements());
  const pan = await tab.evaluate((n) => window.bench.frames(n, 'pan', 60), name);
  const zoom = await tab.evaluate((n) => window.bench.frames(n, 'zoom', 60), name);
  await context.close();
  return {
    'first complete paint, ms': paint,
    'pan frame, median, ms': middle(pan),
    'pan frame, p95, ms': middle(pan, 0.95),
    'zoom frame, median, ms': middle(zoom),
    'zoom frame, p95, ms': middle(zoom, 0.95),
    'memory per event, kB': memory,
    elements: nodes,
  };
}

const browser = await launch({ args: ['--disable-frame-rate-limit', '--disable-gpu-vsync'] });
const rows = [];
for (let round = 0; round < Number(values.rounds); round++) {
  for (const each of cases) {
    // Another one begins in every round.
    for (const name of names.map((_, i) => names[(i + round) % names.length])) {
      rows.push({ each, name, figures: await measure(browser, name, each) });
      process.stderr.write('.');
    }
  }
}
await browser.close();
await server.close();

process.stderr.write('\n');
const [own, ...others] = names;
const ratios = others.map((other) => `${own} / ${other}`);
console.log(`\n| | ${[...names, ...ratios].join(' | ')} |\n|---|${'---:|'.repeat(names.length + ratios.length)}`);
for (const each of cases) {
  for (const figure of Object.keys(rows[0].figures)) {
    const medians = names.map((name) =>
      middle(rows.filter((r) => r.each === each && r.name === name).map((r) => r.figures[figure])),
    );
    const cells = medians.map((m) => (figure === 'elements' ? String(m) : m.toFixed(1)));
    const shares = medians.slice(1).map((m) => (medians[0] / m).toFixed(2));
    console.log(`| ${each.title}: ${figure} | ${[...cells, ...shares].join(' | ')} |`);
  }
}
