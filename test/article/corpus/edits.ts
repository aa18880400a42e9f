import type { Random } from '../../support/random.js';
import type { Article, Block, Sentence } from './article.js';

export interface Edits {
  /** Chance of each word to be replaced, dropped or joined by another. */
  readonly words?: number;
  /** Chances of each sentence to be moved to another place, or left out. */
  readonly moved?: number;
  readonly deleted?: number;
  /** New sentences for each one that is there. */
  readonly added?: number;
  /** Straight and curly signs change, soft hyphens and non-breaking blanks come in. */
  readonly typography?: boolean;
}

/** The next version of an article. `say` writes a sentence that the article has not had. Paragraphs left empty go. */
export function editArticle(random: Random, article: Article, edits: Edits, say: () => string): Article {
  const { words = 0, moved = 0, deleted = 0, added = 0, typography = false } = edits;
  const vocabulary = article.blocks.flatMap(({ sentences }) => sentences.flatMap(({ text }) => text.split(' ')));
  const homeless: Sentence[] = [];
  const blocks: { tag: Block['tag']; sentences: Sentence[] }[] = [];
  for (const { tag, sentences } of article.blocks) {
    const stay: Sentence[] = [];
    for (const sentence of sentences) {
      if (sentence.id !== null && random.chance(deleted)) continue;
      const next = { id: sentence.id, text: changeWords(random, sentence.text, words, vocabulary) };
      if (sentence.id !== null && random.chance(moved)) homeless.push(next);
      else stay.push(next);
      if (sentence.id !== null && random.chance(added)) stay.push({ id: null, text: say() });
    }
    if (stay.length) blocks.push({ tag, sentences: stay });
  }
  for (const sentence of homeless) {
    const paragraphs = blocks.filter(({ tag }) => tag === 'p');
    if (!paragraphs.length) blocks.push({ tag: 'p', sentences: [sentence] });
    else {
      const { sentences } = random.pick(paragraphs);
      sentences.splice(random.int(0, sentences.length), 0, sentence);
    }
  }
  if (!typography) return { ...article, blocks };
  const set = typesetter(random);
  return {
    ...article,
    blocks: blocks.map(({ tag, sentences }) => ({
      tag,
      sentences: sentences.map(({ id, text }) => ({ id, text: set(text) })),
    })),
  };
}

function changeWords(random: Random, text: string, chance: number, vocabulary: readonly string[]): string {
  const words = text.split(' ').flatMap((word) => {
    if (!random.chance(chance)) return [word];
    const kind = random.next();
    if (kind < 0.7) return [random.pick(vocabulary)];
    return kind < 0.85 ? [] : [word, random.pick(vocabulary)];
  });
  return words.length ? words.join(' ') : text;
}

/** One newsroom's way to set signs, all through an article, with soft hyphens in long words. */
function typesetter(random: Random): (text: string) => string {
  const [open, close] = random.pick(['""', '“”', '„“', '»«', '«»'].map((pair) => [...pair] as [string, string]));
  const apostrophe = random.pick(["'", '’']);
  const dash = random.pick(['-', '–', '—']);
  const blank = random.pick(['\u00a0', '\u202f']);
  return (text) =>
    text
      .replace(
        /„([^“”]*)“|“([^”]*)”/g,
        (_, german?: string, english?: string) => open + (german ?? english ?? '') + close,
      )
      .replace(/['’]/g, apostrophe)
      .replace(/[-–—]/g, dash)
      .replace(/(\d) (?=\p{L})/gu, (match, digit: string) => (random.chance(0.7) ? digit + blank : match))
      .replace(/\p{L}{10,}/gu, (word) => (random.chance(0.5) ? `${word.slice(0, 5)}\u00ad${word.slice(5)}` : word))
      .normalize(random.chance(0.2) ? 'NFD' : 'NFC');
}
