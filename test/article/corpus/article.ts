import type { Random } from '../../support/random.js';
import type { Bank } from './bank.js';

/** One element of an article, and what it says. Sentences keep their number through every edit; added ones have none. */
export interface Block {
  readonly tag: 'h1' | 'h2' | 'p' | 'li' | 'blockquote';
  readonly sentences: readonly Sentence[];
}

export interface Sentence {
  readonly id: number | null;
  readonly text: string;
}

export interface Article {
  readonly lang: string;
  readonly topic: number;
  readonly blocks: readonly Block[];
  /** The numbers of its sentences that any article may have. */
  readonly common: ReadonlySet<number>;
  /** Of the bank's common ones, those that it has not got. */
  readonly unused: readonly string[];
}

const WAY_OUT = 50;

/** A made-up article of 22 to 30 sentences: a title, three parts with headings, paragraphs of one to four sentences. */
export function writeArticle(random: Random, bank: Bank, topicNumber: number): Article {
  const topic = bank.topics[topicNumber];
  if (!topic) throw new RangeError(`no topic ${topicNumber}`);
  const speak = speaker(random, bank);
  const [used, unused] = split(random.shuffle(bank.common), random.int(8, 11));
  const templates = random.shuffle([...topic.sentences, ...random.shuffle(topic.retold).slice(0, 2), ...used]);
  let id = 0;
  const spoken = new Set<string>();
  const common = new Set<number>();
  const sentences: Sentence[] = [];
  for (const template of templates) {
    const text = speak(template);
    if (spoken.has(text)) continue;
    spoken.add(text);
    if (used.includes(template)) common.add(id);
    sentences.push({ id: id++, text });
  }
  const blocks: Block[] = [{ tag: 'h1', sentences: [{ id: null, text: speak(topic.title) }] }];
  const third = Math.ceil(sentences.length / 3);
  for (let i = 0; i < sentences.length;) {
    if (i > 0 && Math.floor(i / third) > blocks.filter(({ tag }) => tag === 'h2').length)
      blocks.push({ tag: 'h2', sentences: [{ id: null, text: speak(topic.headings[Math.floor(i / third)] ?? '') }] });
    const count = random.int(1, 4);
    const tag = count === 1 && random.chance(0.2) ? random.pick(['li', 'blockquote'] as const) : 'p';
    blocks.push({ tag, sentences: sentences.slice(i, i + count) });
    i += count;
  }
  return { lang: bank.lang, topic: topicNumber, blocks, common, unused };
}

const split = <T>(list: readonly T[], at: number): [T[], T[]] => [list.slice(0, at), list.slice(at)];

/** Fills gaps: the cast of the article is chosen once, members of lists anew each time. */
export function speaker(random: Random, bank: Bank): (template: string) => string {
  const cast = new Map(Object.entries(bank.cast).map(([role, names]) => [role, random.pick(names)]));
  return (template) => {
    let text = template;
    for (let round = 0; /[[{]/.test(text) && round < WAY_OUT; round++) {
      text = text
        .replace(/\[([^[\]]*)\]/g, (_, choices: string) => random.pick(choices.split('|')))
        .replace(/\{=(\w+)\}/g, (_, list: string) => random.pick(bank.lists[list] ?? []))
        .replace(/\{(\w+)\}/g, (_, role: string) => cast.get(role) ?? '');
    }
    return text.charAt(0).toUpperCase() + text.slice(1);
  };
}

/** What a reader sees, and so what the text map has to say: sentences with a blank between, blocks with a line feed. */
export function textOf(article: Article): string {
  return article.blocks.map(({ sentences }) => sentences.map(({ text }) => text).join(' ')).join('\n');
}

/** Where each numbered sentence stands in `textOf`. */
export function placesOf(article: Article): Map<number, { readonly start: number; readonly end: number }> {
  const places = new Map<number, { start: number; end: number }>();
  let at = 0;
  for (const { sentences } of article.blocks)
    for (const { id, text } of sentences) {
      if (id !== null) places.set(id, { start: at, end: at + text.length });
      at += text.length + 1;
    }
  return places;
}
