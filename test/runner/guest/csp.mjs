// On a page with the strictest content security policy and Trusted Types, everything a reader can do is done, and not
// one violation is reported. Each kind of violation is provoked first, to see that it would be.
import assert from 'node:assert/strict';
import { launch } from './browser.mjs';
import { done } from './facts.mjs';
import { serve } from './serve.mjs';
import {
  atRest,
  complaintsOf,
  folders,
  html,
  inline,
  later,
  min,
  readData,
  standalone,
  together,
} from './support/guests.mjs';

const strict =
  "default-src 'none'; script-src 'self'; style-src 'self'; connect-src 'self'; img-src 'self'; " +
  // The one policy is Lit's own; it makes templates out of texts in the script, never out of data.
  "require-trusted-types-for 'script'; trusted-types lit-html";

const told = {
  flood: 'The flood of January took the old bridge with it.',
  bridge: 'A new bridge was begun in May; it was to be of steel.',
  reopening: 'The new bridge opened on a Sunday.',
};
const quoted = (id, title, date, exact = told[id]) => ({ id, title, date, tags: [id], excerpts: [{ exact }] });
const harbour = {
  title: 'The bridge',
  events: [
    quoted('reopening', 'New bridge opens', '2024-06-14'),
    quoted('flood', 'Flood', '2021-01'),
    quoted('bridge', 'Works begin', '2022-05-03'),
    quoted('steel', 'Steel is chosen', '2022-04', 'it was to be of steel'),
  ],
};
const filler = '<p>A paragraph of the page, about something else.</p>'.repeat(60);

const timeline = (attributes, children = '') => html(`<news-timeline ${attributes}>${children}</news-timeline>`);
const pages = {
  '/article.html': timeline('src="/data/xi-putin-video-call.json" controls="step zoom scale order export"'),
  '/standalone.html': html('<news-timeline src="/data/marathon.json"></news-timeline>', { scripts: [standalone] }),
  '/two.html': html(`<news-timeline>${inline(readData('marathon.json'))}</news-timeline>`, {
    scripts: [min, standalone],
  }),
  '/inline.html': timeline('', inline(readData('marathon.json'))),
  '/list.html': timeline('', '<ol><li><time datetime="2020">2020</time> <b>One</b></li><li>Two</li></ol>'),
  '/broken.html': timeline('src="/data/examples/broken.json"'),
  '/crowd.html': timeline('src="/data/examples/crowd.json"'),
  '/arabic.html': html('<news-timeline src="/data/examples/arabic.json"></news-timeline>', { lang: 'ar" dir="rtl' }),
  '/missing.html': timeline('src="/data/nothing.json"'),
  '/images.html': timeline('src="/data/space-stations.json"'),
  '/linked.html': html(
    `<article id="story"><p>${told.flood} Then the waters fell.</p><p>${told.bridge}</p>${filler}<p>${told.reopening}</p></article>` +
      `<news-timeline for="story" follow permalink="fragment" controls="step search filter share telling export">${inline(harbour)}</news-timeline>`,
  ),
  '/discovered.html': html(
    '<article id="story"><p>The first tram rolled on <time datetime="1901-05-01">1 May 1901</time>.</p>' +
      '<p>The <span data-timeline-event="The last one" data-date="1964-06-03">last one</span> was full.</p></article>' +
      '<script type="application/ld+json">{"@context":"https://schema.org","@type":"Event","name":"Rebuilt",' +
      '"startDate":"2026-10-17"}</script><news-timeline for="story" discover></news-timeline>',
  ),
  '/sinner.html': html('<p style="color: red">A style attribute.</p>', { scripts: [] }),
  '/plain.html': html('<p>A page without sins.</p>', { scripts: [] }),
  '/provoked.html': html('<p>Another page without sins.</p>', { scripts: [] }),
  '/report': { body: '', status: 204 },
};
// An icon of `data:` would be refused by the policy, which is not what is looked for.
for (const [name, body] of Object.entries(pages))
  if (name.endsWith('.html')) pages[name] = body.replace('<link rel="icon" href="data:,">', '');

