import { basename } from 'node:path';
import type { Plugin } from 'vite';
import { texts, type PageLanguage } from '../index/texts.js';
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

const escapeText = (text: string): string =>
  text.replaceAll('&', '&amp;').replaceAll('<', '&lt;').replaceAll('"', '&quot;');

/**
 * Fills `<p data-text="headline"></p>` and `data-label` with the texts of the page's own language, so that the pages can
 * be read without any script. Throws on a key that texts.ts lacks.
 */
export function fillTexts(html: string): string {
  const language: PageLanguage = /<html[^>]* lang="de"/.test(html) ? 'de' : 'en';
  const words = new Map<string, string>(Object.entries(texts[language]));
  const text = (key: string): string => {
    const found = words.get(key);
    if (found === undefined) throw new Error(`a page asks for the text "${key}", which demo/index/texts.ts lacks`);
    return escapeText(found);
  };
  return html
    .replace(/ data-label="([^"]+)"/g, (whole, key: string) => `${whole} aria-label="${text(key)}"`)
    .replace(/( data-text="([^"]+)"[^>]*>)<\//g, (_, open: string, key: string) => `${open}${text(key)}</`);
}

/** What the demo's pages need beyond Vite: the shared frame, texts that need no script and, when built, a strict policy. */
export function demoPages(): Plugin {
  let building = false;
  return {
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
  };
}
