// A timeline leaves the page to its reader: wheel, keys, focus, scroll, address, styles and names stay as they are until
// the reader acts on it, and what stands below it stays where it is. `layout shift` is the browser's own figure (CLS).
import assert from 'node:assert/strict';
import { launch } from './browser.mjs';
import { done } from './facts.mjs';
import { serve } from './serve.mjs';
import { atRest, boxOf, folders, html, inline, later, min, readData, several, together } from './support/guests.mjs';

const article = readData('xi-putin-video-call.json');
const filler = '<p>A paragraph of the page.</p>'.repeat(30);
const list = `<ol>${article.events
  .filter(({ date }) => date)
  .map(({ date, title, excerpts = [] }) => {
    const quotes = excerpts.map(({ exact }) => `<blockquote>${exact}</blockquote>`).join('');
    return `<li><time datetime="${date}">${date}</time> <strong>${title.en}</strong>${quotes}</li>`;
  })
  .join('')}</ol>`;
const around = (element) => html(`<input id="before">${element}<p id="below">Below</p>${filler}`);
/** The script is there before the browser paints for the first time, as it is from a cache; else that is a matter of luck. */
const cached = (page) => page.replace('<script ', '<script blocking="render" ');
/** The script comes when the page has long been seen. */
const late = (page) => page.replace(min, '/late.js');
const wait = (ms) => new Promise((resolve) => setTimeout(resolve, ms));

const pages = {
  '/inline.html': around(`<news-timeline>${inline(article)}</news-timeline>`),
  '/wheel.html': around(`<news-timeline zoom="wheel">${inline(article)}</news-timeline>`),
  '/src.html': around('<news-timeline src="/slow.json"></news-timeline>'),
  '/list.html': around(`<news-timeline>${list}</news-timeline>`),
  '/failing.html': around('<news-timeline src="/failing.json"></news-timeline>'),
  '/failing-list.html': around(`<news-timeline src="/failing.json">${list}</news-timeline>`),
  '/vertical.html': around(`<news-timeline layout="vertical" src="/slow.json"></news-timeline>`),
  '/sized.html': around('<news-timeline class="sized" src="/slow.json"></news-timeline>').replace(
    '</head>',
    '<style>.sized { display: block; block-size: 600px }</style></head>',
  ),
  '/sized-list.html': around('<news-timeline class="sized" layout="list" src="/slow.json"></news-timeline>').replace(
    '</head>',
    '<style>.sized { display: block; block-size: 600px }</style></head>',
  ),
  '/list-layout.html': around(`<news-timeline layout="list" src="/slow.json"></news-timeline>`),
  '/selected.html': around(`<news-timeline selected="${article.events[2].id}">${inline(article)}</news-timeline>`),
  '/selected-low.html': html(
    `<input id="before">${filler}<news-timeline selected="${article.events[2].id}">${inline(article)}</news-timeline>`,
  ),
  '/late.js': async () => {
    await wait(300);
    return `import '${min}';`;
  },
  '/none.html': html(`<input id="before"><p id="below">Below</p>${filler}`, { scripts: [] }),
  '/slow.json': async () => {
    await wait(400);
    return JSON.stringify(article);
  },
  '/failing.json': async () => {
    await wait(400);
    return { status: 500, body: 'no' };
  },
};
for (const [name, body] of Object.entries(pages))
  if (name.endsWith('.html')) Object.assign(pages, { [`/cached${name}`]: cached(body), [`/late${name}`]: late(body) });
const server = await serve({ folders, pages });
const browser = await launch();

async function visit(address, use, { width = 1280, before } = {}) {
  const context = await browser.newContext({ viewport: { width, height: 800 }, locale: 'en-GB' });
  const page = await context.newPage();
  try {
    if (before) await page.addInitScript(before);
    await page.goto(server.url + address, { waitUntil: 'commit' });
    return await use(page);
  } finally {
    await context.close();
  }
}
const visitAtRest = (address, use, options) =>
  visit(
    address,
    async (page) => {
      await page.waitForLoadState();
      await atRest(page);
      return use(page);
    },
    options,
  );

