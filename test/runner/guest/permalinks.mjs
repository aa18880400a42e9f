// The selected event in the page's address: real addresses, real Back and Forward, links with a sentence in them.
import assert from 'node:assert/strict';
import { launch } from './browser.mjs';
import { done, fact } from './facts.mjs';
import { serve } from './serve.mjs';
import { atRest, complaintsOf, folders, html, inline, later, min, together } from './support/guests.mjs';

const odd = 'a&b=c #d/é?漢%20+\'"';
const sentence = 'The ferry left an hour late, and nobody minded.';
const story = {
  version: 1,
  lang: 'en',
  title: 'The harbour',
  article: { url: 'https://example.org/harbour', lang: 'en' },
  events: [
    { id: 'flood', title: 'Flood', date: '2020-01-05', excerpts: [{ exact: sentence }] },
    { id: 'bridge', title: 'Bridge', date: '2020-02-05' },
    { id: odd, title: 'Odd name', date: '2020-03-05' },
  ],
};
const filler = '<p>A paragraph of the page, about something else.</p>'.repeat(60);
const element = (attributes) => `<news-timeline ${attributes}>${inline(story)}</news-timeline>`;
/** Records what scripts write into the history, and what timelines tell, before any of them runs. */
const record = `<script>
  window.written = [];
  window.told = [];
  for (const how of ['pushState', 'replaceState']) {
    const original = history[how];
    history[how] = function (state, ...rest) {
      written.push(how);
      if (window.refuse) throw new DOMException('no', 'SecurityError');
      return original.call(this, state, ...rest);
    };
  }
  for (const name of ['timeline-select', 'timeline-share'])
    addEventListener(name, (event) => {
      told.push([event.type, event.id, event.source ?? event.url]);
      if (window.cancel) event.preventDefault();
    });
</script>`;
const page = (body, more = '') => html(body, { head: record + more });
const article = `<article>${filler}<h2 id="chapter">Chapter</h2><p>It rained. ${sentence} Later it cleared up.</p>${filler}</article>`;
const router = `<script>
  window.routes = [];
  const go = () => routes.push(location.hash.slice(1).split('?')[0]);
  addEventListener('hashchange', go);
  go();
</script>`;

const pages = {
  '/fragment.html': page(element('permalink="fragment"')),
  '/query.html': page(element('permalink="query"')),
  '/none.html': page(element('') + article),
  '/low.html': page(article + element('permalink="fragment"') + filler),
  '/cancelled.html': page(element('permalink="fragment"'), '<script>window.cancel = true</script>'),
  '/preset.html': page(element('permalink="fragment" selected="bridge"')),
  '/router.html': page(element('permalink="fragment"') + '<a id="other" href="#/other">other</a>', router),
  '/two.html': page(element('permalink="fragment"') + element('permalink="fragment"')),
  '/named.html': page(element('id="left" permalink="query"') + element('permalink="query" permalink-prefix="right"')),
  '/base.html': page(element('permalink="fragment"'), '<base href="/elsewhere/">'),
  '/share.html': page(element('permalink="fragment"') + article),
  '/give.html': page(element('controls="share"')),
  '/give-here.html': page(element('controls="share"') + article),
  '/silent.html': page(element('controls="" permalink="fragment"')),
  '/link.html': page(`<a id="link" href="#timeline=bridge">A link</a>${filler}${element('permalink="fragment"')}`),
  '/frame.html': html(
    `<iframe width="900" height="600" sandbox="allow-scripts" srcdoc="${page(element('permalink="fragment"'))
      .replaceAll('&', '&amp;')
      .replaceAll('"', '&quot;')}"></iframe>`,
    { scripts: [] },
  ),
};
const server = await serve({ folders, pages });
const browser = await launch();

async function visit(address, use, { permissions = [] } = {}) {
  const context = await browser.newContext({ viewport: { width: 1000, height: 700 }, locale: 'en-GB', permissions });
  const tab = await context.newPage();
  const complaints = complaintsOf(tab);
  try {
    await arrive(tab, address);
    await use(tab);
    assert.deepEqual(complaints, []);
  } finally {
    await context.close();
  }
}

async function arrive(tab, address) {
  await tab.goto(server.url + address);
  await rest(tab);
}

async function rest(tab) {
  await atRest(tab);
  await tab.waitForTimeout(250);
}

const facts = (tab) =>
  tab.evaluate(() => ({
    selected: [...document.querySelectorAll('news-timeline')].map((t) => t.selected).join(),
    at: location.pathname + location.search + location.hash,
    written: window.written.join(),
    length: history.length,
  }));
