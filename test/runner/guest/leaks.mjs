// Ten timelines on one page, one of them in another shadow root, come and go 1,000 times: afterwards the page has as many
// nodes, listeners and bytes as before. A twin that leaks on purpose shows that growth would be seen.
import assert from 'node:assert/strict';
import { launch } from './browser.mjs';
import { done, fact } from './facts.mjs';
import { serve } from './serve.mjs';
import { recordWork } from './support/record-work.mjs';
import { atRest, folders, html, readData } from './support/guests.mjs';

const article = readData('xi-putin-video-call.json');
const server = await serve({ folders, pages: { '/': html('<div id="place"></div>') } });
const browser = await launch({ args: ['--js-flags=--expose-gc'] });

async function open() {
  const context = await browser.newContext({ viewport: { width: 1000, height: 700 }, locale: 'en-GB' });
  const page = await context.newPage();
  const errors = [];
  page.on('pageerror', (error) => errors.push(error.message));
  await page.addInitScript(recordWork);
  await page.goto(server.url);
  const devtools = await context.newCDPSession(page);
  await devtools.send('HeapProfiler.enable');
  /** What the page holds when all garbage is gone. */
  const weigh = async () => {
    for (let i = 0; i < 3; i++) {
      await devtools.send('HeapProfiler.collectGarbage');
      await page.evaluate(() => globalThis.sleep(20));
    }
    const { usedSize } = await devtools.send('Runtime.getHeapUsage');
    const { nodes, jsEventListeners } = await devtools.send('Memory.getDOMCounters');
    const { kept } = await page.evaluate(() => globalThis.work());
    return { bytes: usedSize, nodes, listeners: jsEventListeners, kept };
  };
  return { page, weigh, errors, close: () => context.close() };
}

/** Ten timelines with the article, of all layouts, the last one in a shadow root in a shadow root. */
const build = (page, tag = 'news-timeline') =>
  page.evaluate(
    ([data, name]) => {
      const place = document.querySelector('#place');
      const layouts = ['horizontal', 'vertical', 'list'];
      for (let i = 0; i < 10; i++) {
        const element = document.createElement(name);
        Object.assign(element, { data, layout: layouts[i % 3], groupBy: i % 2 ? 'none' : 'group' });
        if (i % 3 === 1)
          Object.assign(element, { filter: 'kind:event kind:state', permalink: 'fragment', permalinkPrefix: `t${i}` });
        if (i % 4 === 0) element.selected = data.events[i].id;
        if (i < 9) place.append(element);
        else {
          const outer = place.appendChild(document.createElement('section')).attachShadow({ mode: 'open' });
          const inner = outer.appendChild(document.createElement('section')).attachShadow({ mode: 'open' });
          inner.append(element);
        }
      }
    },
    [article, tag],
  );

/** Takes all of them out and puts them back; lets a frame be painted now and then, else only what is pending be done. */
const comeAndGo = (page, times) =>
  page.evaluate(async (count) => {
    const place = document.querySelector('#place');
    const children = [...place.children];
    for (let i = 0; i < count; i++) {
      place.replaceChildren();
      if (i % 30 === 0) await Promise.resolve();
      place.append(...children);
      if (i % 20 === 0) await Promise.resolve();
      if (i % 100 === 0) await new Promise((resolve) => requestAnimationFrame(resolve));
    }
  }, times);

const grown = (before, after) => ({
  kB: Math.round((after.bytes - before.bytes) / 1000),
  nodes: after.nodes - before.nodes,
  listeners: after.listeners - before.listeners,
});
const bytesEach = ({ kB }, times) => Math.round((kB * 1000) / times);
const say = ({ kB, nodes, listeners }) => `${kB} kB, ${nodes} nodes, ${listeners} listeners`;
/** Bytes for each coming: the engine's own notes on hot code. One array or listener that stays is more. */
const noise = 100;

