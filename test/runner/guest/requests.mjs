// What a timeline asks of the network and leaves in the reader's browser: its `src`, the images of an open card, and
// nothing else. The same look at a page that does ask for more shows that more would be seen.
import assert from 'node:assert/strict';
import { readdirSync } from 'node:fs';
import { launch } from './browser.mjs';
import { done } from './facts.mjs';
import { serve } from './serve.mjs';
import { atRest, dist, folders, html, inline, later, min, readData, standalone, together } from './support/guests.mjs';

const article = '/data/xi-putin-video-call.json';
const stations = readData('space-stations.json');
const illustrated = stations.events.filter(({ media }) => media?.length);
/** Parts of the script that load from beside it when they are used. */
const chunks = new Set(readdirSync(dist).filter((name) => /^news-timeline\.(?!min\.|standalone\.).*\.js$/.test(name)));
const isPart = (address) => chunks.has(address.replace('/dist/', ''));

const element = (attributes, children = '') => html(`<news-timeline ${attributes}>${children}</news-timeline>`);
const server = await serve({
  folders,
  pages: {
    '/inline.html': element('', inline(readData('xi-putin-video-call.json'))),
    '/standalone.html': html(`<news-timeline>${inline(readData('marathon.json'))}</news-timeline>`, {
      scripts: [standalone],
    }),
    '/list.html': element('', '<ol><li><time datetime="2020">2020</time> <b>One</b></li></ol>'),
    '/empty.html': element(''),
    '/src.html': element(`src="${article}"`),
    '/lazy.html': html(`<div id="above"></div><news-timeline loading="lazy" src="${article}"></news-timeline>`),
    '/stations.html': element('src="/data/space-stations.json" controls=""'),
    '/both.html': element(`src="${article}"`, inline(readData('marathon.json'))),
    '/hostile.html': element(
      '',
      inline({
        title: '<img src=/stolen/1>',
        events: [
          {
            title: '<img src=/stolen/2 onerror=alert(1)>',
            date: '2020',
            summary: '![x](/stolen/3) <script src=/stolen/4>',
          },
          { title: 'b', date: '2021', url: '/stolen/5', sources: [{ title: 'x', url: '/stolen/6' }] },
          { title: 'c', date: '2022', place: 'url(/stolen/7)', group: 'url(/stolen/8)', excerpts: [{ exact: 'q' }] },
        ],
      }),
    ),
    '/asking.html': element('', '<img src="/data/images/mir.svg" alt="">'),
  },
});
const browser = await launch();

/** Opens a page and gives the paths of all its requests, in order, the page itself left out, while `use` runs. */
async function requests(address, use = async () => {}, options = {}) {
  const context = await browser.newContext({ viewport: { width: 1100, height: 900 }, ...options });
  const page = await context.newPage();
  const asked = [];
  context.on('request', (request) => {
    const url = new URL(request.url());
    if (url.protocol === 'data:') return;
    asked.push(url.origin === server.url ? url.pathname + url.search : url.href);
  });
  try {
    await page.goto(server.url + address);
    await atRest(page);
    await use(page, asked);
    await page.waitForTimeout(50);
    const [own, ...rest] = asked;
    assert.equal(own, address);
    return rest.filter((path) => !isPart(path));
  } finally {
    await context.close();
  }
}

/** Paths asked for from now on, without the script's own parts. */
function pathsOf(page) {
  const paths = [];
  page.on('request', (request) => {
    const { pathname } = new URL(request.url());
    if (!isPart(pathname)) paths.push(pathname);
  });
  return paths;
}

/** All that a reader may do with any timeline. */
async function read(page) {
  const events = page.locator('news-timeline ol[part=list] li button');
  await events.first().focus();
  for (const key of ['End', 'Enter', '+', '-', '0', 'Escape', 'Home', 'Enter']) await page.keyboard.press(key);
  await atRest(page);
  for (const layout of ['vertical', 'list', 'horizontal']) {
    await page.evaluate((value) => document.querySelector('news-timeline').setAttribute('layout', value), layout);
    await atRest(page);
  }
  await page.emulateMedia({ media: 'print' });
  await atRest(page);
  await page.emulateMedia({ media: 'screen' });
}

later('control: a page that asks for one picture more is seen', async () => {
  assert.deepEqual(new Set(await requests('/asking.html')), new Set([min, '/data/images/mir.svg']));
});

later('a document in the page: nothing is asked for, whatever the reader does', async () => {
  assert.deepEqual(await requests('/inline.html', read), [min]);
});

later('a list in the page, or nothing at all: nothing is asked for', async () => {
  assert.deepEqual(await requests('/list.html', read), [min]);
  assert.deepEqual(await requests('/empty.html'), [min]);
});

later('the standalone file asks for nothing', async () => {
  assert.deepEqual(await requests('/standalone.html', read), [standalone]);
});

later('src is asked for once, whatever the reader does, and its article never', async () => {
  assert.deepEqual(await requests('/src.html', read), [min, article]);
});

later('src is not asked for when there is a document in the page', async () => {
  assert.deepEqual(await requests('/both.html', read), [min]);
});