const told = (tab) => tab.evaluate(() => window.told.splice(0));
const seen = (tab, selector) =>
  tab.evaluate((s) => {
    const { top, bottom } = document.querySelector(s).getBoundingClientRect();
    return bottom > 0 && top < innerHeight;
  }, selector);

async function select(tab, title, nth = 0) {
  await tab.locator('news-timeline').nth(nth).getByRole('button', { name: title, exact: false }).first().click();
  await rest(tab);
}
const press = (tab, name) => tab.locator('news-timeline').getByRole('button', { name }).click();
async function back(tab) {
  await tab.goBack();
  await rest(tab);
}
async function forward(tab) {
  await tab.goForward();
  await rest(tab);
}

for (const [name, begin, flood, bridge] of [
  ['fragment', '', '#timeline=flood', '#timeline=bridge'],
  ['fragment', '#chapter', '#chapter&timeline=flood', '#chapter&timeline=bridge'],
  ['query', '?q=a%20b&flag#chapter', '?q=a%20b&flag&timeline=flood#chapter', '?q=a%20b&flag&timeline=bridge#chapter'],
])
  later(`${name}.html${begin}: the first selection is one entry of the history, later ones replace it`, () =>
    visit(`/${name}.html${begin}`, async (tab) => {
      const before = await facts(tab);
      assert.deepEqual([before.at, before.written], [`/${name}.html${begin}`, '']);
      await tab.evaluate(() => history.replaceState({ own: [1] }, ''));
      await select(tab, 'Flood');
      assert.deepEqual(await facts(tab), {
        selected: 'flood',
        at: `/${name}.html${flood}`,
        written: 'replaceState,pushState',
        length: before.length + 1,
      });
      assert.deepEqual(await tab.evaluate(() => history.state), { own: [1] });
      await select(tab, 'Bridge');
      const second = await facts(tab);
      assert.deepEqual(
        [second.selected, second.at, second.length],
        ['bridge', `/${name}.html${bridge}`, before.length + 1],
      );
      await back(tab);
      assert.deepEqual([(await facts(tab)).selected, (await facts(tab)).at], ['', `/${name}.html${begin}`]);
      await forward(tab);
      assert.deepEqual([(await facts(tab)).selected, (await facts(tab)).at], ['bridge', `/${name}.html${bridge}`]);
      await tab.keyboard.press('Tab');
      await select(tab, 'Bridge');
      assert.equal(
        (await facts(tab)).at,
        `/${name}.html${begin}`,
        'closing the card takes the event out of the address',
      );
    }),
  );

later('Back after any number of selections and closings leaves the page after one more step', () =>
  visit('/none.html', async (tab) => {
    await arrive(tab, '/fragment.html');
    for (const title of ['Flood', 'Flood', 'Bridge', 'Odd', 'Odd', 'Flood']) await select(tab, title);
    await back(tab);
    assert.deepEqual([(await facts(tab)).selected, (await facts(tab)).at], ['', '/fragment.html']);
    await back(tab);
    assert.equal((await facts(tab)).at, '/none.html');
  }),
);

later('what scripts select, and pages without the attribute, write nothing', async () => {
  await visit('/fragment.html', async (tab) => {
    await tab.evaluate(() => document.querySelector('news-timeline').select('flood'));
    await rest(tab);
    const { selected, at, written } = await facts(tab);
    assert.deepEqual([selected, at, written], ['flood', '/fragment.html', '']);
    await select(tab, 'Bridge');
    assert.equal((await facts(tab)).written, 'pushState', 'control: a reader does');
    await back(tab);
    assert.equal((await facts(tab)).selected, 'flood', 'Back leads to what the script had selected');
  });
  await visit('/none.html#timeline=flood', async (tab) => {
    assert.equal((await facts(tab)).selected, '');
    await select(tab, 'Bridge');
    const { selected, at, written } = await facts(tab);
    assert.deepEqual([selected, at, written], ['bridge', '/none.html#timeline=flood', '']);
  });
});

later('a link opens its event once, says so, and takes no focus', () =>
  visit('/fragment.html#timeline=bridge', async (tab) => {
    assert.equal((await facts(tab)).selected, 'bridge');
    assert.deepEqual(await told(tab), [['timeline-select', 'bridge', 'permalink']]);
    assert.equal(await tab.evaluate(() => document.activeElement === document.body), true);
    assert.equal(await tab.locator('news-timeline').getByRole('article').count(), 1, 'with its card');
    await tab.evaluate(() => {
      const timeline = document.querySelector('news-timeline');
      timeline.selected = null;
      const { parentNode } = timeline;
      timeline.remove();
      parentNode.append(timeline);
      timeline.append([{ id: 'new', title: 'New', date: '2020-04-05' }]);
    });
    await rest(tab);
    assert.deepEqual([(await facts(tab)).selected, await told(tab)], ['', []]);
    await select(tab, 'Flood');
    assert.equal((await facts(tab)).at, '/fragment.html#timeline=flood', 'and goes on working after it was moved');
    await back(tab);
    assert.equal((await facts(tab)).selected, 'bridge');
  }),
);

