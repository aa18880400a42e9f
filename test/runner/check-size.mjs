// Prints what the built files weigh beside what they are meant to weigh at most; a figure, not a test. What a page pays is
// seen in a browser: all scripts that it asks for while the article's timeline is shown, an event selected, zoomed, panned.
import { existsSync, readFileSync } from 'node:fs';
import path from 'node:path';
import { fileURLToPath } from 'node:url';
import { brotliCompressSync, gzipSync } from 'node:zlib';
import { launch } from './guest/browser.mjs';
import { serve } from './guest/serve.mjs';

const root = fileURLToPath(new URL('../..', import.meta.url));
const dist = path.join(root, 'dist');
/** kB of gzip, 1 kB = 1000 bytes: what a page loads to show and use the timeline, and the file with all in it. */
const GOALS = { used: 45, standalone: 75 };

const weigh = (name) => {
  const bytes = readFileSync(path.join(dist, name));
  const gzip = gzipSync(bytes, { level: 9 }).length;
  return { raw: bytes.length, gzip, brotli: brotliCompressSync(bytes).length };
};

/** What an article on the page costs besides, kB of gzip; loaded only there. */
const ARTICLE_GOAL = 10;

/** A timeline beside the article that it quotes. */
const linkedPage = `<!doctype html><html lang="en"><meta charset="utf-8"><title>size</title>
  <script type="module" src="/dist/news-timeline.min.js"></script>
  <article><p>The bridge was closed on Tuesday. Nobody was surprised.</p></article>
  <news-timeline><script type="application/json">${JSON.stringify({
    events: [{ title: 'Closed', date: '2024-05-07', excerpts: [{ exact: 'The bridge was closed on Tuesday.' }] }],
  })}</script></news-timeline>`;

/** ms for everything that is asked of the browser: a build that draws nothing must not hold up the checks. */
const PATIENCE = 30_000;

/** Names of the scripts that pages load: with a timeline that is used, and with one that is linked with its article. */
async function loaded() {
  const server = await serve({
    folders: { '/dist/': dist, '/data/': path.join(root, 'data') },
    pages: {
      '/': `<!doctype html><html lang="de"><meta charset="utf-8"><title>size</title>
        <script type="module" src="/dist/news-timeline.min.js"></script>
        <news-timeline src="/data/xi-putin-video-call.json"></news-timeline>`,
      '/linked': linkedPage,
    },
  });
  const browser = await launch();
  // A browser that is closed fails whatever still waits for it.
  const limit = setTimeout(() => void browser.close(), PATIENCE);
  try {
    const page = await browser.newPage({ viewport: { width: 1280, height: 900 } });
    const errors = [];
    page.on('pageerror', (error) => errors.push(error.message));
    await page.goto(server.url);
    const timeline = page.locator('news-timeline');
    await timeline
      .evaluate((element) => customElements.whenDefined(element.localName).then(() => element.ready))
      .catch((reason) => {
        throw errors.length > 0 ? new Error(errors.join('; ')) : reason;
      });
    await timeline.locator('.events li:not(.unseen) button').first().click();
    await timeline.locator('.card').waitFor();
    await timeline.evaluate((element) => {
      element.zoomBy(2);
      element.panBy(0.2);
      return element.updateComplete;
    });
    await page.waitForLoadState('networkidle');
    const names = () => new Set(server.requests.map(({ path: asked }) => asked.replace('/dist/', '')));
    const used = names();
    server.requests.length = 0;
    await page.goto(`${server.url}/linked`);
    await page.waitForFunction(() => document.querySelector('news-timeline').anchors?.length > 0);
    await page.waitForLoadState('networkidle');
    return { used, linked: names() };
  } finally {
    clearTimeout(limit);
    await browser.close();
    await server.close();
  }
}

if (!existsSync(dist)) throw new Error('there is no dist: npm run build first');
const { used, linked } = await loaded().catch((reason) => {
  console.log(`not measured what a page loads: ${String(reason).split('\n', 1)[0]}`);
  process.exitCode = 1;
  return { used: new Set(), linked: new Set() };
});
const kilo = (bytes) => (bytes / 1000).toFixed(1).padStart(7);
const sums = { used: 0, standalone: weigh('news-timeline.standalone.js').gzip / 1000 };
console.log('    raw    gzip  brotli  (kB)');
// What the files that pages name lead to: a single mode of the build leaves the parts of earlier ones in the folder.
const files = new Set(['min', 'standalone', 'csv'].map((entry) => `news-timeline.${entry}.js`));
for (const name of files)
  for (const [, part] of readFileSync(path.join(dist, name), 'utf8').matchAll(
    /["'`]\.\/(news-timeline\.[\w.-]+\.js)["'`]/g,
  ))
    files.add(part);
for (const name of [...files].sort()) {
  const { raw, gzip, brotli } = weigh(name);
  if (used.has(name)) sums.used += gzip / 1000;
  console.log(`${kilo(raw)} ${kilo(gzip)} ${kilo(brotli)}  ${name}${used.has(name) ? '  (shown and used)' : ''}`);
}
for (const [what, goal] of Object.entries(GOALS)) {
  if (what === 'used' && used.size === 0) continue;
  const over = sums[what] - goal;
  const said = `${what}: ${sums[what].toFixed(1)} kB gzip, goal ${goal} (ratio ${(sums[what] / goal).toFixed(2)})`;
  console.log(over > 0 ? `${said}: ${over.toFixed(1)} kB over the goal` : said);
}
if (linked.size > 0) {
  const forArticle = [...linked].filter((name) => name.endsWith('.js') && !used.has(name));
  const articleSize = forArticle.reduce((sum, name) => sum + weigh(name).gzip / 1000, 0);
  console.log(
    `with its article on the page: ${articleSize.toFixed(1)} kB gzip more, aim ${ARTICLE_GOAL} (${forArticle.join(', ')})`,
  );
}