const extent = (page) => page.evaluate(() => document.querySelector('news-timeline').visibleExtent);
const scrolled = (page) => page.evaluate(() => scrollY);
/** Real turns of the wheel over the middle of the drawing, and the time to act on them. */
async function turn(page, { x = 0, y = 0, key } = {}) {
  const box = await boxOf(page, '[part=viewport]');
  await page.evaluate(() => {
    globalThis.turns = 0;
    globalThis.counting ??=
      globalThis.addEventListener('wheel', () => globalThis.turns++, { capture: true, passive: true }) ?? true;
  });
  await page.mouse.move(box.x + box.width / 2, box.y + box.height / 2);
  if (key) await page.keyboard.down(key);
  for (let i = 0; i < 3; i++) await page.mouse.wheel(x, y);
  await page.waitForFunction(() => globalThis.turns === 3);
  if (key) await page.keyboard.up(key);
  await page.waitForTimeout(100);
}

for (const layout of ['horizontal', 'vertical'])
  later(`the wheel over a ${layout} drawing scrolls the page, and with Ctrl or ⌘ it zooms the drawing instead`, () =>
    visitAtRest('/inline.html', async (page) => {
      await page.evaluate((value) => document.querySelector('news-timeline').setAttribute('layout', value), layout);
      // What draws upright comes over the network, and nothing moves until then.
      await page.locator(`news-timeline .viewport.${layout}`).waitFor();
      await atRest(page);
      const before = await extent(page);
      await turn(page, { y: 40 });
      assert.equal(await scrolled(page), 120);
      assert.deepEqual(await extent(page), before);
      for (const key of ['Control', 'Meta']) {
        const whole = await extent(page);
        await turn(page, { y: -60, key });
        const closer = await extent(page);
        assert.ok(closer.end - closer.start < whole.end - whole.start, `${key} and the wheel zoom`);
        assert.equal(await scrolled(page), 120, 'and the page stays');
      }
    }),
  );

later('a wheel that goes sideways moves the time, and the page not', () =>
  visitAtRest('/inline.html', async (page) => {
    await turn(page, { y: -80, key: 'Control' });
    const before = await extent(page);
    await turn(page, { x: 60 });
    assert.notDeepEqual(await extent(page), before);
    assert.deepEqual(await page.evaluate(() => [scrollX, scrollY]), [0, 0]);
  }),
);

later('only zoom="wheel" takes the wheel, and zoom="none" leaves it even with Ctrl', () =>
  visitAtRest('/wheel.html', async (page) => {
    const before = await extent(page);
    await turn(page, { y: -60 });
    assert.notDeepEqual(await extent(page), before, 'control: zoom="wheel" zooms');
    await page.evaluate(() => {
      const timeline = document.querySelector('news-timeline');
      timeline.setAttribute('zoom', 'none');
      globalThis.addEventListener('wheel', (event) => (globalThis.taken = event.defaultPrevented));
    });
    await atRest(page);
    const after = await extent(page);
    await turn(page, { y: 40 });
    assert.equal(await page.evaluate(() => globalThis.taken), false);
    await turn(page, { y: -60, key: 'Control' });
    assert.equal(await page.evaluate(() => globalThis.taken), false);
    assert.deepEqual(await extent(page), after);
  }),
);

later('a touch that goes up or down scrolls the page, over either drawing', () =>
  visitAtRest('/inline.html', async (page) => {
    const touchAction = () =>
      page.evaluate(() => {
        const viewport = document.querySelector('news-timeline').shadowRoot.querySelector('[part=viewport]');
        return getComputedStyle(viewport).touchAction;
      });
    for (const layout of ['horizontal', 'vertical']) {
      await page.evaluate((value) => document.querySelector('news-timeline').setAttribute('layout', value), layout);
      await atRest(page);
      assert.match(await touchAction(), /pan-y/);
    }
  }),
);

const ourKeys = ['ArrowLeft', 'ArrowRight', 'ArrowUp', 'ArrowDown', 'Home', 'End', 'PageUp', 'PageDown', '+', '-', '0'];
const allKeys = [...ourKeys, 'Enter', 'Escape', ' ', '/', 'j', 'k', '?'];

