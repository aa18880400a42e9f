// What a resting timeline keeps and does: the listeners and observers written down here, and nothing at all. After it
// has left the page, nothing is kept either, whenever it leaves. A twin with bad manners shows that all would be seen.
import assert from 'node:assert/strict';
import { launch } from './browser.mjs';
import { done } from './facts.mjs';
import { serve } from './serve.mjs';
import { recordWork } from './support/record-work.mjs';
import { atRest, boxOf, folders, html, inline, later, min, readData, together } from './support/guests.mjs';

/** All that a timeline without quotations keeps on the page around it (see src/element/surroundings-controller.ts). */
const unlinked = {
  // lang and dir around it; its own children
  MutationObserver: 2,
  // its own size
  ResizeObserver: 1,
  // fonts that arrive late
  'document.fonts loadingdone': 1,
  // paper gets the whole list
  'matchMedia(print) change': 1,
  'window beforeprint': 1,
};
/** One with quotations also waits for the article that they are from. */
const one = { ...unlinked, MutationObserver: 3 };
/** One whose article stands on the page, too, watches it and listens on it, and nowhere else. */
const linked = {
  ...one,
  MutationObserver: 4,
  '<article> click': 1,
  '<article> pointerdown': 1,
  '<article> pointermove': 1,
  '<article> pointerleave': 1,
  // marks look different there
  'matchMedia((forced-colors: active)) change': 1,
};
const times = (count) => Object.fromEntries(Object.entries(one).map(([name, number]) => [name, number * count]));

const article = readData('xi-putin-video-call.json');
const bridge = {
  events: [{ title: 'Closed', date: '2024-05-07', excerpts: [{ exact: 'The bridge was closed on Tuesday.' }] }],
};
const linkedArticle = '<article><p>The bridge was closed on Tuesday. Nobody was surprised.</p></article>';
const timeline = `<news-timeline id="timeline">${inline(article)}</news-timeline>`;
const tall = '<input><p id="below">Below</p><div id="tall"></div>';

let answer;
let tellUpgraded;
const upgraded = new Promise((resolve) => (tellUpgraded = resolve));
const server = await serve({
  folders,
  pages: {
    '/one.html': html(timeline + tall),
    '/three.html': html(timeline.repeat(3)),
    '/linked.html': html(linkedArticle + `<news-timeline>${inline(bridge)}</news-timeline>` + tall),
    '/none.html': html('<p>Nothing</p>'),
    '/slow.html': html('<news-timeline src="/slow.json"></news-timeline>'),
    '/slow.json': async () => {
      await new Promise((resolve) => (answer = resolve));
      return JSON.stringify(article);
    },
    // The parser waits inside of the element until it is upgraded; then the script takes it away.
    '/parsing.html': `<!doctype html><title>x</title><link rel="icon" href="data:,"><script type="module" async>
      await import('${min}'); fetch('/upgraded');</script><body><news-timeline src="/data/marathon.json"><script src="/late.js"></script></news-timeline>`,
    '/upgraded': () => (tellUpgraded(), ''),
    '/late.js': async () => {
      await upgraded;
      return "globalThis.upgraded = Boolean(document.querySelector('news-timeline').shadowRoot); globalThis.whileParsing = work().kept; document.querySelector('news-timeline').remove();";
    },
  },
});
const browser = await launch();

/** Opens a page with everything counted; `use` gets the page and `work` (see recordWork). Errors fail the fact. */
async function visit(address, use, { rest = true } = {}) {
  const context = await browser.newContext({ viewport: { width: 1100, height: 800 }, locale: 'en-GB' });
  const page = await context.newPage();
  const errors = [];
  page.on('pageerror', (error) => errors.push(error.message));
  await page.addInitScript(recordWork);
  try {
    await page.goto(server.url + address, { waitUntil: 'commit' });
    // No waitForFunction and no boundingBox anywhere here: they listen to the page themselves.
    await page.evaluate(() => document.querySelector('news-timeline') && customElements.whenDefined('news-timeline'));
    if (rest) await atRest(page);
    const work = () => page.evaluate(() => globalThis.work());
    /** What is started in the next 600 ms. */
    const resting = () =>
      page.evaluate(async () => {
        globalThis.work();
        await globalThis.sleep(600);
        return globalThis.work().done;
      });
    await work();
    await use(page, { kept: async () => (await work()).kept, resting });
    assert.deepEqual(errors, []);
  } finally {
    await context.close();
  }
}

later('control: a page without a timeline keeps nothing and does nothing', () =>
  visit('/none.html', async (page, { kept, resting }) => {
    assert.deepEqual(await kept(), {});
    assert.deepEqual(await resting(), {});
  }),
);

