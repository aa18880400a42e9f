// Looks at the built demo as a person would: screenshots, and what is wrong with each page at several widths, settings
// and states: errors, failed requests, requests to strangers, sideways overflow, layout shifts, axe.
// `npm run look -- index dark` looks only at what has all of these words in its name. Pictures and report: look/.
import { mkdirSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import path from 'node:path';
import { fileURLToPath } from 'node:url';
import { preview } from 'vite';
import { launch } from './guest/browser.mjs';

const root = fileURLToPath(new URL('../..', import.meta.url));
const out = path.join(root, 'look');
const axe = readFileSync(createRequire(import.meta.url).resolve('axe-core/axe.min.js'), 'utf8');

/** Settings of the reader: what the browser context gets, and what goes into the page's address. */
const settings = {
  light: {},
  dark: { context: { colorScheme: 'dark' }, params: { theme: 'dark' } },
  forced: { context: { forcedColors: 'active' } },
  contrast: { context: { contrast: 'more' } },
  reduced: { context: { reducedMotion: 'reduce' } },
  rtl: { params: { dir: 'rtl' } },
  english: { context: { locale: 'en-GB' }, params: { lang: 'en' } },
  'english-dark': { context: { locale: 'en-GB', colorScheme: 'dark' }, params: { lang: 'en', theme: 'dark' } },
  'no-script': { context: { javaScriptEnabled: false } },
};

const attributes = (values) => (page) =>
  page.evaluate((all) => {
    for (const timeline of document.querySelectorAll('news-timeline'))
      for (const [name, value] of Object.entries(all)) timeline.setAttribute(name, value);
  }, values);

/** What a reader may have done before looking. Each leaves the page at rest. */
const states = {
  'first-picture': async () => {},
  selected: async (page) => {
    const events = page.locator('news-timeline li[data-id] button');
    await events.nth(Math.floor((await events.count()) / 2)).focus();
    await page.keyboard.press('Enter');
    await page.locator('news-timeline .card').first().waitFor();
  },
  zoomed: async (page) => {
    await page.locator('news-timeline li[data-id] button').nth(2).focus();
    for (let i = 0; i < 3; i++) {
      await page.keyboard.press('+');
      await page.waitForTimeout(600);
    }
  },
  vertical: attributes({ layout: 'vertical' }),
  list: attributes({ layout: 'list' }),
  breaks: attributes({ scale: 'breaks' }),
  recent: attributes({ scale: 'recent' }),
  even: attributes({ scale: 'even' }),
  lanes: attributes({ 'group-by': 'group' }),
  print: (page) => page.emulateMedia({ media: 'print' }),
};

const all = [360, 768, 1280];
/** Page -> rows of widths, settings and states, of which every combination is looked at. */
const table = {
  'index.html': [
    { widths: all, settings: ['light', 'dark', 'forced', 'contrast', 'reduced', 'rtl', 'english', 'english-dark'] },
    { widths: all, settings: ['light'], states: ['selected', 'zoomed', 'vertical', 'list', 'breaks'] },
    { widths: [768], settings: ['english'], states: ['recent', 'even', 'lanes', 'print'] },
    { widths: [360, 1280], settings: ['dark', 'forced', 'rtl'], states: ['selected'] },
  ],
  'gallery.html': [
    { widths: all, settings: ['light'] },
    { widths: [1280], settings: ['dark', 'forced', 'rtl'] },
  ],
  'no-js.html': [{ widths: [360, 1280], settings: ['light', 'no-script'] }],
};
/** Pages that the table does not name. */
const otherwise = [
  { widths: all, settings: ['light'] },
  { widths: [768], settings: ['dark', 'forced', 'rtl'] },
];

const words = process.argv.slice(2);
const looks = readdirSync(path.join(root, 'dist-demo'))
  .filter((name) => name.endsWith('.html'))
  .flatMap((file) =>
    (table[file] ?? otherwise).flatMap(({ widths, settings: names, states: acts = ['first-picture'] }) =>
      acts.flatMap((state) =>
        names.flatMap((setting) =>
          widths.map((width) => {
            const name = [file.replace('.html', ''), setting, ...(state === 'first-picture' ? [] : [state]), width];
            return { file, setting, state, width, name: name.join('-') };
          }),
        ),
      ),
    ),
  )
  .filter(({ name }) => words.every((word) => name.split('-').includes(word)));

/** Runs before the page's own scripts, outside its content security policy. */
function watchShifts() {
  globalThis.shifts = [];
  new PerformanceObserver((list) => {
    for (const { value, hadRecentInput, sources } of list.getEntries()) {
      const moved = sources.map(({ node }) => node?.localName ?? node?.nodeName).join(', ');
      if (!hadRecentInput) globalThis.shifts.push({ value, moved });
    }
  }).observe({ type: 'layout-shift', buffered: true });
}

async function settle(page) {
  await page.evaluate(async () => {
    await Promise.all([...document.querySelectorAll('news-timeline')].map((element) => element.updateComplete));
    await document.fonts.ready;
  });
  // Changes of layout and scale are animated; an endless animation must not hold up the look.
  await page.evaluate(() =>
    Promise.race([
      new Promise((resolve) => setTimeout(resolve, 1500)),
      Promise.all(document.getAnimations().map((animation) => animation.finished.catch(() => {}))),
    ]),
  );
  await page.waitForTimeout(300);
}

async function inspect(page, problems) {
  const over = await page.evaluate(() => document.documentElement.scrollWidth - document.documentElement.clientWidth);
  if (over > 0) problems.push(`page is ${over}px wider than the window`);
  const { violations } = await page.evaluate(() =>
    globalThis.axe.run(document, {
      runOnly: ['wcag2a', 'wcag2aa', 'wcag21a', 'wcag21aa', 'wcag22aa', 'best-practice'],
      // Forced colours replace the page's own when it is painted: what axe reads are colours that nobody sees.
      rules: { 'color-contrast': { enabled: !matchMedia('(forced-colors: active)').matches } },
    }),
  );
  for (const { id, impact, nodes } of violations) {
    const where = nodes.map((node) => node.target.flat().join(' '));
    problems.push(`axe ${id} (${impact}), ${where.length}x: ${where.slice(0, 3).join('; ')}`);
  }
}

/** The gallery shows what a file that is not there looks like. */
const isMeantToBeMissing = (address) => address.endsWith('/examples/no-such-file.json');

async function lookAt({ file, setting, state, width, name }) {
  const { context: options = {}, params = {} } = settings[setting];
  const context = await browser.newContext({
    viewport: { width, height: 800 },
    locale: 'de-DE',
    timezoneId: 'UTC',
    ...options,
  });
  const page = await context.newPage();
  page.setDefaultTimeout(30_000);
  const problems = [];
  page.on('pageerror', (error) => problems.push(`error: ${error.message}`));
  page.on('console', (message) => {
    if (['error', 'warning'].includes(message.type()) && !isMeantToBeMissing(message.location().url))
      problems.push(`console: ${message.text()}`);
  });
  page.on('response', (response) => {
    if (response.status() >= 400 && !isMeantToBeMissing(response.url()))
      problems.push(`${response.status()} ${response.url()}`);
  });
  page.on('request', (request) => {
    if (!/^(data|blob):/.test(request.url()) && !request.url().startsWith(url)) problems.push(`asks ${request.url()}`);
  });
  const scripted = options.javaScriptEnabled !== false;
  if (scripted) {
    await page.addInitScript(axe);
    await page.addInitScript(watchShifts);
  }
  try {
    await page.goto(`${url}${file}?${new URLSearchParams(params)}`, { waitUntil: 'networkidle' });
    if (scripted) {
      if (params.dir) await page.evaluate((dir) => void (document.documentElement.dir = dir), params.dir);
      await settle(page);
      const shifts = await page.evaluate(() => globalThis.shifts);
      const total = shifts.reduce((sum, { value }) => sum + value, 0);
      if (total > 0.001 && !params.dir)
        problems.push(`layout shift of ${total.toFixed(3)}: ${shifts.map(({ moved }) => moved).join('; ')}`);
      await states[state](page);
      await settle(page);
      await inspect(page, problems);
    }
    await page.screenshot({ path: path.join(out, `${name}.png`), fullPage: true, animations: 'disabled' });
  } catch (error) {
    problems.push(`could not be looked at: ${error.message.split('\n')[0]}`);
  }
  await context.close();
  return problems;
}

rmSync(out, { recursive: true, force: true });
mkdirSync(out, { recursive: true });
const server = await preview({ preview: { port: 0, host: '127.0.0.1' }, logLevel: 'error' });
const url = server.resolvedUrls.local[0] ?? server.resolvedUrls.network[0];
const browser = await launch();
const report = [];
const waiting = [...looks];
async function work() {
  for (let look = waiting.shift(); look; look = waiting.shift()) {
    const problems = await lookAt(look);
    report.push({ name: look.name, picture: `${look.name}.png`, problems });
    console.log([`${problems.length ? 'FAILED' : 'ok    '} ${look.name}`, ...problems].join('\n       '));
  }
}
await Promise.all([work(), work()]);
report.sort((a, b) => looks.findIndex(({ name }) => name === a.name) - looks.findIndex(({ name }) => name === b.name));
await browser.close();
await server.close();
writeFileSync(path.join(out, 'report.json'), `${JSON.stringify(report, null, 2)}\n`);
const bad = report.filter(({ problems }) => problems.length).length;
console.log(`${looks.length - bad} passed, ${bad} failed`);
process.exitCode = bad || !looks.length ? 1 : 0;
