import { blocks } from '../index/passages.js';
import { texts, type PageLanguage, type TextKey } from '../index/texts.js';
import { h } from './dom.js';

/** The story of the first page as the blocks of an article, for pages that let it arrive, change and go. */
export function storyBlocks(language: PageLanguage): HTMLElement[] {
  return blocks.map((keys) => {
    const [first] = keys;
    const parts = keys.flatMap((key, i) => [...(i > 0 ? [' '] : []), h('span', {}, texts[language][key])]);
    return h(tagOf(first), { class: classOf(first) }, ...(keys.length > 1 ? parts : [texts[language][first!]]));
  });
}

const tagOf = (key: TextKey | undefined): 'h2' | 'h3' | 'p' =>
  key === 'headline' ? 'h2' : key?.startsWith('heading') ? 'h3' : 'p';

const classOf = (key: TextKey | undefined): string =>
  key === undefined || /\d$/.test(key) || key === 'headline' ? '' : key;