later(
  'control: listeners, observers, timers and frames of a twin with bad manners are all seen, also when it left',
  () =>
    visit('/none.html', async (page, { kept, resting }) => {
      await page.evaluate(() => {
        class BadManners extends HTMLElement {
          connectedCallback() {
            document.addEventListener('keydown', () => {}, true);
            globalThis.addEventListener('scroll', () => {}, { passive: true });
            globalThis.onresize = null;
            matchMedia('print').addListener(() => {});
            new MutationObserver(() => {}).observe(document, { subtree: true, childList: true });
            new IntersectionObserver(() => {}).observe(this);
            new ResizeObserver(() => {}).observe(this);
            const frame = () => requestAnimationFrame(frame);
            frame();
            setInterval(() => {}, 100);
          }
        }
        customElements.define('bad-manners', BadManners);
        document.body.append(document.createElement('bad-manners'));
        document.querySelector('bad-manners').remove();
      });
      assert.deepEqual(await kept(), {
        IntersectionObserver: 1,
        MutationObserver: 1,
        ResizeObserver: 1,
        'document keydown': 1,
        'matchMedia(print) change': 1,
        'window scroll': 1,
      });
      assert.ok((await resting()).requestAnimationFrame > 10);
    }),
);

later('a resting timeline keeps what is written down, and no listener on the document', () =>
  visit('/one.html', async (page, { kept }) => assert.deepEqual(await kept(), one)),
);

later('it does nothing at all while the reader does nothing', () =>
  visit('/one.html', async (page, { resting }) => assert.deepEqual(await resting(), {})),
);

later('it does nothing while the reader scrolls, types and points elsewhere', () =>
  visit('/one.html', async (page, { resting }) => {
    await page.evaluate(() => (document.querySelector('#tall').style.height = '4000px'));
    await atRest(page);
    const busy = resting();
    await page.locator('input').focus();
    await page.keyboard.type('+-0 x');
    await page.keyboard.press('ArrowDown');
    await page.mouse.move(1090, 790);
    await page.mouse.wheel(0, 900);
    assert.deepEqual(await busy, {});
  }),
);

/** What a reader does with a drawing. */
async function use(page) {
  const { x, y, width, height } = await boxOf(page, '[part=viewport]');
  await page.mouse.move(x + width / 2, y + height / 2);
  await page.keyboard.down('Control');
  await page.mouse.wheel(0, -300);
  await page.keyboard.up('Control');
  await page.mouse.down();
  await page.mouse.move(x + width / 3, y + height / 2, { steps: 3 });
  await page.mouse.up();
  await page.locator('news-timeline ol[part=list] button').nth(4).focus();
  for (const key of ['Enter', 'ArrowRight', '+', 'Home']) await page.keyboard.press(key);
  const strip = await boxOf(page, '.overview-window');
  await page.mouse.move(strip.x + strip.width / 2, strip.y + 5);
  await page.mouse.down();
  await page.mouse.move(strip.x + strip.width / 2 - 30, strip.y + 5, { steps: 2 });
  await page.mouse.up();
  await atRest(page);
  await page.waitForTimeout(250); // the end of a turn of the wheel is told 180 ms after it
}

later('after zooming, dragging, keys and the overview it keeps and does no more than before', () =>
  visit('/one.html', async (page, { kept, resting }) => {
    await use(page);
    assert.deepEqual(await kept(), one);
    assert.deepEqual(await resting(), {});
  }),
);

later('after other layouts and paper it keeps no more than before', () =>
  visit('/one.html', async (page, { kept, resting }) => {
    for (const layout of ['vertical', 'list', 'auto']) {
      await page.evaluate((value) => document.querySelector('news-timeline').setAttribute('layout', value), layout);
      await atRest(page);
    }
    await page.emulateMedia({ media: 'print' });
    await atRest(page);
    await page.emulateMedia({ media: 'screen' });
    await page.evaluate(() => {
      globalThis.dispatchEvent(new Event('beforeprint'));
      globalThis.dispatchEvent(new Event('afterprint'));
    });
    await atRest(page);
    assert.deepEqual(await kept(), one);
    assert.deepEqual(await resting(), {});
  }),
);

later('three of them keep three times that, also in a shadow root', () =>
  visit('/three.html', async (page, { kept }) => {
    assert.deepEqual(await kept(), times(3));
    await page.evaluate(() => {
      const host = document.body.appendChild(document.createElement('div'));
      host.attachShadow({ mode: 'open' }).append(document.querySelector('news-timeline'));
    });
    await atRest(page);
    assert.deepEqual(await kept(), times(3));
    await page.evaluate(() => document.body.replaceChildren());
    assert.deepEqual(await kept(), {});
  }),
);

later('with its article on the page it keeps what is written down, does nothing at rest, and leaves nothing', () =>
  visit('/linked.html', async (page, { kept, resting }) => {
    await page.evaluate(async () => {
      while (!document.querySelector('news-timeline').anchors.length) await globalThis.sleep(20);
    });
    await atRest(page);
    assert.deepEqual(await kept(), linked);
    assert.deepEqual(await resting(), {});
    const busy = resting();
    await page.locator('input').focus();
    await page.keyboard.type('+-0 x');
    await page.mouse.wheel(0, 300);
    assert.deepEqual(await busy, {});
    await remove(page);
    assert.deepEqual(await kept(), {});
    assert.deepEqual(await resting(), {});
  }),
);