later('an event that comes later is opened when it comes', () =>
  visit('/fragment.html#timeline=new', async (tab) => {
    assert.deepEqual([(await facts(tab)).selected, (await facts(tab)).at], ['', '/fragment.html#timeline=new']);
    await tab.evaluate(() =>
      document.querySelector('news-timeline').append([{ id: 'new', title: 'New', date: '2020-04-05' }]),
    );
    await rest(tab);
    assert.equal((await facts(tab)).selected, 'new');
  }),
);

later('an unknown event stays in the address and selects nothing; the next selection replaces it', () =>
  visit('/fragment.html#timeline=nobody', async (tab) => {
    const { selected, at, written } = await facts(tab);
    assert.deepEqual([selected, at, written, await told(tab)], ['', '/fragment.html#timeline=nobody', '', []]);
    await select(tab, 'Flood');
    assert.equal((await facts(tab)).at, '/fragment.html#timeline=flood');
  }),
);

later('a listener may refuse what a link asks for; it is asked once', () =>
  visit('/cancelled.html#timeline=flood', async (tab) => {
    await tab.evaluate(() => document.querySelector('news-timeline').requestUpdate());
    await rest(tab);
    assert.deepEqual(await told(tab), [['timeline-select', 'flood', 'permalink']]);
    assert.deepEqual([(await facts(tab)).selected, (await facts(tab)).at], ['', '/cancelled.html#timeline=flood']);
  }),
);

later('a link scrolls to the timeline, once; with a sentence in it the browser scrolls to that', async () => {
  await visit('/low.html', async (tab) => assert.equal(await seen(tab, 'news-timeline'), false, 'control'));
  await visit('/low.html#timeline=flood', async (tab) => {
    assert.equal(await seen(tab, 'news-timeline'), true);
    await tab.evaluate(() => {
      scrollTo(0, 0);
      document.querySelector('news-timeline').requestUpdate();
    });
    await rest(tab);
    assert.equal(await tab.evaluate(() => scrollY), 0);
    await tab.reload();
    await rest(tab);
    assert.deepEqual([(await facts(tab)).selected, await tab.evaluate(() => scrollY)], ['flood', 0]);
  });
  await visit('/low.html#timeline=flood:~:text=The%20ferry%20left%20an%20hour%20late', async (tab) => {
    assert.equal((await facts(tab)).selected, 'flood');
    assert.deepEqual([await seen(tab, '#chapter + p'), await seen(tab, 'news-timeline')], [true, false]);
  });
  await visit('/low.html#chapter', async (tab) => {
    assert.deepEqual([await seen(tab, '#chapter'), (await facts(tab)).selected], [true, '']);
  });
});

later('a link on the page opens the event and scrolls to it; Back leads to where the page was', () =>
  visit('/link.html', async (tab) => {
    assert.equal(await seen(tab, 'news-timeline'), false);
    await tab.click('#link');
    await rest(tab);
    assert.deepEqual([(await facts(tab)).selected, await seen(tab, 'news-timeline')], ['bridge', true]);
    await select(tab, 'Flood');
    assert.equal((await facts(tab)).selected, 'flood');
    await back(tab);
    assert.equal((await facts(tab)).selected, 'bridge');
  }),
);

later('what the page itself had selected comes back', () =>
  visit('/preset.html', async (tab) => {
    await select(tab, 'Flood');
    await back(tab);
    assert.deepEqual([(await facts(tab)).selected, (await facts(tab)).at], ['bridge', '/preset.html']);
  }),
);

later('a page that keeps its route in the fragment goes on doing so', () =>
  visit('/router.html#/story', async (tab) => {
    await select(tab, 'Flood');
    assert.equal((await facts(tab)).at, '/router.html#/story?timeline=flood');
    await tab.click('#other');
    await rest(tab);
    assert.deepEqual([(await facts(tab)).at, (await facts(tab)).selected], ['/router.html#/other', 'flood']);
    await select(tab, 'Bridge');
    await back(tab);
    assert.deepEqual([(await facts(tab)).at, (await facts(tab)).selected], ['/router.html#/other', 'flood']);
    await back(tab);
    assert.deepEqual(
      [(await facts(tab)).at, (await facts(tab)).selected],
      ['/router.html#/story?timeline=flood', 'flood'],
    );
    await back(tab);
    assert.deepEqual([(await facts(tab)).at, (await facts(tab)).selected], ['/router.html#/story', '']);
    assert.deepEqual(new Set(await tab.evaluate(() => routes)), new Set(['/story', '/other']));
  }),
);

