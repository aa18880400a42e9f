import type { LanguageText, LocalizedText } from './text.js';

/**
 * The text for a reader of `locale`: the same tag, else its shorter forms (`zh-Hant-TW`, `zh-Hant`, `zh`), else
 * another variety of the same language, else the first. Letter case does not count.
 */
export function pickText(text: LocalizedText, locale: string): LanguageText {
  const first = text[0]!;
  if (text.length === 1) return first;
  const parts = locale.toLowerCase().split(/[-_]/);
  const base = parts[0];
  for (; parts.length; parts.pop()) {
    const tag = parts.join('-');
    const found = text.find(({ lang }) => lang.toLowerCase() === tag);
    if (found) return found;
  }
  return text.find(({ lang }) => lang.toLowerCase().split('-')[0] === base) ?? first;
}