const policy = (name) => ({ 'content-security-policy': `${strict}; report-uri /report?${name}` });
const server = await serve({
  folders,
  pages,
  headers: { '*': policy('*'), ...Object.fromEntries(Object.keys(pages).map((name) => [name, policy(name)])) },
});
const browser = await launch();

/** Opens a page and gives what was reported while `use` ran: by event, by report, by console. */
async function violations(address, use = async () => {}, options = {}) {
  const context = await browser.newContext({ viewport: { width: 1100, height: 900 }, locale: 'en-GB', ...options });
  await context.addInitScript(() => {
    globalThis.violations = [];
    document.addEventListener('securitypolicyviolation', ({ effectiveDirective, blockedURI, sample }) =>
      globalThis.violations.push(`event: ${effectiveDirective} ${blockedURI} ${sample}`),
    );
  });
  const page = await context.newPage();
  const complaints = complaintsOf(page);
  try {
    await page.goto(server.url + address);
    await use(page);
    // Reports are sent a moment after.
    await page.waitForTimeout(100);
    const events = await page.evaluate(() => globalThis.violations);
    const reports = server.requests.filter(({ path }) => path === `/report?${address}`);
    return { events, reports: reports.length, complaints };
  } finally {
    await context.close();
  }
}

const none = { events: [], reports: 0, complaints: [] };
const clean = (name, address, use, options) =>
  later(name, async () => assert.deepEqual(await violations(address, use, options), none));

clean('control: a page without sins reports nothing', '/plain.html');

later('control: a style attribute on the page is reported, by event, report and console', async () => {
  const { events, reports, complaints } = await violations('/sinner.html', (page) =>
    page.waitForFunction(() => globalThis.violations.length > 0),
  );
  assert.match(events.join(), /style-src-attr/);
  assert.equal(reports, 1);
  assert.equal(complaints.length, 1);
});

later(
  'control: markup from a text, a foreign policy, a picture from data: and a script from elsewhere are reported',
  async () => {
    const { events } = await violations('/provoked.html', async (page) => {
      await page.evaluate(async () => {
        const attempts = [
          () => (document.body.innerHTML = '<b>text</b>'),
          () => globalThis.trustedTypes.createPolicy('mine', {}),
          () => (new Image().src = 'data:image/gif;base64,R0lGODlhAQABAAAAACw='),
          () => fetch('http://127.0.0.1:9/').catch(() => {}),
        ];
        for (const attempt of attempts)
          try {
            await attempt();
          } catch {
            // what is refused may also throw
          }
      });
      await page.waitForFunction(() => globalThis.violations.length >= 4);
    });
    for (const directive of ['require-trusted-types-for', 'trusted-types', 'img-src', 'connect-src'])
      assert.ok(
        events.some((event) => event.includes(`event: ${directive}`)),
        `${directive} in ${events.join('; ')}`,
      );
  },
);

const choices = {
  scale: ['time', 'breaks', 'recent', 'even', 'auto'],
  layout: ['vertical', 'list', 'horizontal', 'auto'],
  'group-by': ['group', 'person', 'place', 'tag', 'none'],
  order: ['newest-first', 'as-told', 'oldest-first'],
  now: ['none', '2020', 'auto'],
  importance: ['2', '3', '1'],
};

