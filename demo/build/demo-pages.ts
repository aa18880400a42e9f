import type { Plugin } from 'vite';
import { texts } from '../index/texts.js';

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

const escapeText = (text: string): string =>
  text.replaceAll('&', '&amp;').replaceAll('<', '&lt;').replaceAll('"', '&quot;');

/** Fills `<p data-text="headline"></p>` and `data-label` with German, so that the page can be read without any script. */
export function fillTexts(html: string): string {
  const german = new Map<string, string>(Object.entries(texts.de));
  const text = (key: string): string => {
    const found = german.get(key);
    if (found === undefined) throw new Error(`a page asks for the text "${key}", which demo/index/texts.ts lacks`);
    return escapeText(found);
  };
  return html
    .replace(/ data-label="([^"]+)"/g, (whole, key: string) => `${whole} aria-label="${text(key)}"`)
    .replace(/( data-text="([^"]+)"[^>]*>)<\//g, (_, open: string, key: string) => `${open}${text(key)}</`);
}

/** What the demo's pages need beyond Vite: the first page's German texts and, when built, a strict policy. */
export function demoPages(): Plugin {
  let building = false;
  return {
    name: 'demo-pages',
    configResolved(config) {
      building = config.command === 'build';
    },
    transformIndexHtml: {
      order: 'pre',
      handler: (html) => ({
        html: fillTexts(html),
        tags: building
          ? [
              {
                tag: 'meta',
                attrs: { 'http-equiv': 'Content-Security-Policy', content: policy },
                injectTo: 'head-prepend',
              },
            ]
          : [],
      }),
    },
  };
}
