// Parts of the script that only some timelines need: asked for by those alone, and none of them is missed for long. What
// the network does to them (late, or never) is done here by the browser.
import assert from 'node:assert/strict';
import { launch } from './browser.mjs';
import { done } from './facts.mjs';
import { serve } from './serve.mjs';
import { atRest, folders, html, inline, later, readData, together } from './support/guests.mjs';

const article = readData('xi-putin-video-call.json');
const mistaken = { ...article, events: [...article.events, { title: 'A mistake', date: '31.2.2022' }] };
const list = '<ol><li><time datetime="2001">2001</time> One</li><li><time datetime="2004">2004</time> Two</li></ol>';
const page = (inner, attributes = '') =>
  html(`<news-timeline ${attributes}>${inner}</news-timeline><p id="below">Below</p>`, {
    head: '<style>body { margin: 0 }</style>',
  });

const pages = {
  '/plain.html': page(inline(article)),
  '/upright.html': page(inline(article), 'layout="vertical"'),
  '/lanes.html': page(inline(article), 'group-by="group"'),
  '/even.html': page(inline(article), 'scale="even"'),
  '/mistaken.html': page(inline(mistaken)),
  '/list.html': page(list),
};
const server = await serve({ folders, pages });
const browser = await launch();

/** Opens a page whose parts come `late` (ms) or, with null, never. `visit` gets the page and the parts asked for. */
async function open(address, late, visit) {
  const tab = await browser.newPage({ viewport: { width: 1000, height: 800 } });
  const asked = [];
  await tab.route(/news-timeline\.(?!min|core|shared)[\w-]+\.js$/, async (route) => {
    asked.push(/news-timeline\.([a-z-]+)-[\w-]{8}\.js$/.exec(route.request().url())[1]);
    if (late === null) return route.abort();
    await new Promise((resolve) => setTimeout(resolve, late));
    return route.continue();
  });
  await tab.addInitScript(() => {
    globalThis.places = [];
    const frame = () => {
      const below = document.querySelector('#below');
      if (document.querySelector('news-timeline')?.shadowRoot?.querySelector('.main') && below) {
        const y = Math.round(below.getBoundingClientRect().y);
        if (globalThis.places.at(-1) !== y) globalThis.places.push(y);
      }
      requestAnimationFrame(frame);
    };
    requestAnimationFrame(frame);
  });
  try {
    await tab.goto(server.url + address);
    await atRest(tab);
    return await visit(tab, asked);
  } finally {
    await tab.close();
  }
}

const drawn = (tab) =>
  tab.evaluate(() => {
    const root = document.querySelector('news-timeline').shadowRoot;
    return {
      events: root.querySelectorAll('.events > li').length,
      lanes: root.querySelectorAll('.lane').length,
      isUpright: root.querySelector('.viewport.vertical') !== null,
      mistakes: root.querySelectorAll('.problems li').length,
    };
  });

later('a wide timeline of a document without mistakes asks for none', () =>
  open('/plain.html', 0, async (tab, asked) => {
    assert.deepEqual(asked, []);
    assert.ok((await drawn(tab)).events > 10);
  }),
);

const cases = [
  { address: '/lanes.html', name: 'lanes', whole: { lanes: 5 }, without: { lanes: 0 } },
  { address: '/upright.html', name: 'upright', whole: { isUpright: true }, without: { isUpright: false } },
  { address: '/even.html', name: 'uneven', whole: {}, without: {} },
  { address: '/mistaken.html', name: 'mistakes-view', whole: { mistakes: 1 }, without: { mistakes: 0 } },
  { address: '/list.html', name: 'other-sources', whole: { events: 2 }, without: { events: 0 } },
];
for (const { address, name, whole, without } of cases) {
  later(`${address} asks for ${name}; late, it moves nothing below`, () =>
    open(address, 400, async (tab, asked) => {
      assert.deepEqual(asked, [name]);
      const result = await drawn(tab);
      for (const [what, value] of Object.entries(whole)) assert.equal(result[what], value, what);
      assert.ok(result.events > 0);
      const places = await tab.evaluate(() => globalThis.places);
      assert.equal(places.length, 1, `below at ${places.join(', then ')} px`);
    }),
  );
  later(`${address} goes on without it when it never comes`, () =>
    open(address, null, async (tab) => {
      const result = await drawn(tab);
      for (const [what, value] of Object.entries(without)) assert.equal(result[what], value, what);
      if (address !== '/list.html') assert.ok(result.events > 10);
      // The list itself is what readers have then.
      else assert.ok(await tab.locator('news-timeline > ol').isVisible());
    }),
  );
}

later('the first key has its effect when what keys do has come, and does not scroll the page', () =>
  open('/plain.html', 300, async (tab, asked) => {
    await tab.evaluate(() => (document.body.style.height = '4000px'));
    const focused = () =>
      tab.evaluate(() => document.activeElement.shadowRoot?.activeElement?.closest('li')?.dataset.id);
    await tab.locator('.events li:not(.unseen) button').nth(1).click();
    const before = await focused();
    await tab.keyboard.press('ArrowDown');
    assert.equal(await tab.evaluate(() => scrollY), 0);
    await tab.waitForFunction(
      (id) => document.activeElement.shadowRoot?.activeElement?.closest('li')?.dataset.id !== id,
      before,
      { timeout: 3000 },
    );
    assert.ok(asked.includes('keyboard-controller'));
    assert.equal(await tab.evaluate(() => scrollY), 0);
  }),
);

await together();
await browser.close();
await server.close();
done();