const useTheArticle = async (page) => {
  await atRest(page);
  const events = page.locator('news-timeline ol[part=list] li button');
  assert.ok((await events.count()) >= 19, 'the article is drawn');
  await events.last().focus();
  await page.keyboard.press('Enter');
  await atRest(page);
  assert.ok(await page.locator('news-timeline [part=card]').isVisible(), 'the card is open');
  for (const key of ['ArrowLeft', 'Home', 'End', 'PageUp', '+', '+', '-', '0', 'Escape'])
    await page.keyboard.press(key);
  await atRest(page);
  const box = await page.locator('news-timeline [part=viewport]').boundingBox();
  const [x, y] = [box.x + box.width / 2, box.y + box.height / 2];
  await page.mouse.move(x, y);
  await page.keyboard.down('Control');
  for (let i = 0; i < 4; i++) await page.mouse.wheel(0, -120);
  await page.keyboard.up('Control');
  await page.mouse.down();
  await page.mouse.move(x + 160, y, { steps: 4 });
  await page.mouse.up();
  for (const button of await page.locator('news-timeline [part=controls] button').all()) await button.click();
  await atRest(page);
  for (const select of await page.locator('news-timeline [part=controls] select').all())
    for (const value of await select.evaluate((box) => [...box.options].map((option) => option.value).filter(Boolean)))
      await select.selectOption(value);
  for (const [name, values] of Object.entries(choices))
    for (const value of values) {
      await page.evaluate(([n, v]) => document.querySelector('news-timeline').setAttribute(n, v), [name, value]);
      await page.evaluate(() => document.querySelector('news-timeline').updateComplete);
    }
  await atRest(page);
  await page.evaluate(async () => {
    const timeline = document.querySelector('news-timeline');
    timeline.origin = timeline.document.events[3].id;
    timeline.select(timeline.document.events[0].id, { focus: true });
    document.documentElement.lang = 'de';
    document.documentElement.dir = 'rtl';
    for (const name of ['toJSON', 'toCSV', 'toJSONLD', 'toSVG', 'toPNG']) await timeline[name]?.();
  });
  await page.setViewportSize({ width: 380, height: 800 });
  await atRest(page);
  await page.emulateMedia({ media: 'print' });
  await atRest(page);
  assert.ok((await page.locator('news-timeline blockquote').count()) >= 19, 'the printed list has its quotations');
  await page.emulateMedia({ media: 'screen' });
  await atRest(page);
};
clean(
  'the article by src: selecting, keys, zoom, drag, all choices, languages, narrow, print: no violation',
  '/article.html',
  useTheArticle,
);
clean('the same without motion, dark, in forced colours', '/article.html', useTheArticle, {
  reducedMotion: 'reduce',
  colorScheme: 'dark',
  forcedColors: 'active',
});
for (const [what, address] of [
  ['the standalone file', '/standalone.html'],
  ['a document in the element', '/inline.html'],
  ['a list in the element', '/list.html'],
  ['Arabic from right to left', '/arabic.html'],
])
  clean(`${what}: no violation`, address, async (page) => {
    await atRest(page);
    await page.locator('news-timeline ol[part=list] li button').first().focus();
    await page.keyboard.press('Enter');
    await atRest(page);
    assert.ok(await page.locator('news-timeline [part=card]').isVisible());
  });

const within = 'news-timeline ';
const note = `${within}.passage-note`;
/** What the page marks by name, without the prefix. */
const marked = (page) => page.evaluate(() => [...CSS.highlights.keys()].join(' '));

clean(
  'an article on the page: marks, both ways, notes, references, marks as elements: no violation',
  '/linked.html',
  async (page) => {
    await atRest(page);
    await page.waitForFunction(() => CSS.highlights.get('news-timeline')?.size === 4);
    await page.evaluate(() => document.querySelector('news-timeline').select('reopening', { focus: true }));
    await atRest(page);
    await page.locator(`${within}[part~=quote-link]`).click();
    await page.waitForFunction(() => CSS.highlights.has('news-timeline-pulse-1'));
    await page.locator(`${note} button`).click();
    await page.locator(note).waitFor({ state: 'detached' });
    await page.evaluate(() => scrollTo(0, 0));
    const at = await page.evaluate(() => {
      const { range } = document.querySelector('news-timeline').anchors.find(({ eventId }) => eventId === 'steel');
      const { x, y, width, height } = range.getBoundingClientRect();
      return [x + width / 2, y + height / 2];
    });
    await page.mouse.move(...at);
    await page.waitForFunction(() => CSS.highlights.has('news-timeline-hover'));
    await page.mouse.click(...at);
    await page.locator(note).waitFor();
    assert.equal(await page.locator(`${note} button`).count(), 2, 'both events of this place are offered');
    await page.locator(`${note} button`).last().click();
    await atRest(page);
    await page.keyboard.press('Escape');
    await page.evaluate(() => Object.assign(document.querySelector('news-timeline'), { references: true }));
    await page.waitForFunction(() => document.querySelectorAll('[data-news-timeline-own]').length > 0);
    await page.evaluate(() => Object.assign(document.querySelector('news-timeline'), { highlight: 'mark' }));
    await page.waitForFunction(() => document.querySelectorAll('mark.news-timeline-mark').length > 0);
    await page.evaluate(() => document.querySelector('news-timeline').remove());
    await page.waitForFunction(() => document.querySelectorAll('article mark, [data-news-timeline-own]').length === 0);
    assert.equal(await marked(page), '');
  },
);

