// The two files for pages without a bundler. The standalone one lies alone in a folder; the small one lies under another
// path, another name's query and on another host, and finds its parts beside itself.
import assert from 'node:assert/strict';
import { copyFileSync, mkdirSync, mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { launch } from './browser.mjs';
import { done } from './facts.mjs';
import { serve } from './serve.mjs';
import { atRest, complaintsOf, dist, html, inline, later, readData, together } from './support/guests.mjs';

const article = readData('xi-putin-video-call.json');
const [small, alone] = ['news-timeline.min.js', 'news-timeline.standalone.js'];
/** The parts of the small file. */
const parts = readdirSync(dist).filter(
  (name) => /^news-timeline\..*\.js$/.test(name) && name !== small && name !== alone,
);

const scratch = mkdtempSync(path.join(tmpdir(), 'news-timeline-'));
const folderOf = (name, files) => {
  const folder = path.join(scratch, name);
  mkdirSync(folder, { recursive: true });
  for (const file of files) copyFileSync(path.join(dist, file), path.join(folder, file));
  return folder;
};
const page = (script, { lang = 'de', children = inline(article) } = {}) =>
  html(
    `<news-timeline controls="step zoom scale order export" origin="${article.events[0].id}">${children}</news-timeline>`,
    {
      scripts: [script],
      lang,
    },
  );

const cms = folderOf('cms', [alone]);
writeFileSync(path.join(cms, 'index.html'), page(alone));
const assets = folderOf('assets/js/v3', [small, ...parts]);
const torn = folderOf('torn', [small]);
const cmsServer = await serve({ folders: { '/': cms } });
const host = await serve({ folders: { '/assets/js/v3/': assets } });
const server = await serve({
  folders: { '/assets/js/v3/': assets, '/torn/': torn },
  pages: {
    '/news/2026/02/story.html': page(`/assets/js/v3/${small}?v=2`),
    '/news/relative.html': page(`../assets/js/v3/${small}?v=2#part`),
    '/news/moved.html': page('/moved.js'),
    '/moved.js': { body: '', status: 302, headers: { location: `/assets/js/v3/${small}` } },
    '/news/stranger.html': page(`${host.url}/assets/js/v3/${small}?v=2`),
    '/news/base.html': page(`/assets/js/v3/${small}?v=2`).replace('<head>', '<head><base href="/elsewhere/">'),
    '/news/broken.html': page(`/assets/js/v3/${small}?v=2`, {
      children: '<script type="application/json">{"events": [,]}</script>',
    }),
    '/news/list.html': page(`/assets/js/v3/${small}?v=2`, {
      children: '<ol><li><time>2020</time> <b>One</b></li></ol>',
    }),
    '/torn.html': page(`/torn/${small}`),
  },
});
const browser = await launch();

/** Opens a page, lets everything be used that may load a part; gives the requests for scripts, failed ones apart. */
async function useAll(address) {
  const context = await browser.newContext({
    viewport: { width: 1000, height: 800 },
    locale: 'de-DE',
    acceptDownloads: true,
  });
  const view = await context.newPage();
  const complaints = complaintsOf(view);
  const asked = [];
  const failed = [];
  context.on('request', (request) => asked.push(request.url()));
  context.on('response', (response) => response.status() >= 400 && failed.push(response.url()));
  try {
    await view.goto(address);
    if (address.includes('torn')) await view.waitForTimeout(300);
    else await atRest(view);
    const drawn = await view.evaluate(async () => {
      const timeline = document.querySelector('news-timeline');
      if (!timeline.shadowRoot) return 0; // what it needs from the beginning is not there
      const count = timeline.shadowRoot.querySelectorAll('li[data-id]').length;
      timeline.next();
      // Without a document there is nothing to export, and it says so.
      const names = timeline.document?.events.length ? ['toJSON', 'toCSV', 'toJSONLD', 'toSVG', 'toPNG'] : [];
      for (const name of names) await Promise.resolve(timeline[name]?.()).catch(() => {});
      for (const lang of ['en', 'ar', 'fr']) {
        document.documentElement.lang = lang;
        await new Promise((resolve) => requestAnimationFrame(resolve));
        await timeline.updateComplete;
      }
      return count;
    });
    await view.waitForTimeout(100);
    return { drawn, asked: asked.slice(1), failed, complaints };
  } finally {
    await context.close();
  }
}

later('the standalone file works alone in a folder and asks for nothing more', async () => {
  const { drawn, asked, failed, complaints } = await useAll(`${cmsServer.url}/`);
  assert.equal(drawn, article.events.length);
  assert.deepEqual(
    asked.map((url) => url.replace(cmsServer.url, '')).filter((url) => !url.startsWith('data:')),
    [`/${alone}`],
  );
  assert.deepEqual([failed, complaints], [[], []]);
});

/** Names that a script imports, at once or later. Texts such as 'from' are no imports, whatever stands behind them. */
const importsOf = (name) =>
  [
    ...readFileSync(path.join(dist, name), 'utf8').matchAll(
      /(?<![\w$.'"`])(?:from|import)\s*\(?\s*(["'`])([^"'`\n]*)\1/g,
    ),
  ].map(([, , specifier]) => specifier);

later('control: the imports of a file that has some are found', () => {
  assert.ok(importsOf('index.js').includes('lit') || importsOf('index.js').some((name) => name.startsWith('./')));
});

later(
  'a class that extends the element brings style sheets of its own, the browser’s and those of another Lit',
  async () => {
    const view = await browser.newPage();
    try {
      await view.goto(`${cmsServer.url}/`);
      const colours = await view.evaluate(async () => {
        const Timeline = customElements.get('news-timeline');
        const sheet = new CSSStyleSheet();
        sheet.replaceSync('.base { color: rgb(1, 2, 3) }');
        const other = new CSSStyleSheet();
        other.replaceSync('.base { background-color: rgb(4, 5, 6) }');
        class Own extends Timeline {
          static styles = [Timeline.styles, sheet, { cssText: '', styleSheet: other }];
        }
        customElements.define('own-timeline', Own);
        const own = document.body.appendChild(document.createElement('own-timeline'));
        await own.updateComplete;
        const base = getComputedStyle(own.shadowRoot.querySelector('.base'));
        return [base.color, base.backgroundColor, base.display];
      });
      assert.deepEqual(colours, ['rgb(1, 2, 3)', 'rgb(4, 5, 6)', 'flex']);
    } finally {
      await view.close();
    }
  },
);

later('the standalone file imports nothing', () => assert.deepEqual(importsOf(alone), []));

later(`the small file and its ${parts.length} parts import only what lies beside them`, () => {
  for (const name of [small, ...parts])
    for (const specifier of importsOf(name)) {
      assert.match(specifier, /^\.\/news-timeline\.[\w.-]+\.js$/, `${name} imports ${specifier}`);
      assert.ok(readdirSync(dist).includes(specifier.slice(2)), `${name} imports ${specifier}, which is not there`);
    }
});

for (const [what, address, home] of [
  ['from another path, with a query', '/news/2026/02/story.html', server.url],
  ['by a relative address, with a query and a fragment', '/news/relative.html', server.url],
  ['behind a redirect', '/news/moved.html', server.url],
  ['from another host', '/news/stranger.html', host.url],
  ['on a page with another <base>', '/news/base.html', server.url],
])
  later(`the small file ${what}: it works and its parts come from beside it`, async () => {
    const { drawn, asked, failed, complaints } = await useAll(server.url + address);
    assert.equal(drawn, article.events.length);
    assert.deepEqual([failed, complaints], [[], []]);
    const scripts = asked.filter((url) => !url.startsWith('data:') && !url.endsWith('/moved.js'));
    assert.ok(scripts.length > 0);
    for (const url of scripts) {
      assert.ok(url.startsWith(`${home}/assets/js/v3/news-timeline.`), url);
      const name = path.basename(new URL(url).pathname);
      assert.ok(name === small || parts.includes(name), url);
    }
    assert.equal(new Set(scripts).size, scripts.length, 'each once');
    // The small file under a second address would be a second copy of everything.
    assert.equal(scripts.filter((url) => url.includes(small)).length, 1, scripts.join(' '));
  });

for (const [what, address] of [
  ['JSON with a mistake', '/news/broken.html'],
  ['a list', '/news/list.html'],
])
  later(`the small file with ${what} finds the parts for that`, async () => {
    const { failed, complaints } = await useAll(server.url + address);
    assert.deepEqual([failed, complaints], [[], []]);
  });

later('control: parts that did not come along are missed, and seen to be', async () => {
  const { failed } = await useAll(`${server.url}/torn.html`);
  assert.equal(failed.length > 0, parts.length > 0);
});

await together();
await browser.close();
await Promise.all([cmsServer, host, server].map((each) => each.close()));
rmSync(scratch, { recursive: true, force: true });
done();