{
  const { page, weigh, errors, close } = await open();
  const empty = await weigh();
  await build(page);
  await atRest(page);
  await comeAndGo(page, 150); // caches fill, hot code is compiled
  await atRest(page);
  const before = await weigh();
  await comeAndGo(page, 1000);
  await atRest(page);
  const after = await weigh();
  const growth = grown(before, after);

  await fact('ten timelines on one page are all drawn, the one in two shadow roots too', async () => {
    const drawn = await page.evaluate(() => {
      const place = document.querySelector('#place');
      const deep = place.lastElementChild.shadowRoot.firstElementChild.shadowRoot.firstElementChild;
      return [...place.querySelectorAll('news-timeline'), deep].map(
        ({ shadowRoot }) => shadowRoot.querySelectorAll('li[data-id]').length,
      );
    });
    assert.deepEqual(
      drawn,
      Array.from({ length: 10 }, () => article.events.length),
    );
  });
  await fact('1,000 times out and in: listeners and observers on the page are as many as before', () => {
    assert.deepEqual(after.kept, before.kept);
    assert.equal(after.kept['window beforeprint'], 10);
    assert.equal(after.kept.ResizeObserver, 10);
  });
  await fact(`1,000 times out and in: nothing grows (${say(growth)})`, () => {
    assert.equal(growth.nodes, 0);
    assert.equal(growth.listeners, 0);
    assert.ok(bytesEach(growth, 10_000) < noise, `${bytesEach(growth, 10_000)} bytes each time`);
  });
  await fact('no error came of it', () => assert.deepEqual(errors, []));

  await page.evaluate(() => document.querySelector('#place').replaceChildren());
  const gone = await weigh();
  const left = grown(empty, gone);
  await fact(`when all have left, nothing of them is left (${say(left)})`, () => {
    assert.deepEqual(gone.kept, {});
    // Templates and style sheets stay for the next timeline.
    assert.ok(left.nodes < 900, `${left.nodes} nodes`);
    assert.ok(left.listeners <= 0, `${left.listeners} listeners`);
  });
  await close();
}

{
  const { page, weigh, close } = await open();
  /** Makes and forgets one timeline after the other; gives how many the garbage collector has not taken. */
  const makeAndForget = (count) =>
    page.evaluate(
      async ([data, number]) => {
        globalThis.made ??= [];
        const place = document.querySelector('#place');
        for (let i = 0; i < number; i++) {
          const element = document.createElement('news-timeline');
          element.data = data;
          place.append(element);
          await element.updateComplete;
          if (i % 2) {
            element.select(data.events[i % data.events.length].id);
            element.zoomBy(3);
            await new Promise((resolve) => requestAnimationFrame(resolve));
          }
          element.remove();
          globalThis.made.push(new WeakRef(element));
        }
      },
      [article, count],
    );
  const alive = () => page.evaluate(() => globalThis.made.filter((made) => made.deref()).length);
  await makeAndForget(20);
  const before = await weigh();
  await makeAndForget(40);
  const after = await weigh();
  const growth = grown(before, after);
  await fact(`40 timelines made, used and forgotten are all collected (${say(growth)})`, async () => {
    // The last one may still be held by what it did last.
    for (let i = 0; i < 10 && (await alive()) > 1; i++) await weigh();
    assert.ok((await alive()) <= 1, `${await alive()} are still there`);
    assert.deepEqual(after.kept, {});
    // One that is there weighs some 250 kB.
    assert.ok(bytesEach(growth, 40) < 40_000, `${bytesEach(growth, 40)} bytes each`);
  });
  await close();
}

{
  const { page, weigh, close } = await open();
  await page.evaluate(() => {
    const Timeline = customElements.get('news-timeline');
    const kept = [];
    customElements.define(
      'leaking-timeline',
      class extends Timeline {
        connectedCallback() {
          super.connectedCallback();
          document.addEventListener('keydown', () => this.selected);
          kept.push(
            document.createElement('i'),
            Array.from({ length: 20 }, () => this),
          );
        }
      },
    );
  });
  await build(page, 'leaking-timeline');
  await page.evaluate(() => globalThis.sleep(300));
  await comeAndGo(page, 50);
  const before = await weigh();
  await comeAndGo(page, 200);
  const after = await weigh();
  const growth = grown(before, after);
  await fact(`control: a twin that leaks a listener, a node and an array is found out (${say(growth)})`, () => {
    assert.equal(after.kept['document keydown'] - before.kept['document keydown'], 2000);
    assert.ok(growth.nodes >= 2000);
    assert.ok(growth.listeners >= 2000);
    assert.ok(bytesEach(growth, 2000) > 2 * noise, `${bytesEach(growth, 2000)} bytes each time`);
  });
  await close();
}

await browser.close();
await server.close();
done();