later(
  'src is not asked for when data was set before the script came, and asked for when data is taken away',
  async () => {
    const context = await browser.newContext();
    const page = await context.newPage();
    await page.route('**/news-timeline.min.js', async (route) => {
      await page.evaluate(
        () => (document.querySelector('news-timeline').data = { events: [{ title: 'a', date: '2020' }] }),
      );
      await route.continue();
    });
    const asked = pathsOf(page);
    await page.goto(`${server.url}/src.html`);
    await atRest(page);
    assert.deepEqual(asked, ['/src.html', min]);
    await page.evaluate(() => (document.querySelector('news-timeline').data = undefined));
    await page.waitForFunction(() => document.querySelector('news-timeline').document?.events.length > 1);
    assert.deepEqual(asked, ['/src.html', min, article]);
    await context.close();
  },
);

later('the own site gets its cookie with src, another one none', async () => {
  const other = await serve({ folders }); // the same host, so that only the element's own choice keeps the cookie back
  const context = await browser.newContext();
  try {
    await context.addCookies([{ name: 'who', value: 'me', domain: '127.0.0.1', path: '/' }]);
    const page = await context.newPage();
    await page.goto(`${server.url}/empty.html`);
    const cookieFor = async ({ url, requests: got }) => {
      const loaded = page.evaluate(
        (src) =>
          new Promise((resolve) => {
            const timeline = document.querySelector('news-timeline');
            timeline.addEventListener('timeline-load', () => resolve(), { once: true });
            timeline.setAttribute('src', src);
          }),
        `${url}${article}?cookie`,
      );
      await loaded;
      const { headers } = got.findLast(({ path }) => path === `${article}?cookie`);
      // JSON first; a page with an importer takes other formats, too.
      assert.equal(headers.accept, 'application/json,*/*;q=0.5');
      return headers.cookie;
    };
    assert.equal(await cookieFor(server), 'who=me');
    assert.equal(await cookieFor(other), undefined);
    await page.evaluate((url) => fetch(url, { credentials: 'include' }).catch(() => {}), other.url + article);
    assert.equal(other.requests.at(-1).headers.cookie, 'who=me', 'control: it could have been sent');
  } finally {
    await context.close();
    await other.close();
  }
});

later('loading="lazy" asks for src only when the reader comes near', async () => {
  const asked = await requests('/lazy.html', async (page, soFar) => {
    const before = soFar.filter((path) => path === article).length;
    assert.equal(before, 1, 'control: in view it is asked for');
  });
  assert.deepEqual(asked, [min, article]);
  const context = await browser.newContext({ viewport: { width: 1000, height: 700 } });
  const page = await context.newPage();
  await page.addInitScript(() =>
    document.addEventListener('DOMContentLoaded', () => (document.querySelector('#above').style.height = '5000px')),
  );
  const far = pathsOf(page);
  await page.goto(`${server.url}/lazy.html`);
  await page.waitForTimeout(200);
  assert.deepEqual(far, ['/lazy.html', min]);
  await page.evaluate(() => scrollTo(0, 4500));
  await page.waitForFunction(() => document.querySelector('news-timeline').document?.events.length > 1);
  assert.deepEqual(far, ['/lazy.html', min, article]);
  await context.close();
});

later('images are asked for only when their card is open, and only those of that card', async () => {
  const images = illustrated[0].media.map(({ src }) => `/data/${src}`);
  const asked = await requests('/stations.html', async (page, soFar) => {
    assert.equal(soFar.filter((path) => path.includes('/images/')).length, 0, 'none before');
    const events = page.locator('news-timeline ol[part=list] li button');
    for (const event of await events.all()) await event.focus(); // what a preview shows
    const { x, y, width, height } = await page.locator('news-timeline [part=viewport]').boundingBox();
    for (let i = 0; i < 40; i++) await page.mouse.move(x + (width * i) / 40, y + height * (0.3 + 0.1 * (i % 5)));
    assert.equal(soFar.filter((path) => path.includes('/images/')).length, 0, 'none for previews');
    await page.evaluate((id) => document.querySelector('news-timeline').select(id), illustrated[0].id);
    await atRest(page);
    await page.locator('news-timeline [part=media] img').first().scrollIntoViewIfNeeded();
    await page.waitForTimeout(100);
  });
  assert.deepEqual(asked, [min, '/data/space-stations.json', ...images]);
});

later('texts that look like markup or addresses ask for nothing', async () => {
  assert.deepEqual(await requests('/hostile.html', read), [min]);
});

later('nothing is stored: no cookie, no local or session storage, no database, no cache, no worker', async () => {
  const context = await browser.newContext();
  const page = await context.newPage();
  await page.goto(`${server.url}/src.html`);
  await atRest(page);
  await read(page);
  const stored = () =>
    page.evaluate(async () => [
      document.cookie,
      localStorage.length,
      sessionStorage.length,
      (await indexedDB.databases()).length,
      (await globalThis.caches.keys()).length,
      (await navigator.serviceWorker.getRegistrations()).length,
    ]);
  assert.deepEqual(await stored(), ['', 0, 0, 0, 0, 0]);
  await page.evaluate(() => {
    document.cookie = 'a=b';
    localStorage.a = 1;
  });
  assert.deepEqual(await stored(), ['a=b', 1, 0, 0, 0, 0], 'control: what is stored is seen');
  await context.close();
});

await together();
await browser.close();
await server.close();
done();
