import { blocks, passages } from '../index/passages.js';
import { texts, type PageLanguage } from '../index/texts.js';

const contextLength = 24;

/** The retold article as one text: blocks joined by line feeds. */
export const articleText = (language: PageLanguage): string =>
  blocks.map((keys) => keys.map((key) => texts[language][key]).join(' ')).join('\n');

/**
 * The document of the first page: the events of `source`, each with the passages of the retold article in front of the
 * quotations from the article that it retells. Throws when a passage does not stand in the text.
 */
export function storyDocument(source: Readonly<Record<string, unknown>>, language: PageLanguage): object {
  const text = articleText(language);
  const original = recordOf(source['article']);
  const words = texts[language];
  return {
    ...source,
    article: { title: words.headline, publisher: words.masthead, published: original['published'], lang: language },
    events: listOf(source['events']).map((event) => ({
      ...event,
      // Words for a time are the article's own or nobody's.
      wording: isSaid(text, event['wording']) ? event['wording'] : undefined,
      excerpts: [
        ...(passages.get(String(event['id']))?.[language] ?? []).map((exact) => passage(text, exact)),
        ...listOf(event['excerpts']).map(({ exact, prefix, suffix }) => ({
          exact,
          prefix,
          suffix,
          article: original['url'],
          ...(language === original['lang'] ? {} : { lang: original['lang'] }),
        })),
      ],
    })),
  };
}

function passage(text: string, exact: string): object {
  // The same words can stand in the page's head and in the article; a date line is the one in the byline.
  const start = text.indexOf(exact);
  if (start < 0) throw new Error(`the retold article lacks the passage "${exact}"`);
  const end = start + exact.length;
  return {
    exact,
    prefix: text.slice(Math.max(0, start - contextLength), start),
    suffix: text.slice(end, end + contextLength),
    start,
    end,
  };
}

const isSaid = (text: string, words: unknown): boolean =>
  typeof words === 'string' && text.toLowerCase().includes(words.toLowerCase());

const recordOf = (value: unknown): Readonly<Record<string, unknown>> =>
  typeof value === 'object' && value !== null ? (value as Record<string, unknown>) : {};

const listOf = (value: unknown): readonly Readonly<Record<string, unknown>>[] =>
  Array.isArray(value) ? value.map(recordOf) : [];