later('any id comes back from an address as it was', async () => {
  for (const name of ['fragment', 'query'])
    await visit(`/${name}.html`, async (tab) => {
      await select(tab, 'Odd name');
      assert.equal((await facts(tab)).selected, odd);
      await tab.reload();
      await rest(tab);
      assert.equal((await facts(tab)).selected, odd);
    });
});

later('two timelines stand in one address', async () => {
  await visit('/named.html', async (tab) => {
    await select(tab, 'Flood', 0);
    await select(tab, 'Bridge', 1);
    assert.equal((await facts(tab)).at, '/named.html?timeline-left=flood&right=bridge');
    await tab.reload();
    await rest(tab);
    assert.equal((await facts(tab)).selected, 'flood,bridge');
    await select(tab, 'Flood', 0);
    assert.equal((await facts(tab)).at, '/named.html?right=bridge');
  });
  const context = await browser.newContext({ viewport: { width: 1000, height: 700 }, locale: 'en-GB' });
  const tab = await context.newPage();
  const complaints = complaintsOf(tab);
  await arrive(tab, '/two.html#timeline=flood&timeline-2=bridge');
  assert.equal((await facts(tab)).selected, 'flood,bridge');
  assert.match(complaints.join('\n'), /^warning: .*permalink-prefix="timeline".*timeline-2 is used/);
  assert.equal(complaints.length, 1);
  await context.close();
});

later('a page with a base address keeps its own', () =>
  visit('/base.html', async (tab) => {
    await select(tab, 'Flood');
    assert.equal((await facts(tab)).at, '/base.html#timeline=flood');
  }),
);

later('where the history cannot be written, events are selected all the same', async () => {
  await visit('/fragment.html', async (tab) => {
    await tab.evaluate(() => (window.refuse = true));
    await select(tab, 'Flood');
    const { selected, at, written } = await facts(tab);
    assert.deepEqual([selected, at, written], ['flood', '/fragment.html', 'pushState']);
    await tab.evaluate(() => (window.refuse = false));
    await select(tab, 'Bridge');
    assert.equal((await facts(tab)).at, '/fragment.html#timeline=bridge');
  });
  const context = await browser.newContext({ viewport: { width: 1000, height: 700 }, locale: 'en-GB' });
  const tab = await context.newPage();
  const complaints = complaintsOf(tab);
  await tab.goto(`${server.url}/frame.html`);
  const [, frame] = tab.frames();
  await atRest(frame);
  await select(
    {
      locator: (s) => frame.locator(s),
      evaluate: frame.evaluate.bind(frame),
      waitForTimeout: tab.waitForTimeout.bind(tab),
    },
    'Flood',
  );
  const { selected, written } = await facts(frame);
  assert.deepEqual([selected, written, frame.url(), complaints], ['flood', '', 'about:srcdoc', []]);
  await context.close();
});

/** Puts a system's own dialog into the page; `how`: what it answers. */
const dialog = (tab, how) =>
  tab.evaluate((name) => {
    window.given = [];
    Object.defineProperty(navigator, 'share', {
      value: (data) => {
        window.given.push(data);
        return name === 'done' ? Promise.resolve() : Promise.reject(new DOMException('no', name));
      },
    });
  }, how);
const note = (tab) =>
  tab.evaluate(() => document.querySelector('news-timeline').shadowRoot.querySelector('.shared')?.innerText.trim());
const share = async (tab) => {
  await press(tab, 'Get a link to this event');
  await tab.waitForTimeout(150);
};
const clipboard = ['clipboard-read', 'clipboard-write'];

/** There is one clipboard for all pages: these are looked at one after the other. */
const waiting = [];
const onClipboard = (name, check) => waiting.push(() => fact(name, check));

onClipboard('a link is given by the dialog of the system, which may be closed, or refuse', async () => {
  const cases = [
    ['done', undefined, false],
    ['AbortError', undefined, false],
    ['NotAllowedError', 'The link was copied', true],
  ];
  for (const [how, said, isCopied] of cases)
    await visit(
      '/fragment.html?a=1',
      async (tab) => {
        await dialog(tab, how);
        await tab.evaluate(() => navigator.clipboard.writeText('nothing'));
        await select(tab, 'Bridge');
        await share(tab);
        const url = `${server.url}/fragment.html?a=1#timeline=bridge`;
        assert.deepEqual(await tab.evaluate(() => window.given), [
          { title: 'Bridge', text: 'February 5, 2020: Bridge', url },
        ]);
        assert.equal(await note(tab), said, how);
        assert.equal(await tab.evaluate(() => navigator.clipboard.readText()), isCopied ? url : 'nothing');
      },
      { permissions: clipboard },
    );
});

