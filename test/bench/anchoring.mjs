// Figures of the search for passages, to print: how often they are found, how long it takes, what it weighs. The longest
// slice is 8 ms and one step; what else it takes is the machine having other things to do.
//   node test/bench/anchoring.mjs  --articles 600  --rounds 5
import { fileURLToPath } from 'node:url';
import { parseArgs } from 'node:util';
import { gzipSync } from 'node:zlib';
import { build } from 'vite';
import { launch } from '../runner/guest/browser.mjs';
import { serve } from '../runner/guest/serve.mjs';

const { values } = parseArgs({
  options: { articles: { type: 'string', default: '600' }, rounds: { type: 'string', default: '5' } },
});
const root = fileURLToPath(new URL('../..', import.meta.url));

/** One file with everything that a module needs. */
async function bundle(entry) {
  const [{ output }] = await build({
    root,
    configFile: false,
    logLevel: 'error',
    publicDir: false,
    build: {
      write: false,
      target: 'es2022',
      lib: { entry, formats: ['es'] },
      rolldownOptions: { output: { codeSplitting: false } },
      minify: 'oxc',
    },
  });
  return output[0].code;
}

const weigh = async (name) => {
  const code = await bundle(`${root}/src/article/${name}.ts`);
  const kilo = gzipSync(code, { level: 9 }).length / 1000;
  console.log(`${name}: ${kilo.toFixed(1)} kB gzip, with all that it imports`);
};
await weigh('anchor');
await weigh('text-map');
await weigh('link-article');

const server = await serve({
  pages: {
    '/': '<!doctype html><html lang="de"><meta charset="utf-8"><title>anchoring</title><body><script type="module" src="/page.js"></script>',
    '/page.js': { body: await bundle(`${root}/test/bench/anchoring-page.ts`), type: 'text/javascript' },
  },
  // A clock of 5 µs in place of 100.
  headers: { '*': { 'cross-origin-opener-policy': 'same-origin', 'cross-origin-embedder-policy': 'require-corp' } },
});
const browser = await launch();
try {
  const cases = {
    'nothing changed': [3000, {}],
    '5 % of the words changed': [3000, { words: 0.05 }],
    '15 % of the words changed': [3000, { words: 0.15 }],
    '70 % of the words changed': [3000, { words: 0.7 }],
    'a book, 15 % of the words changed': [30_000, { words: 0.15 }],
  };
  for (const [name, asked] of Object.entries(cases)) {
    const rounds = [];
    for (let round = 0; round < Number(values.rounds); round++) {
      const page = await browser.newPage();
      await page.goto(server.url);
      rounds.push(await page.evaluate(([words, edits]) => window.bench.measure(words, 100, edits), asked));
      await page.close();
    }
    const middle = (key) =>
      rounds
        .map((one) => one[key])
        .sort((a, b) => a - b)
        [rounds.length >> 1].toFixed(1);
    console.log(
      `${name}: ${rounds[0].words} words, 100 excerpts, ${(100 * rounds[0].found).toFixed(0)} % found: ` +
        `text ${middle('read')} ms, work ${middle('work')} ms in ${middle('slices')} slices, ` +
        `longest ${middle('longest')} ms, done after ${middle('total')} ms (medians of ${rounds.length})`,
    );
  }
  const page = await browser.newPage();
  await page.goto(server.url);
  for (const line of await page.evaluate((count) => window.bench.figures(count), Number(values.articles)))
    console.log(line);
} finally {
  await browser.close();
  await server.close();
}
