import { readFileSync } from 'node:fs';
import { basename } from 'node:path';
import type { Plugin } from 'vite';
import { fillTexts } from './fill-texts.js';
import { browserHistory } from './browser-history.js';
import { storyDocument } from './story-document.js';
import { colophon, masthead } from './masthead.js';

/** What the built pages may do. Not in the dev server: it puts its own scripts and styles into the page. */
const policy = [
  "default-src 'none'",
  "script-src 'self'",
  "style-src 'self'",
  "connect-src 'self'",
  "img-src 'self' data:",
  "base-uri 'none'",
  "form-action 'none'",
].join('; ');

/**
 * What the demo's pages need beyond Vite: the shared frame, texts that need no script and, when built, a strict policy.
 * The pages' scripts block the first paint, so that nobody sees the wrong language or colours for a moment.
 */
export function demoPages(): Plugin[] {
  let building = false;
  return [
    {
      name: 'demo-pages',
      configResolved(config) {
        building = config.command === 'build';
      },
      transformIndexHtml: {
        order: 'pre',
        handler(html, { filename }) {
          const framed = html
            .replace('<!-- masthead -->', masthead(basename(filename)))
            .replace('<!-- colophon -->', colophon);
          const meta = { 'http-equiv': 'Content-Security-Policy', content: policy };
          return {
            html: fillTexts(framed),
            tags: building ? [{ tag: 'meta', attrs: meta, injectTo: 'head-prepend' }] : [],
          };
        },
      },
    },
    {
      name: 'demo-made-files',
      configureServer(server) {
        for (const [name, document] of madeFiles) {
          server.middlewares.use(`/${name}`, (_, response) => {
            response.setHeader('content-type', 'application/json').end(document());
          });
        }
      },
      generateBundle() {
        for (const [fileName, source] of madeFiles) this.emitFile({ type: 'asset', fileName, source: source() });
      },
    },
    {
      name: 'demo-pages-blocking',
      transformIndexHtml: {
        order: 'post',
        handler: (html) => html.replaceAll('<script type="module"', '<script type="module" blocking="render"'),
      },
    },
  ];
}

/** Data files that stand beside the pages, by their names; each is made when it is asked for. */
const madeFiles: readonly (readonly [name: string, json: () => string])[] = [
  ['story-de.json', () => storyJson('de')],
  ['story-en.json', () => storyJson('en')],
  ['browser-history.json', () => JSON.stringify(browserHistory())],
];

/** The first page's document. */
function storyJson(language: 'de' | 'en'): string {
  const source: unknown = JSON.parse(
    readFileSync(new URL('../../data/xi-putin-video-call.json', import.meta.url), 'utf8'),
  );
  return JSON.stringify(storyDocument(source as Record<string, unknown>, language), null, 2);
}