onClipboard('a link is copied, and said to be; another event begins anew', () =>
  visit(
    '/give.html',
    async (tab) => {
      await select(tab, 'Flood');
      await share(tab);
      const url =
        'https://example.org/harbour#:~:text=The%20ferry%20left%20an%20hour%20late%2C%20and%20nobody%20minded%2e';
      assert.equal(await tab.evaluate(() => navigator.clipboard.readText()), url);
      assert.equal(await note(tab), 'The link was copied');
      const live = tab.locator('news-timeline').getByRole('status').last();
      assert.match(await live.innerText(), /The link was copied/);
      assert.deepEqual((await told(tab)).at(-1), ['timeline-share', 'flood', url]);
      assert.equal((await facts(tab)).written, '');
      await select(tab, 'Bridge');
      assert.equal(await note(tab), undefined);
    },
    { permissions: clipboard },
  ),
);

onClipboard(
  'with the article on the page the link leads to its sentence here, and to the event where permalinks are on',
  async () => {
    for (const [address, hash] of [
      ['/give-here.html', ''],
      ['/share.html', 'timeline=flood'],
    ])
      await visit(
        address,
        async (tab) => {
          await select(tab, 'Flood');
          await share(tab);
          const link = await tab.evaluate(() => navigator.clipboard.readText());
          assert.match(link, new RegExp(`^${server.url}${address}#${hash}:~:text=The%20ferry`));
          await tab.goto('about:blank');
          await tab.goto(link);
          await rest(tab);
          assert.equal(await seen(tab, '#chapter + p'), true, 'the sentence');
          assert.equal((await facts(tab)).selected, hash ? 'flood' : '');
        },
        { permissions: clipboard },
      );
  },
);

onClipboard('without the clipboard the link stands in a field, chosen and ready to be copied', () =>
  visit('/give.html', async (tab) => {
    await tab.evaluate(() => Object.defineProperty(navigator, 'clipboard', { value: undefined }));
    await select(tab, 'Flood');
    await share(tab);
    const field = tab.locator('news-timeline').getByLabel('Link to this event, to copy');
    assert.match(await field.inputValue(), /^https:\/\/example\.org\/harbour#:~:text=/);
    const chosen = await field.evaluate((f) => [
      f.getRootNode().activeElement === f,
      f.selectionEnd - f.selectionStart,
      f.value.length,
    ]);
    assert.deepEqual(chosen, [true, chosen[2], chosen[2]]);
    await tab.keyboard.press('ArrowLeft');
    assert.equal((await facts(tab)).selected, 'flood', 'keys in the field are its own');
  }),
);

onClipboard('a page may give links in its own way', () =>
  visit(
    '/give.html',
    async (tab) => {
      await select(tab, 'Flood');
      await tab.evaluate(async () => {
        await navigator.clipboard.writeText('nothing');
        window.cancel = true;
      });
      await share(tab);
      assert.equal(await tab.evaluate(() => navigator.clipboard.readText()), 'nothing');
      assert.equal((await told(tab)).at(-1)[0], 'timeline-share');
      assert.equal(await note(tab), undefined);
    },
    { permissions: clipboard },
  ),
);

later('the button is on cards where permalinks are on, unless the page chooses other controls', async () => {
  for (const [address, count] of [
    ['/fragment.html', 1],
    ['/silent.html', 0],
    ['/none.html', 0],
    ['/give.html', 1],
  ])
    await visit(address, async (tab) => {
      await select(tab, 'Flood');
      assert.equal(
        await tab.locator('news-timeline').getByRole('button', { name: 'Get a link' }).count(),
        count,
        address,
      );
    });
});

later('without permalinks no part of the script for them is asked for', async () => {
  for (const [address, isLoaded] of [
    ['/none.html', false],
    ['/fragment.html', true],
  ])
    await visit(address, async (tab) => {
      const files = await tab.evaluate(() => performance.getEntriesByType('resource').map((r) => r.name));
      assert.equal(
        files.some((name) => name.includes('news-timeline.links-')),
        isLoaded,
        files.join('\n'),
      );
      assert.ok(files.some((name) => name.endsWith(min)));
    });
});

await together();
for (const look of waiting) await look();
await browser.close();
await server.close();
done();
