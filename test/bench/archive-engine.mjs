// `node test/bench/archive-engine.mjs`: what the engine for very many events takes by itself, without a page: figures to
// print, never a test. Of all rounds the best is printed: other work on the machine only makes figures worse.
// --n 100,1000,10000,100000,1000000  --rows 14  --rounds 3
import { fileURLToPath } from 'node:url';
import { parseArgs } from 'node:util';
import { build } from 'vite';

const root = fileURLToPath(new URL('../..', import.meta.url));
const { values } = parseArgs({
  options: {
    n: { type: 'string', default: '100,1000,10000,100000,1000000' },
    rows: { type: 'string', default: '14' },
    rounds: { type: 'string', default: '3' },
  },
});

const entry = ['document-rows', 'archive', 'archive-picture', 'search-rows', 'column-rows', '../model/find/query']
  .map((name) => `src/archive/${name}`)
  .concat('test/support/archive-options')
  .map((path) => `export * from '${root}${path}.ts';`)
  .join('\n');
const id = '\0engine';
const { output } = await build({
  root,
  configFile: false,
  logLevel: 'error',
  plugins: [
    { name: 'engine', resolveId: (name) => (name === id ? id : null), load: (name) => (name === id ? entry : null) },
  ],
  build: { write: false, ssr: true, target: 'es2022', minify: false, rolldownOptions: { input: id } },
  ssr: { noExternal: true },
});
const code = output.find(({ type }) => type === 'chunk').code;
const engine = await import(`data:text/javascript;base64,${Buffer.from(code).toString('base64')}`);

const day = 86_400_000;
const words =
  'minister talks border city council court report summit call troops vote law strike harbour envoy bank'.split(' ');

/** Bursts of news over eighty years, denser towards the end; a sixth of them last. In no order. */
function eventsOf(count) {
  let state = 1;
  const random = () => (state = (state * 48_271) % 2_147_483_647) / 2_147_483_647;
  const span = 80 * 365 * day;
  const bursts = Array.from({ length: Math.max(3, count / 40) }, () => Date.UTC(1945, 0, 1) + random() ** 0.6 * span);
  const date = (ms) => new Date(ms).toISOString().slice(0, 10);
  return Array.from({ length: count }, (_, i) => {
    const burst = bursts[Math.floor(random() ** 2 * bursts.length)];
    const start = random() < 0.7 ? burst - 6 * day * Math.log(1 - random()) : Date.UTC(1945, 0, 1) + random() * span;
    const end = random() < 0.16 ? start + day * Math.exp(random() * 7) : 0;
    return {
      id: `e${i}`,
      title: Array.from(
        { length: 4 + Math.floor(random() * 8) },
        () => words[Math.floor(random() * words.length)],
      ).join(' '),
      date: end ? `${date(start)}/${date(end)}` : date(start),
      importance: random() < 0.05 ? 3 : random() < 0.3 ? 1 : 2,
      group: `group ${Math.floor(random() * 6)}`,
    };
  });
}

const middle = (numbers, share = 0.5) => [...numbers].sort((a, b) => a - b)[Math.floor((numbers.length - 1) * share)];
const head = { lang: 'en', article: null, groups: [] };

/** ms of all of it, and of its longest slice. */
function timed(work) {
  const begin = performance.now();
  let longest = 0;
  for (;;) {
    const before = performance.now();
    const step = work.next();
    longest = Math.max(longest, performance.now() - before);
    if (step.done) return { result: step.value, all: performance.now() - begin, longest };
  }
}

function figures(count) {
  const written = eventsOf(count);
  const reading = timed(engine.Archive.reading(new engine.DocumentRows(written, head)));
  const archive = reading.result;
  const builder = new engine.ArchivePictureBuilder();
  const options = engine.archiveOptions(archive, { rows: Number(values.rows), barRows: 5 });
  const begin = performance.now();
  let picture = builder.build(options);
  const first = performance.now() - begin;
  const marks = picture.scene.lanes[0].marks;
  const labels = marks.filter((m) => m.shown === 'label').length;
  const elements = marks.length + picture.scene.lanes[0].groups.length;

  const frame = (extent) => {
    const from = performance.now();
    picture = builder.build({ ...options, extent });
    return performance.now() - from;
  };
  const zoom = [];
  let { start, end } = picture.home;
  for (let i = 0; i < 120; i++) {
    const centre = start + (end - start) * 0.7;
    const half = ((end - start) / 2) * 0.95;
    [start, end] = [centre - half, centre + half];
    zoom.push(frame({ start, end }));
    if (end - start < 40 * day) [start, end] = [picture.home.start, picture.home.end];
  }
  const home = picture.home;
  const width = (home.end - home.start) / 6;
  [start, end] = [home.start + width * 2, home.start + width * 3];
  for (let i = 0; i < 5; i++) frame({ start, end });
  const pan = [];
  for (let i = 0; i < 240; i++) {
    const step = width * 0.02 * (Math.floor(i / 40) % 2 ? -1 : 1);
    [start, end] = [start + step, end + step];
    pan.push(frame({ start, end }));
  }
  const search = timed(engine.searchRows(archive.source, engine.readQuery('envoy bank')));
  const filter = timed(archive.index.where(search.result.rows));
  const one = eventsOf(1);
  const appends = Array.from({ length: 9 }, () => {
    const from = performance.now();
    const step = timed(archive.appending(one));
    builder.build({ ...options, archive: step.result, index: step.result.index, extent: { start, end } });
    return performance.now() - from;
  });
  const thousand = timed(archive.appending(eventsOf(1000)));
  return {
    'reading and ordering, ms': reading.all,
    'longest slice of it, ms': reading.longest,
    'first scene, ms': first,
    'pan, median, ms': middle(pan),
    'pan, p95, ms': middle(pan, 0.95),
    'zoom, median, ms': middle(zoom),
    'zoom, p95, ms': middle(zoom, 0.95),
    'append one and draw, ms': middle(appends),
    'append a thousand, ms': thousand.all,
    'search, ms': search.all,
    'longest slice of it, ms ': search.longest,
    'filter, ms': filter.all,
    'own bytes per event': archive.bytes / count,
    'titles in the first scene': labels,
    'elements in the first scene': elements,
  };
}

const sizes = values.n.split(',').map(Number);
figures(20_000);
const rows = sizes.map((count) => {
  const rounds = Array.from({ length: Number(values.rounds) }, () => figures(count));
  return Object.fromEntries(Object.keys(rounds[0]).map((name) => [name, Math.min(...rounds.map((r) => r[name]))]));
});
console.log(`| | ${sizes.join(' | ')} | slope |\n|---|${'---:|'.repeat(sizes.length + 1)}`);
for (const name of Object.keys(rows[0])) {
  const cells = rows.map((row) => row[name]);
  const slope = Math.log10(cells.at(-1) / cells[1]) / Math.log10(sizes.at(-1) / sizes[1]);
  console.log(`| ${name} | ${cells.map((c) => c.toFixed(c < 10 ? 2 : 0)).join(' | ')} | ${slope.toFixed(2)} |`);
}