const remove = (page) => page.evaluate(() => document.querySelector('news-timeline').remove());

later('after it left nothing is kept, and nothing more is done', () =>
  visit('/one.html', async (page, { kept, resting }) => {
    await use(page);
    await remove(page);
    assert.deepEqual(await kept(), {});
    assert.deepEqual(await resting(), {});
  }),
);

later('when it comes back it keeps the same as at first', () =>
  visit('/one.html', async (page, { kept, resting }) => {
    await page.evaluate(async () => {
      const element = document.querySelector('news-timeline');
      for (let i = 0; i < 5; i++) {
        element.remove();
        if (i % 2) await element.updateComplete;
        document.body.prepend(element);
        if (i % 3) await element.updateComplete;
      }
    });
    await atRest(page);
    assert.deepEqual(await kept(), one);
    assert.deepEqual(await resting(), {});
  }),
);

const leaving = {
  'during a movement': async (page) => {
    await page.locator('news-timeline ol[part=list] button').nth(4).focus();
    await page.keyboard.press('+');
    await page.keyboard.press('+');
  },
  'during a drag': async (page) => {
    const { x, y } = await boxOf(page, '[part=viewport]');
    await page.mouse.move(x + 300, y + 200);
    await page.mouse.down();
    await page.mouse.move(x + 200, y + 200, { steps: 2 });
  },
  'during a turn of the wheel': async (page) => {
    const { x, y } = await boxOf(page, '[part=viewport]');
    await page.mouse.move(x + 300, y + 200);
    await page.keyboard.down('Control');
    await page.mouse.wheel(0, -100);
    await page.evaluate(() => new Promise((resolve) => requestAnimationFrame(resolve)));
  },
  'while the page is being printed': (page) => page.evaluate(() => globalThis.dispatchEvent(new Event('beforeprint'))),
  'with its card open': (page) => page.locator('news-timeline ol[part=list] button').nth(4).press('Enter'),
};
for (const [when, act] of Object.entries(leaving))
  later(`nothing is kept or done when it leaves ${when}`, () =>
    visit('/one.html', async (page, { kept, resting }) => {
      await act(page);
      await page.evaluate(() => {
        globalThis.movements = 0;
        const element = document.querySelector('news-timeline');
        element.remove();
        element.addEventListener('timeline-extent-change', () => globalThis.movements++);
      });
      await page.mouse.up();
      await page.keyboard.up('Control');
      await page.evaluate(() => globalThis.sleep(30));
      assert.deepEqual(await kept(), {});
      assert.deepEqual(await resting(), {});
      assert.equal(await page.evaluate(() => globalThis.movements), 0, 'nobody is told of a movement after it');
    }),
  );

later('a request under way is given up when it leaves, and asked for again when it comes back', () =>
  visit(
    '/slow.html',
    async (page, { kept, resting }) => {
      await page.evaluate(() => globalThis.sleep(200));
      assert.deepEqual(await kept(), unlinked, 'waiting needs nothing more');
      const failed = page.waitForEvent('requestfailed');
      await page.evaluate(() => {
        globalThis.element = document.querySelector('news-timeline');
        globalThis.element.remove();
      });
      assert.match((await failed).failure().errorText, /ABORTED/);
      assert.deepEqual(await kept(), {});
      assert.deepEqual(await resting(), {});
      answer = undefined;
      const again = page.waitForRequest('**/slow.json');
      await page.evaluate(() => document.body.append(globalThis.element));
      await again;
      while (!answer) await new Promise((resolve) => setTimeout(resolve, 5));
      setTimeout(() => answer(), 50);
      await atRest(page);
      assert.deepEqual(await kept(), one);
    },
    { rest: false },
  ),
);

later('waiting to come near takes one observer more, until it is near', () =>
  visit('/none.html', async (page, { kept, resting }) => {
    await page.evaluate(() => {
      document.body.innerHTML = '<div></div><news-timeline loading="lazy" src="/data/marathon.json"></news-timeline>';
      document.querySelector('div').style.height = '5000px';
    });
    await page.evaluate(() => globalThis.sleep(150));
    assert.deepEqual(await kept(), { IntersectionObserver: 1, ...unlinked });
    assert.deepEqual(await resting(), {});
    await page.evaluate(() => scrollTo(0, 5000));
    await atRest(page);
    assert.deepEqual(await kept(), unlinked);
    await remove(page);
    assert.deepEqual(await kept(), {});
  }),
);

later('it leaves while the page is still being read: nothing is kept', () =>
  visit(
    '/parsing.html',
    async (page, { kept }) => {
      await page.waitForLoadState('load');
      const before = await page.evaluate(() => [globalThis.upgraded, globalThis.whileParsing]);
      assert.equal(before[0], true, 'control: it was there before the page was read to its end');
      assert.equal(before[1]['document DOMContentLoaded'], 1, 'control: it waited for the rest of the page');
      assert.deepEqual(await kept(), {});
    },
    { rest: false },
  ),
);

await together();
await browser.close();
await server.close();
done();
