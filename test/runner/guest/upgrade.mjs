// However a page comes by its timeline, it works: properties set too early, scripts loaded twice, two different copies,
// elements made before the script, cloned, written as markup, moved to other places and documents, or to another name.
import assert from 'node:assert/strict';
import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { launch } from './browser.mjs';
import { done } from './facts.mjs';
import { serve } from './serve.mjs';
import {
  atRest,
  complaintsOf,
  dist,
  folders,
  html,
  inline,
  later,
  min,
  readData,
  standalone,
  together,
} from './support/guests.mjs';

const article = readData('xi-putin-video-call.json');
const marathon = readData('marathon.json');
const modules = fileURLToPath(new URL('../../../node_modules', import.meta.url));

/** Names as bundlers find them, for a page without one: every package that the npm build imports, and what these import. */
function importMap() {
  const imports = {};
  const add = (name) => {
    if (imports[name]) return;
    const {
      module,
      main,
      exports,
      dependencies = {},
    } = JSON.parse(readFileSync(`${modules}/${name}/package.json`, 'utf8'));
    const entry = exports?.['.'] ?? exports;
    const pick = (value) => (typeof value === 'object' ? pick(value.import ?? value.default ?? value.node) : value);
    imports[name] = `/node_modules/${name}/${(pick(entry) ?? module ?? main).replace(/^\.\//, '')}`;
    imports[`${name}/`] = `/node_modules/${name}/`;
    for (const other of Object.keys(dependencies)) if (existsSync(`${modules}/${other}/package.json`)) add(other);
  };
  for (const name of ['lit', 'd3', 'date-fns', '@date-fns/utc']) add(name);
  imports['@date-fns/utc/date/mini'] = '/node_modules/@date-fns/utc/date/mini.js';
  // date-fns names its parts without an ending.
  for (const name of readdirSync(`${modules}/date-fns`))
    if (name.endsWith('.js')) imports[`date-fns/${name.slice(0, -3)}`] = `/node_modules/date-fns/${name}`;
  return `<script type="importmap">${JSON.stringify({ imports })}</script>`;
}

const server = await serve({
  folders: { ...folders, '/node_modules/': modules },
  pages: {
    '/plain.html': html('<div id="place"></div>', { scripts: [] }),
    '/early.html': html('<news-timeline id="t"></news-timeline>', { scripts: [] }),
    '/twice.html': html(`<news-timeline>${inline(article)}</news-timeline>`, { scripts: [min, `${min}?again`, min] }),
    '/both.html': html(`<news-timeline>${inline(article)}</news-timeline>`, { scripts: [min, standalone] }),
    '/both-reversed.html': html(`<news-timeline>${inline(article)}</news-timeline>`, { scripts: [standalone, min] }),
    '/min.html': html('<div id="place"></div>'),
    '/frame.html': html('<iframe src="/plain.html"></iframe><div id="place"></div>'),
    '/npm.html': html('<div id="place"></div>', { scripts: [], head: importMap() }),
  },
});
const browser = await launch();

/** Opens a page; whatever it complains about fails the fact. */
async function visit(address, use) {
  const context = await browser.newContext({ viewport: { width: 1000, height: 800 }, locale: 'en-GB' });
  const page = await context.newPage();
  const complaints = complaintsOf(page);
  try {
    await page.goto(server.url + address);
    await use(page);
    assert.deepEqual(complaints, []);
  } finally {
    await context.close();
  }
}
const load = (page, script = min) => page.evaluate((src) => import(src), script);
const drawn = (page, selector = 'news-timeline') =>
  page.evaluate((path) => {
    const { shadowRoot } = document.querySelector(path);
    return shadowRoot?.querySelectorAll('li[data-id]').length ?? 0;
  }, selector);

later('control: before the script there is no timeline, after it there is', () =>
  visit('/early.html', async (page) => {
    await page.evaluate((data) => (document.querySelector('#t').data = data), article);
    assert.equal(await drawn(page), 0);
    await load(page);
    await atRest(page);
    assert.equal(await drawn(page), article.events.length);
  }),
);

