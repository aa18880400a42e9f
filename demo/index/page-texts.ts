import { texts, type PageLanguage, type TextKey } from './texts.js';

const isTextKey = (key: string): key is TextKey => Object.hasOwn(texts.de, key);

/** The text of this key in the page's present language. */
export function text(key: TextKey): string {
  return texts[pageLanguage()][key];
}

export function pageLanguage(): PageLanguage {
  return document.documentElement.lang === 'en' ? 'en' : 'de';
}

/** Puts the whole page into this language: texts (`data-text`), names (`data-label`), the title and `lang`. */
export function showLanguage(language: PageLanguage): void {
  document.documentElement.lang = language;
  const words = texts[language];
  for (const element of document.querySelectorAll<HTMLElement>('[data-text]')) {
    const key = element.dataset['text'] ?? '';
    if (isTextKey(key) && element.textContent !== words[key]) element.textContent = words[key];
  }
  for (const element of document.querySelectorAll<HTMLElement>('[data-label]')) {
    const key = element.dataset['label'] ?? '';
    if (isTextKey(key)) element.setAttribute('aria-label', words[key]);
  }
}
