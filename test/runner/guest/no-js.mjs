// Words first: without scripts the list stands there to be read, and on paper every event comes with every quotation,
// with scripts or without.
import assert from 'node:assert/strict';
import { launch } from './browser.mjs';
import { done } from './facts.mjs';
import { serve } from './serve.mjs';
import { atRest, folders, html, inline, later, readData, together } from './support/guests.mjs';
import { renderFallback } from '../../../dist/ssr.js';

const article = readData('xi-putin-video-call.json');
const { events } = article;
const titleOf = ({ title }) => (typeof title === 'string' ? title : title.en);
/** Texts as they are seen: lines and blanks run together. */
const plain = (text) => text.replace(/\s+/g, ' ').trim();
/** A quotation in a quotation has other marks than in the article. */
const anyMarks = (text) => text.replace(/["‚‘’“”„]/g, '"');
const quotations = events.flatMap(({ excerpts = [] }) => excerpts.map(({ exact }) => plain(exact)));
assert.ok(quotations.length >= events.length, 'the article has its quotations');
const url = article.article.url ?? 'https://news.example/article';
const withAddress = { ...article, article: { ...article.article, url } };

const own = `<ol>
<li><time datetime="2022-02">February 2022</time> <strong>It began</strong> <blockquote>in the early morning</blockquote></li>
<li><time datetime="2026-02-04">4 February 2026</time> <strong>They spoke</strong> <blockquote>by video</blockquote></li></ol>`;
const server = await serve({
  folders,
  pages: {
    '/server.html': html(`<news-timeline>${renderFallback(withAddress, { lang: 'en' })}</news-timeline>`),
    '/own.html': html(`<news-timeline>${own}</news-timeline>`),
    '/json.html': html(`<p>Above</p><news-timeline>${inline(withAddress)}</news-timeline><p>Below</p>`),
    '/src.html': html('<p>Above</p><news-timeline src="/data/xi-putin-video-call.json"></news-timeline><p>Below</p>'),
    '/important.html': html(`<news-timeline importance="3">${inline(withAddress)}</news-timeline>`),
    '/narrow.html': html(
      `<news-timeline layout="vertical" start="2026" end="2027" controls="">${inline(withAddress)}</news-timeline>`,
    ),
    '/hides.html': html(`<style>li:nth-child(2) { display: none }</style><news-timeline>${own}</news-timeline>`),
  },
});
const browser = await launch();

async function visit(address, use, options = {}) {
  const context = await browser.newContext({ viewport: { width: 900, height: 700 }, locale: 'en-GB', ...options });
  const page = await context.newPage();
  try {
    await page.goto(server.url + address);
    if (options.javaScriptEnabled !== false) await atRest(page);
    return await use(page);
  } finally {
    await context.close();
  }
}
const withoutScripts = (address, use) => visit(address, use, { javaScriptEnabled: false });

/** What is to be seen of the whole page: text in boxes of some size, in reading order. Goes into shadow roots. */
const seen = async (page) =>
  plain(
    await page.evaluate(() => {
      const texts = [];
      const walk = (node) => {
        if (node.nodeType === Node.TEXT_NODE) {
          const range = document.createRange();
          range.selectNodeContents(node);
          const { width, height } = range.getBoundingClientRect();
          const isShown = node.parentElement?.checkVisibility({ opacityProperty: true, visibilityProperty: true });
          if (isShown && width > 1 && height > 1 && !node.parentElement.closest('.hidden')) texts.push(node.data);
          return;
        }
        if (node.localName === 'slot' && node.assignedNodes().length > 0) node.assignedNodes().forEach(walk);
        else (node.shadowRoot ?? node).childNodes.forEach(walk);
      };
      walk(document.body);
      return texts.join('');
    }),
  );
/** The texts of a list that are not there, in this order. */
function missing(text, wanted) {
  let from = 0;
  return wanted.filter((part) => {
    const at = text.indexOf(part, from);
    if (at >= 0) from = at;
    return at < 0;
  });
}
const hasEveryTitle = (text) => events.every((event) => text.includes(titleOf(event)));

later('control: without scripts there is no drawing, with them there is', async () => {
  const hasRoot = (page) => page.evaluate(() => document.querySelector('news-timeline').shadowRoot !== null);
  assert.equal(await withoutScripts('/own.html', hasRoot), false);
  assert.equal(await visit('/own.html', hasRoot), true);
});

later('control: what a page hides is not counted as seen', () =>
  withoutScripts('/hides.html', async (page) =>
    assert.deepEqual(missing(await seen(page), ['It began', 'They spoke']), ['They spoke']),
  ),
);

later('without scripts the author’s own list is read as it was written', () =>
  withoutScripts('/own.html', async (page) => {
    const text = await seen(page);
    const words = ['February 2022', 'It began', 'in the early morning', '4 February 2026', 'They spoke', 'by video'];
    assert.deepEqual(missing(text, words), []);
  }),
);

later('without scripts the list made on the server has every title and every quotation', () =>
  withoutScripts('/server.html', async (page) => {
    const text = await seen(page);
    assert.ok(hasEveryTitle(text));
    for (const quotation of quotations) assert.ok(text.includes(quotation), quotation);
    assert.equal(await page.locator('news-timeline li[data-id]').count(), events.length);
  }),
);

later('and its dates are <time>, its quotations name and link their source', () =>
  withoutScripts('/server.html', async (page) => {
    const dated = events.filter(({ date }) => date).length;
    assert.equal(await page.locator('news-timeline time[datetime]').count(), dated);
    const links = await page.locator('news-timeline blockquote a').all();
    assert.ok(links.length >= events.length);
    for (const link of links) assert.ok((await link.getAttribute('href')).startsWith(url));
  }),
);

later('without scripts JSON in the page is not shown as text, and the page around it stays', () =>
  withoutScripts('/json.html', async (page) => assert.match(await seen(page), /^Above ?Below$/)),
);

later('without scripts src leaves nothing behind, and the page around it stays', () =>
  withoutScripts('/src.html', async (page) => assert.match(await seen(page), /^Above ?Below$/)),
);

later('with scripts the children are read and not shown a second time', () =>
  visit('/server.html', async (page) => {
    const shown = await page.locator('news-timeline > ol').isVisible();
    assert.equal(shown, false);
    assert.equal(
      await page.evaluate(() => document.querySelector('news-timeline').document.events.length),
      events.length,
    );
  }),
);

later('on paper without scripts: every title and quotation', () =>
  withoutScripts('/server.html', async (page) => {
    await page.emulateMedia({ media: 'print' });
    const text = await seen(page);
    assert.ok(hasEveryTitle(text));
    for (const quotation of quotations) assert.ok(text.includes(quotation), quotation);
  }),
);

for (const [what, address] of [
  ['a document in the page', '/json.html'],
  ['the server’s list', '/server.html'],
  ['src', '/src.html'],
  ['a window on one year only, vertical', '/narrow.html'],
])
  later(
    `on paper with scripts, ${what}: every title and quotation, nothing to press, and the drawing again afterwards`,
    () =>
      visit(address, async (page) => {
        const screen = await seen(page);
        assert.ok(
          quotations.some((quotation) => !anyMarks(screen).includes(anyMarks(quotation))),
          'control: the screen does not have them all',
        );
        await page.emulateMedia({ media: 'print' });
        await atRest(page);
        const text = await seen(page);
        assert.ok(hasEveryTitle(text), 'every title');
        for (const quotation of quotations) assert.ok(anyMarks(text).includes(anyMarks(quotation)), quotation);
        const tools = page.locator(
          'news-timeline [part=controls], news-timeline .card-tools, news-timeline [part=overview]',
        );
        for (const tool of await tools.all()) assert.equal(await tool.isVisible(), false);
        await page.emulateMedia({ media: 'screen' });
        await atRest(page);
        assert.ok(await page.locator('news-timeline [part=viewport]').isVisible());
        assert.equal(plain(await seen(page)), screen);
      }),
  );

later('what importance leaves out is printed too, or counted on the paper', () =>
  visit('/important.html', async (page) => {
    await page.emulateMedia({ media: 'print' });
    await atRest(page);
    const text = await seen(page);
    const left = events.filter((event) => !text.includes(titleOf(event))).length;
    assert.ok(left === 0 || text.includes(String(left)), `${left} events are neither printed nor counted`);
  }),
);

/** Links in a PDF; each quotation of the printed list has one. */
const linksOf = (pdf) => [...pdf.toString('latin1').matchAll(/\/URI \(([^)]*)\)/g)].map(([, link]) => link);

later('the paper itself: printed at once from the screen, the PDF has the link of every quotation', () =>
  visit('/json.html', async (page) => {
    const links = linksOf(await page.pdf());
    assert.ok(links.length >= quotations.length, `${links.length} links of ${quotations.length} quotations`);
    for (const link of links) assert.ok(link.startsWith(url), link);
    await atRest(page);
    assert.ok(await page.locator('news-timeline [part=viewport]').isVisible(), 'the drawing is there again');
  }),
);

later('the paper itself, without scripts, and as a control of a page without links', async () => {
  await withoutScripts('/server.html', async (page) =>
    assert.ok(linksOf(await page.pdf()).length >= quotations.length),
  );
  await withoutScripts('/own.html', async (page) => assert.equal(linksOf(await page.pdf()).length, 0));
});

await together();
await browser.close();
await server.close();
done();