/** Presses keys and gives those whose default was prevented. */
async function taken(page, keys) {
  await page.evaluate(() => {
    globalThis.taken = [];
    globalThis.watch ??=
      globalThis.addEventListener('keydown', (event) => {
        if (event.defaultPrevented) globalThis.taken.push(event.key);
      }) ?? true;
  });
  for (const key of keys) await page.keyboard.press(key);
  await page.waitForTimeout(50);
  return page.evaluate(() => globalThis.taken);
}

later('keys typed elsewhere are not taken and change nothing', () =>
  visitAtRest('/inline.html', async (page) => {
    const state = () =>
      page.evaluate(() => {
        const { selected, visibleExtent, importance, layout, scale, shadowRoot } =
          document.querySelector('news-timeline');
        return { selected, visibleExtent, importance, layout, scale, inside: shadowRoot.activeElement?.localName };
      });
    const before = await state();
    assert.deepEqual(await taken(page, allKeys), []);
    await page.locator('#before').focus();
    assert.deepEqual(await taken(page, allKeys), []);
    assert.deepEqual(await state(), before);
    assert.equal(await page.locator('#before').inputValue(), '+-0 /jk?');
  }),
);

later('with the focus inside our keys are taken, others and those with Ctrl or Alt are not', () =>
  visitAtRest('/inline.html', async (page) => {
    await page.locator('news-timeline ol[part=list] button').nth(3).focus();
    assert.deepEqual(await taken(page, ourKeys), ourKeys);
    assert.deepEqual(await taken(page, ['Shift', 'j', '/', '?', 'F2', 'Control+b', 'Alt+x', 'Control+=']), []);
    await page.keyboard.press('Escape'); // closes the preview of what has the focus
    assert.deepEqual(await taken(page, ['Escape', 'Escape']), [], 'nothing to close: Escape is the page’s');
    await page.keyboard.press('Enter');
    assert.deepEqual(await taken(page, ['Escape']), ['Escape'], 'control: with a card to close it is taken');
  }),
);

later('Tab goes in by one stop and out again', () =>
  visitAtRest('/inline.html', async (page) => {
    const inside = () => page.evaluate(() => document.activeElement.localName);
    await page.locator('#before').focus();
    const stops = new Set();
    for (let i = 0; i < 40; i++) {
      await page.keyboard.press('Tab');
      if ((await inside()) !== 'news-timeline') break;
      stops.add(
        await page.evaluate(
          () => document.querySelector('news-timeline').shadowRoot.activeElement.closest('ol[part=list]') && 'list',
        ),
      );
    }
    assert.notEqual(await inside(), 'news-timeline', 'no trap');
    assert.ok(stops.has('list'));
  }),
);

/** Everything of a page that a timeline might touch without being asked. */
const watchPage = () => {
  globalThis.namesBefore = new Set(Object.getOwnPropertyNames(globalThis));
  globalThis.acts = [];
  const watch = (object, name) => {
    const original = object[name];
    object[name] = function (...args) {
      globalThis.acts.push(name);
      return original.apply(this, args);
    };
  };
  for (const name of ['pushState', 'replaceState', 'back', 'go']) watch(History.prototype, name);
  for (const name of ['focus', 'blur', 'click']) watch(HTMLElement.prototype, name);
  for (const name of ['scrollIntoView', 'scroll', 'scrollTo', 'scrollBy', 'requestFullscreen'])
    watch(Element.prototype, name);
  for (const name of ['scroll', 'scrollTo', 'scrollBy', 'open', 'print', 'alert', 'postMessage'])
    watch(globalThis, name);
  watch(CSS, 'registerProperty');
  if (CSS.highlights) watch(Object.getPrototypeOf(CSS.highlights), 'set');
  for (const type of ['scroll', 'focusin', 'hashchange', 'popstate'])
    globalThis.addEventListener(type, () => globalThis.acts.push(`event ${type}`), true);
};
const stateOf = (page) =>
  page.evaluate(() => {
    const { documentElement: root, body, head } = document;
    const attributes = (element) => element.getAttributeNames().map((name) => `${name}=${element.getAttribute(name)}`);
    const p = document.querySelector('#below, p');
    return {
      acts: globalThis.acts,
      scroll: [scrollX, scrollY],
      focus: document.activeElement.localName,
      address: location.href.replace(location.origin, ''),
      history: history.length,
      head: head.innerHTML,
      adopted: document.adoptedStyleSheets.length,
      sheets: document.styleSheets.length,
      highlights: CSS.highlights?.size ?? 0,
      rootAttributes: attributes(root),
      bodyAttributes: attributes(body),
      children: [...body.children].map(({ localName, id }) => `${localName}#${id}`),
      rootChildren: [...root.children].map(({ localName }) => localName),
      title: document.title,
      paragraph: [...getComputedStyle(p)]
        .map((name) => `${name}:${getComputedStyle(p).getPropertyValue(name)}`)
        .join(';'),
      selection: String(getSelection()),
    };
  });