const early = {
  selected: article.events[2].id,
  scale: 'even',
  layout: 'vertical',
  groupBy: 'group',
  order: 'newest-first',
  importance: 2,
  start: '2022',
  end: '2026',
  now: 'none',
  zoom: 'none',
  controls: 'step',
  headingLevel: 4,
  label: 'Early',
  loading: 'lazy',
  timeZone: 'Europe/Moscow',
  origin: article.events[0].id,
};

later('every property that was set before the script came is kept, and works as one', () =>
  visit('/early.html', async (page) => {
    await page.evaluate((all) => Object.assign(document.querySelector('#t'), all), { ...early, data: article });
    await load(page);
    await atRest(page);
    const after = await page.evaluate((names) => {
      const element = document.querySelector('#t');
      return {
        values: Object.fromEntries(names.map((name) => [name, element[name]])),
        own: names.filter((name) => Object.hasOwn(element, name)),
        data: Boolean(element.data) && !Object.hasOwn(element, 'data'),
        shown: element.document?.events.length,
        card: Boolean(element.shadowRoot.querySelector('[part=card]')),
        selectedAttribute: element.getAttribute('selected'),
        overview: element.shadowRoot.querySelectorAll('[part=controls] select').length,
        heading: element.shadowRoot.querySelector('[part=title] h4') !== null,
      };
    }, Object.keys(early));
    assert.deepEqual(after, {
      values: early,
      own: [],
      data: true,
      shown: article.events.length,
      card: true,
      selectedAttribute: early.selected,
      overview: 0,
      heading: true,
    });
    await page.evaluate((data) => (document.querySelector('#t').data = data), marathon);
    await atRest(page);
    assert.equal(
      await page.evaluate(() => document.querySelector('#t').document.events.length),
      marathon.events.length,
    );
  }),
);

later('attributes set before the script came are read, and a listener of then hears of the document', () =>
  visit('/early.html', async (page) => {
    await page.evaluate(() => {
      const element = document.querySelector('#t');
      element.setAttribute('src', '/data/marathon.json');
      element.setAttribute('layout', 'list');
      globalThis.heard = [];
      for (const type of ['timeline-load', 'timeline-error', 'timeline-select'])
        document.addEventListener(type, (event) => globalThis.heard.push([type, event.document?.events.length]));
    });
    await load(page);
    await atRest(page);
    assert.deepEqual(await page.evaluate(() => globalThis.heard), [['timeline-load', marathon.events.length]]);
    assert.ok(await page.evaluate(() => Boolean(document.querySelector('#t').shadowRoot.querySelector('.main.list'))));
  }),
);

later('made by createElement before the script, filled, and put in later', () =>
  visit('/plain.html', async (page) => {
    await page.evaluate((data) => {
      globalThis.made = document.createElement('news-timeline');
      globalThis.made.data = data;
      globalThis.made.layout = 'vertical';
    }, article);
    await load(page);
    await page.evaluate(() => document.querySelector('#place').append(globalThis.made));
    await atRest(page);
    assert.equal(await drawn(page), article.events.length);
    assert.equal(await page.evaluate(() => globalThis.made.layout), 'vertical');
  }),
);

later('the script twice, also under another address, neither throws nor draws twice', () =>
  visit('/twice.html', async (page) => {
    await atRest(page);
    assert.equal(await drawn(page), article.events.length);
    assert.equal(
      await page.evaluate(() => document.querySelector('news-timeline').shadowRoot.querySelectorAll('.base').length),
      1,
    );
  }),
);

for (const [address, first] of [
  ['/both.html', min],
  ['/both-reversed.html', standalone],
])
  later(
    `both files on one page: the first one (${first.split('/').at(-1)}) wins, the other one is silent`,
    async () => {
      const context = await browser.newContext();
      const page = await context.newPage();
      const complaints = complaintsOf(page);
      await page.goto(server.url + address);
      await atRest(page);
      assert.equal(await drawn(page), article.events.length);
      const same = await page.evaluate(
        async (paths) => {
          const [one, other] = await Promise.all(paths.map((path) => import(path)));
          const defined = customElements.get('news-timeline');
          return [one.NewsTimelineElement === defined, other.NewsTimelineElement === defined];
        },
        [first, first === min ? standalone : min],
      );
      assert.deepEqual(same, [true, false]);
      // Lit tells developers of its second copy only in its development build.
      assert.deepEqual(complaints, []);
      await context.close();
    },
  );

