import { parseRichText } from '../../document/rich-text.js';
import type { NewsEvent } from '../../document/event.js';
import { pickText } from '../../document/pick-text.js';
import type { LocalizedText } from '../../document/text.js';
import { foldText, foldWords, hasWord, isAscii, isNumber, stretchesOf, type Stretch } from './fold.js';

/** What a reader searches for: words that all have to be there, in any order, also inside of other words. */
export interface Query {
  /** No words: everything matches. */
  readonly isEmpty: boolean;
  /** `folded`: a text that went through `foldText`; several may stand in it, parted by line feeds. */
  matches(folded: string): boolean;
  /** The same of a text as it is written, which is folded only where that can change the answer. */
  matchesWritten(text: string): boolean;
  /** Where the words stand in a text as it is written. */
  stretches(text: string): readonly Stretch[];
}

/** Words beyond these are not looked for. */
const mostWords = 20;

export function readQuery(text: string): Query {
  const words = foldWords(text.slice(0, 1_000)).slice(0, mostWords);
  const matches = (folded: string) => words.every((ways) => hasWord(folded, ways));
  const hasNumber = words.some((ways) => ways.some(isNumber));
  return {
    isEmpty: words.length === 0,
    matches,
    matchesWritten: (written) => {
      if (!hasNumber) {
        // Folding takes nothing from what is folded already, and changes only letters that are not in ASCII.
        const small = written.toLowerCase();
        if (words.every((ways) => ways.some((way) => small.includes(way)))) return true;
        if (isAscii(written)) return false;
      }
      return matches(foldText(written));
    },
    stretches: (written) => stretchesOf(written, words),
  };
}

/**
 * All of an event that is searched, in the reader's language and in that of the article: title, people, place, excerpts,
 * tags, summary, group (`group`: its name), and the date as it is written.
 */
export function searchText(event: NewsEvent, locale: string, group: LocalizedText | null): string {
  const pick = (text: LocalizedText | null | undefined) => (text ? pickText(text, locale).text : '');
  const summary = event.summary ? parseRichText(pick(event.summary)).map((token) => token.text) : [];
  const texts = [
    pick(event.title),
    ...event.people.flatMap((p) => [pick(p.name), pick(p.role)]),
    pick(event.place),
    ...event.excerpts.map((e) => e.exact),
    ...event.tags,
    summary.join(''),
    pick(group),
    event.wording ?? '',
    pick(event.displayDate),
    event.date,
  ];
  return foldText(texts.filter(Boolean).join('\n'));
}