/** The page as it was written. `plain`: what the same browser says of a page without a timeline. */
const untouched = (state, address, plain) => {
  const { head, children, ...rest } = state;
  assert.deepEqual({ head: plain.head, children: plain.children, ...rest }, { ...plain, address });
  assert.deepEqual(rest.acts, []);
  assert.equal(head, pages[address].match(/<head>(.*)<\/head>/s)[1]);
  const written = [...pages[address].matchAll(/<(input|p|news-timeline)(?: id="(\w+)")?/g)];
  assert.deepEqual(
    children,
    written.map(([, name, id = '']) => `${name}#${id}`),
  );
};

const plain = await visit(
  '/none.html',
  async (page) => {
    await page.waitForLoadState();
    return stateOf(page);
  },
  { before: watchPage },
);
const untouchedPages = [
  '/inline.html',
  '/src.html',
  '/list.html',
  '/failing-list.html',
  '/selected.html',
  '/selected-low.html',
];
const states = await several(untouchedPages, (address) =>
  visitAtRest(address, async (page) => (await page.waitForTimeout(100), stateOf(page)), { before: watchPage }),
);
for (const [index, address] of untouchedPages.entries())
  later(`${address.slice(1, -5)}: no focus, scroll, address, history, style, class or child of the page changes`, () =>
    untouched(states[index], address, plain),
  );

later('control: a page that focuses, scrolls, changes its address and adds styles is seen', () =>
  visitAtRest(
    '/inline.html',
    async (page) => {
      const attempts = {
        focus: () => document.querySelector('#before').focus(),
        scroll: () => scrollTo(0, 50),
        hash: () => history.replaceState(null, '', '#x'),
        style: () => document.head.append(document.createElement('style')),
        adopted: () => (document.adoptedStyleSheets = [new CSSStyleSheet()]),
        class: () => document.body.classList.add('x'),
        child: () => document.body.append(document.createElement('div')),
      };
      for (const attempt of Object.values(attempts)) {
        await page.evaluate(attempt);
        await page.waitForTimeout(20);
        const state = await stateOf(page);
        assert.throws(() => untouched(state, '/inline.html', plain));
      }
    },
    { before: watchPage },
  ),
);

later('a selection from outside scrolls no page and takes no focus', () =>
  visitAtRest(
    '/selected-low.html',
    async (page) => {
      for (const { id } of article.events) {
        await page.evaluate((event) => (document.querySelector('news-timeline').selected = event), id);
        await page.evaluate(() => document.querySelector('news-timeline').updateComplete);
      }
      await page.evaluate(() => {
        const timeline = document.querySelector('news-timeline');
        timeline.next();
        timeline.fit();
        timeline.zoomBy(2);
        timeline.select(timeline.document.events[0].id);
      });
      await atRest(page);
      const { acts, scroll, focus } = await stateOf(page);
      assert.deepEqual({ acts, scroll, focus }, { acts: [], scroll: [0, 0], focus: 'body' });
    },
    { before: watchPage },
  ),
);

