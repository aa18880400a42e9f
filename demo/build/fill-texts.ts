import { texts, type PageLanguage } from '../index/texts.js';

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