later('a name that another script took is left to it', () =>
  visit('/plain.html', async (page) => {
    await page.evaluate(() => customElements.define('news-timeline', class Other extends HTMLElement {}));
    await load(page);
    assert.equal(await page.evaluate(() => customElements.get('news-timeline').name), 'Other');
  }),
);

later('cloned with and without its children, it reads the same', () =>
  visit('/min.html', async (page) => {
    await page.evaluate((markup) => {
      document.querySelector('#place').innerHTML =
        `<news-timeline id="original" layout="list">${markup}</news-timeline>`;
    }, inline(article));
    await atRest(page);
    await page.evaluate(() => {
      const original = document.querySelector('#original');
      original.select(original.document.events[1].id);
      const deep = original.cloneNode(true);
      deep.id = 'deep';
      const shallow = original.cloneNode(false);
      shallow.id = 'shallow';
      shallow.data = original.data ?? JSON.parse(original.textContent);
      original.after(deep, shallow);
    });
    await atRest(page);
    assert.equal(await drawn(page, '#deep'), article.events.length);
    assert.equal(await drawn(page, '#shallow'), article.events.length);
    const same = await page.evaluate(() => {
      const [one, two] = ['#original', '#deep'].map((id) => document.querySelector(id));
      return [one.document !== two.document, two.layout, two.shadowRoot !== one.shadowRoot];
    });
    assert.deepEqual(same, [true, 'list', true]);
  }),
);

later('written as innerHTML, ten at once, and from a template', () =>
  visit('/min.html', async (page) => {
    await page.evaluate((markup) => {
      const place = document.querySelector('#place');
      place.innerHTML = `<news-timeline>${markup}</news-timeline>`.repeat(10);
      const template = document.createElement('template');
      template.innerHTML = `<news-timeline id="stamped">${markup}</news-timeline>`;
      place.append(template.content.cloneNode(true));
    }, inline(marathon));
    await atRest(page);
    const counts = await page.evaluate(() =>
      [...document.querySelectorAll('news-timeline')].map((t) => t.shadowRoot.querySelectorAll('li[data-id]').length),
    );
    assert.deepEqual(
      counts,
      Array.from({ length: 11 }, () => marathon.events.length),
    );
  }),
);

/** Whether the timeline still answers to its reader: the wheel, a click, and its own width. */
async function alive(page) {
  await atRest(page);
  const box = await page.evaluate(() => {
    const { x, y, width, height } = document
      .querySelector('news-timeline')
      .shadowRoot.querySelector('[part=viewport]')
      .getBoundingClientRect();
    return { x, y, width, height };
  });
  const state = () =>
    page.evaluate(() => {
      const timeline = document.querySelector('news-timeline');
      return { ...timeline.visibleExtent, width: timeline.shadowRoot.querySelector('svg.drawing').clientWidth };
    });
  const before = await state();
  await page.mouse.move(box.x + box.width / 2, box.y + 60);
  await page.keyboard.down('Control');
  await page.mouse.wheel(0, -200);
  await page.keyboard.up('Control');
  await atRest(page);
  const zoomed = await state();
  assert.ok(zoomed.end - zoomed.start < before.end - before.start, 'it zooms');
  assert.ok(Math.abs(zoomed.width - box.width) <= 1, `it is as wide as its place: ${zoomed.width} of ${box.width}`);
}
const put = (page) =>
  page.evaluate((markup) => {
    document.querySelector('#place').innerHTML = `<news-timeline>${markup}</news-timeline>`;
  }, inline(article));

later('moved to a narrower place it takes its width and still answers', () =>
  visit('/min.html', async (page) => {
    await put(page);
    await alive(page);
    await page.evaluate(() => {
      const narrow = document.body.appendChild(document.createElement('div'));
      narrow.style.width = '640px';
      narrow.append(document.querySelector('news-timeline'));
    });
    await alive(page);
    const width = await page.evaluate(
      () => document.querySelector('news-timeline').shadowRoot.querySelector('svg.drawing').clientWidth,
    );
    assert.ok(width <= 640, `${width}`);
  }),
);