later('the window has no new name, not even one of Lit', () =>
  visitAtRest(
    '/inline.html',
    async (page) => {
      const names = () =>
        page.evaluate(() =>
          Object.getOwnPropertyNames(globalThis)
            .filter((name) => !globalThis.namesBefore.has(name))
            .sort(),
        );
      const own = ['acts', 'namesBefore'];
      // Elements with an id are names of the window too, but not its own.
      const found = (await names()).filter((name) => !own.includes(name) && !name.startsWith('__playwright'));
      assert.deepEqual(found, []);
      await page.evaluate(() => (globalThis.another = 1));
      assert.ok((await names()).includes('another'), 'control: another one is seen');
    },
    { before: watchPage },
  ),
);

// Layout shift. What stands below has to stay from the first frame on in which there is something of the timeline; when
// the script is there before the first paint of the page, that is from the beginning, and the browser's figure is 0.

const watchShift = () => {
  globalThis.shifts = [];
  new PerformanceObserver((entries) => {
    for (const { value, sources } of entries.getEntries())
      globalThis.shifts.push({ value, what: sources.map(({ node }) => node?.nodeName ?? '?').join() });
  }).observe({ type: 'layout-shift', buffered: true });
  globalThis.places = [];
  const frame = () => {
    const painted = document.querySelector('news-timeline')?.shadowRoot?.querySelector('.main');
    const below = document.querySelector('#below');
    if (painted && below) {
      const y = Math.round(below.getBoundingClientRect().y);
      if (globalThis.places.at(-1) !== y) globalThis.places.push(y);
    }
    requestAnimationFrame(frame);
  };
  requestAnimationFrame(frame);
};

const measure = ({ address, width }) =>
  visitAtRest(
    address,
    async (page) => {
      await page.waitForTimeout(250);
      return page.evaluate(() => ({
        cls: Math.round(globalThis.shifts.reduce((sum, { value }) => sum + value, 0) * 10_000) / 10_000,
        shifts: globalThis.shifts,
        places: globalThis.places,
      }));
    },
    { width, before: watchShift },
  );

later('control: what pushes the page down is seen by both ways of looking', () =>
  visitAtRest(
    '/inline.html',
    async (page) => {
      await page.waitForTimeout(100);
      await page.evaluate(() => (document.querySelector('news-timeline').style.paddingTop = '90px'));
      await page.waitForTimeout(200);
      const { shifts, places } = await page.evaluate(() => ({ shifts: globalThis.shifts, places: globalThis.places }));
      assert.ok(shifts.length > 0 && shifts.at(-1).value > 0.01, JSON.stringify(shifts));
      assert.equal(places.at(-1) - places.at(-2), 90);
    },
    { before: watchShift },
  ),
);

const cases = [360, 1280].flatMap((width) =>
  [
    ['a document in the page', '/cached/inline.html'],
    ['a list in the page', '/cached/list.html'],
    ['an event selected from the start', '/cached/selected.html'],
    ['src after 400 ms', '/cached/src.html'],
    ['src after 400 ms, vertical', '/cached/vertical.html'],
    ['src after 400 ms, list layout', '/cached/list-layout.html'],
    ['src after 400 ms, with a height from the page', '/cached/sized.html'],
    ['src after 400 ms, list layout, with a height from the page', '/cached/sized-list.html'],
    ['src after 400 ms, with a height from the page, the script late', '/late/sized.html'],
    ['src that fails after 400 ms', '/cached/failing.html'],
    ['src that fails, with a list to fall back on', '/cached/failing-list.html'],
    ['a document in the page, the script late', '/late/inline.html'],
    ['src after 400 ms, the script late', '/late/src.html'],
  ].map(([what, address]) => ({ what, address, width })),
);
const measured = await several(cases, measure);
for (const [index, { what, address, width }] of cases.entries()) {
  const { cls, shifts, places } = measured[index];
  const isHeld = address.startsWith('/cached') || address.includes('sized');
  const figure = `at ${places.join(', then ')} px, layout shift ${cls}`;
  later(`${width} px, ${what}: nothing below moves after its first paint (${figure})`, () => {
    assert.equal(places.length, 1, figure);
    // Before the script comes nothing can hold the place but the page's own style.
    if (isHeld) assert.equal(cls, 0, JSON.stringify(shifts));
  });
}

await together();
await browser.close();
await server.close();
done();