clean(
  'the order of telling, searching, filtering, permalinks and sharing: no violation',
  '/linked.html',
  async (page) => {
    await atRest(page);
    await page.evaluate(() => document.querySelector('news-timeline').setAttribute('layout', 'telling'));
    await page.locator(`${within}[part~=telling]`).first().waitFor();
    await atRest(page);
    await page.evaluate(() => document.querySelector('news-timeline').setAttribute('layout', 'auto'));
    await atRest(page);
    await page.locator(`${within}[part=list] li[data-id=flood] button`).click();
    await page.waitForFunction(() => location.hash.includes('flood'));
    await page.locator('news-timeline').getByRole('button', { name: 'Get a link to this event' }).click();
    await page.waitForFunction(() => document.querySelector('news-timeline').shadowRoot.querySelector('.shared'));
    await atRest(page);
    for (const button of await page.locator(`${within}[part~=controls] button[aria-expanded]`).all()) {
      await button.click();
      await atRest(page);
    }
    await page.locator(`${within}[part~=find] input`).first().fill('bridge');
    await atRest(page);
    await page.evaluate(() => document.querySelector('news-timeline').setAttribute('filter', 'tag:bridge'));
    await atRest(page);
  },
  { permissions: ['clipboard-read', 'clipboard-write'] },
);

clean('events found in the article’s own markup: no violation', '/discovered.html', async (page) => {
  await atRest(page);
  await page.waitForFunction(() => document.querySelector('news-timeline').document?.events.length === 3);
});

clean('a list of mistakes opened: no violation', '/broken.html', async (page) => {
  await atRest(page);
  await page.locator('news-timeline details summary').click();
  assert.ok(await page.locator('news-timeline details li').first().isVisible());
});

clean('a crowd opened: no violation', '/crowd.html', async (page) => {
  await atRest(page);
  const cluster = page.locator('news-timeline [part=cluster]').first();
  if (await cluster.count()) await cluster.click();
  await atRest(page);
});

later('a failing src and a second try: the console names the 404, and nothing violates the policy', async () => {
  const { events, reports, complaints } = await violations('/missing.html', async (page) => {
    await atRest(page);
    await page.locator('news-timeline .failure button').click();
    await atRest(page);
  });
  assert.deepEqual({ events, reports }, { events: [], reports: 0 });
  assert.equal(complaints.length, 2);
  for (const complaint of complaints) assert.match(complaint, /404/);
});

clean('images of the page’s own origin are seen on the card: no violation', '/images.html', async (page) => {
  await atRest(page);
  const id = readData('space-stations.json').events.find(({ media }) => media?.length).id;
  await page.evaluate((name) => document.querySelector('news-timeline').select(name), id);
  await atRest(page);
  const image = page.locator('news-timeline [part=media] img').first();
  await image.scrollIntoViewIfNeeded();
  await page.waitForFunction(
    () => document.querySelector('news-timeline').shadowRoot.querySelector('[part=media] img').naturalWidth > 0,
  );
});

later(
  'two copies under Trusted Types: the second one is refused its policy of the same name, the first one works',
  async () => {
    const { events } = await violations('/two.html', async (page) => {
      await atRest(page);
      assert.ok((await page.locator('news-timeline ol[part=list] li').count()) > 0);
      await page.waitForFunction(() => globalThis.violations.length > 0);
    });
    assert.equal(events.length, 1, events.join());
    assert.match(events[0], /trusted-types.*lit-html/);
  },
);

later('under a policy without Lit’s name the browser says so: the name in the policy is needed', async () => {
  const other = await serve({
    folders,
    pages: { '/': pages['/inline.html'] },
    headers: { '/': { 'content-security-policy': strict.replace('lit-html', "'none'") } },
  });
  const page = await browser.newPage();
  const complaints = complaintsOf(page);
  await page.goto(`${other.url}/`);
  await page.waitForTimeout(100);
  assert.match(complaints.join(), /lit-html/);
  await page.close();
  await other.close();
});

await together();
await browser.close();
await server.close();
done();