later('moved while selected, zoomed and focused, it keeps what was selected and seen', () =>
  visit('/min.html', async (page) => {
    await put(page);
    await atRest(page);
    const seen = () =>
      page.evaluate(() => {
        const { selected, visibleExtent } = document.querySelector('news-timeline');
        return { selected, visibleExtent };
      });
    await page.evaluate(() => {
      const timeline = document.querySelector('news-timeline');
      timeline.select(timeline.document.events[3].id);
      timeline.zoomTo('2025', '2026');
    });
    await atRest(page);
    const before = await seen();
    await page.evaluate(() => document.body.prepend(document.querySelector('news-timeline')));
    await atRest(page);
    assert.deepEqual(await seen(), before);
    assert.ok(
      await page.evaluate(() =>
        Boolean(document.querySelector('news-timeline').shadowRoot.querySelector('[part=card]')),
      ),
    );
  }),
);

later('moved into surroundings of another language and direction, it speaks and runs as they do', () =>
  visit('/min.html', async (page) => {
    await put(page);
    await atRest(page);
    const listName = () =>
      page.evaluate(() =>
        document.querySelector('news-timeline').shadowRoot.querySelector('ol[part=list]').getAttribute('aria-label'),
      );
    const english = await listName();
    await page.evaluate(() => {
      const german = document.body.appendChild(document.createElement('section'));
      german.lang = 'de';
      german.append(document.querySelector('news-timeline'));
    });
    await atRest(page);
    assert.notEqual(await listName(), english);
  }),
);

later('taken to a frame’s document and back it works', () =>
  visit('/frame.html', async (page) => {
    await put(page);
    await atRest(page);
    await page.evaluate(async () => {
      const timeline = document.querySelector('news-timeline');
      const frame = document.querySelector('iframe');
      frame.contentDocument.body.append(timeline);
      await timeline.updateComplete;
      globalThis.inFrame =
        timeline.ownerDocument === frame.contentDocument && timeline.shadowRoot.querySelectorAll('li[data-id]').length;
      document.querySelector('#place').append(timeline);
    });
    assert.equal(await page.evaluate(() => globalThis.inFrame), article.events.length);
    await alive(page);
  }),
);

later('put in and taken out before its first update, it comes later', () =>
  visit('/min.html', async (page) => {
    await page.evaluate((data) => {
      const timeline = document.createElement('news-timeline');
      timeline.data = data;
      const place = document.querySelector('#place');
      place.append(timeline);
      timeline.remove();
      place.append(timeline);
      timeline.remove();
      globalThis.timeline = timeline;
    }, article);
    await page.waitForTimeout(50);
    await page.evaluate(() => document.querySelector('#place').append(globalThis.timeline));
    await alive(page);
  }),
);

later('in a place that is hidden at first, it is drawn when it is shown', () =>
  visit('/min.html', async (page) => {
    await page.evaluate(() => (document.querySelector('#place').hidden = true));
    await put(page);
    await page.waitForTimeout(100);
    await page.evaluate(() => (document.querySelector('#place').hidden = false));
    await page.waitForTimeout(100);
    await alive(page);
  }),
);

later('npm: index.js registers nothing, its class serves under a name of the page’s own, define.js registers', () =>
  visit('/npm.html', async (page) => {
    const before = await page.evaluate(async (data) => {
      const { NewsTimelineElement } = await import('/dist/index.js');
      const registered = customElements.get('news-timeline');
      customElements.define('our-timeline', class extends NewsTimelineElement {});
      const element = document.createElement('our-timeline');
      element.data = data;
      document.querySelector('#place').append(element);
      await element.ready;
      await element.updateComplete;
      return [registered === undefined, element.shadowRoot.querySelectorAll('li[data-id]').length];
    }, article);
    assert.deepEqual(before, [true, article.events.length]);
    const after = await page.evaluate(async () => {
      const { NewsTimelineElement } = await import('/dist/define.js');
      return customElements.get('news-timeline') === NewsTimelineElement;
    });
    assert.equal(after, true);
  }),
);

later('npm: every file of the package that a page may import is there', () => {
  const { exports } = JSON.parse(readFileSync(`${dist}/../package.json`, 'utf8'));
  for (const target of Object.values(exports).flatMap((value) =>
    typeof value === 'string' ? [value] : Object.values(value),
  ))
    if (!target.includes('*')) assert.ok(existsSync(`${dist}/../${target}`), target);
});

await together();
await browser.close();
await server.close();
done();
