// What the guest scripts share: where the bundles and the data are, pages to put a timeline into, and waiting for it.
import { readFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { fact } from '../facts.mjs';

const folder = (name) => fileURLToPath(new URL(`../../../../${name}`, import.meta.url));

/** The built bundles, and the documents as they lie in the repository. */
export const dist = folder('dist');
export const data = folder('data');
/** For `serve({ folders })`. */
export const folders = { '/dist/': dist, '/data/': data };

export const min = '/dist/news-timeline.min.js';
export const standalone = '/dist/news-timeline.standalone.js';

/** A document of data/, parsed: `readData('marathon.json')`. */
export const readData = (name) => JSON.parse(readFileSync(`${data}/${name}`, 'utf8'));

/** A whole page. It names an empty icon, so that no browser asks for one; `scripts` are module scripts in the head. */
export function html(body, { head = '', lang = 'en', scripts = [min], title = 'A page' } = {}) {
  const loads = scripts.map((src) => `<script type="module" src="${src}"></script>`).join('\n');
  return `<!doctype html><html lang="${lang}"><head><meta charset="utf-8"><title>${title}</title>
<meta name="viewport" content="width=device-width"><link rel="icon" href="data:,">${head}${loads}</head>
<body>${body}</body></html>`;
}

/** A document as a script among the element's children. */
export const inline = (document) =>
  `<script type="application/json">${JSON.stringify(document).replaceAll('<', '\\u003c')}</script>`;

/** Until every timeline of the page, also in open shadow roots, has drawn its document and moves no more. */
export async function atRest(page) {
  await page.evaluate(async () => {
    const all = (root) =>
      [...root.querySelectorAll('*')].flatMap((element) => [
        ...(element.localName === 'news-timeline' ? [element] : []),
        ...(element.shadowRoot && element.localName !== 'news-timeline' ? all(element.shadowRoot) : []),
      ]);
    await customElements.whenDefined('news-timeline');
    const timelines = all(document);
    await Promise.all(timelines.map((timeline) => timeline.ready));
    let quiet = 0;
    let frames = 0;
    const observer = new MutationObserver(() => (quiet = 0));
    for (const { shadowRoot } of timelines)
      observer.observe(shadowRoot, { subtree: true, childList: true, attributes: true, characterData: true });
    while (quiet++ < 6 && frames++ < 400) await new Promise((resolve) => requestAnimationFrame(resolve));
    observer.disconnect();
    if (frames > 400) throw new Error('a timeline of this page does not come to rest');
  });
}

/** Whatever a page complains about from now on: errors, warnings, failed requests. */
export function complaintsOf(page) {
  const complaints = [];
  page.on('pageerror', (error) => complaints.push(`error: ${error.message}`));
  page.on('console', (message) => {
    if (['error', 'warning'].includes(message.type())) complaints.push(`${message.type()}: ${message.text()}`);
  });
  return complaints;
}

/** Where a part of the first timeline is, CSS px. Unlike a locator's own it listens to nothing in the page. */
export const boxOf = (page, selector) =>
  page.evaluate((part) => {
    const { x, y, width, height } = document
      .querySelector('news-timeline')
      .shadowRoot.querySelector(part)
      .getBoundingClientRect();
    return { x, y, width, height };
  }, selector);

/** `work` on each of a list, a few at the same time; gives the results in order. */
export async function several(list, work, atOnce = 4) {
  const results = [];
  const entries = list.entries();
  const worker = async () => {
    for (const [index, item] of entries) results[index] = await work(item);
  };
  await Promise.all(Array.from({ length: atOnce }, worker));
  return results;
}

const waiting = [];

/** A fact that needs no other to be over: all of these are looked at together by `together()`. */
export const later = (name, check) => void waiting.push([name, check]);

/** Looks at the facts given to `later`, three at a time (they mostly wait), and prints them in their order. */
export async function together() {
  const facts = waiting.splice(0);
  const failures = await several(
    facts,
    async ([, check]) => {
      try {
        await check();
      } catch (error) {
        return { error };
      }
    },
    3,
  );
  for (const [index, [name]] of facts.entries())
    await fact(name, () => {
      if (failures[index]) throw failures[index].error;
    });
}
