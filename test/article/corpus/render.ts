import type { Random } from '../../support/random.js';
import type { Article } from './article.js';

/**
 * The article as an element, marked up as pages are: links and emphasis around words (over blanks and into the next
 * sentence, too), indented source, and things between the paragraphs that are no text of it.
 */
export function renderArticle(random: Random, article: Article): HTMLElement {
  const element = document.createElement('article');
  element.lang = article.lang;
  for (const { tag, sentences } of article.blocks) {
    const block = document.createElement(tag);
    const words = sentences
      .map(({ text }) => text)
      .join(' ')
      .split(/(?<= )/);
    block.append(random.pick(['', '\n      ']));
    for (let i = 0; i < words.length;) {
      const count = Math.min(words.length - i, random.int(2, 12));
      const run = words.slice(i, i + count).join('');
      i += count;
      const marked = document.createElement(random.pick(['a', 'strong', 'em', 'span', 'abbr']));
      if (random.chance(0.3)) {
        marked.append(run);
        block.append(marked);
      } else if (random.chance(0.2)) {
        marked.append(run.slice(0, run.length >> 1));
        block.append(marked, run.slice(run.length >> 1));
      } else block.append(random.chance(0.2) ? run.replaceAll(' ', '\n        ') : run);
    }
    block.append(random.pick(['', ' ', '\n    ']));
    element.append('\n  ', block);
    if (random.chance(0.15)) {
      const noise = document.createElement(
        random.pick(['script', 'style', 'noscript', 'template', 'div', 'news-timeline']),
      );
      if (noise.localName === 'script') noise.setAttribute('type', 'application/json');
      if (noise.localName === 'div') noise.hidden = true;
      noise.textContent = sentences[0]?.text ?? '';
      if (noise.localName === 'style') noise.textContent = `/* ${noise.textContent} */`;
      element.append(noise);
    }
  }
  return element;
}
