import { expect } from '@open-wc/testing';
import { pickText } from '../../src/document/pick-text.js';

const pick = (langs: string, locale: string): string => {
  const text = langs.split(' ').map((lang) => ({ lang: lang === '-' ? '' : lang, text: `in ${lang}` }));
  return pickText(text, locale).text;
};

describe('pickText', () => {
  for (const [langs, locale, chosen] of [
    ['de en', 'en', 'en'],
    ['de en', 'EN', 'en'],
    ['de en', 'en-GB', 'en'],
    ['de en en-GB', 'en-GB', 'en-GB'],
    ['de en-US en-GB', 'en-AU', 'en-US'],
    ['de zh zh-Hant', 'zh-Hant-TW', 'zh-Hant'],
    ['de zh zh-Hant', 'zh_TW', 'zh'],
    ['de en', 'fr', 'de'],
    ['de en', '', 'de'],
    ['- en', 'fr', '-'],
    ['-', 'fr', '-'],
    ['de den', 'd', 'de'],
  ] as const)
    it(`of "${langs}" gives a reader of "${locale}" ${chosen}`, () => {
      expect(pick(langs, locale)).to.equal(`in ${chosen}`);
    });
});
