import { finish } from '../../../src/archive/slices.js';
import { readTextMap } from '../../../src/article/text-map.js';
import { placesIn } from '../../../src/article/text-places.js';
import { discover, withPlaces, type Imported, type Token } from '../../../src/importers/discover/discover.js';
import { giveIssuesWords, readWithWords as readDocument } from '../../../src/document/issue-words.js';
import type { ReadResult } from '../../../src/document/timeline-document.js';

giveIssuesWords();

export type Fields = Record<string, unknown>;

/** What is found in a page with this article; `behind` stands beside it. Fields that are undefined are left out. */
export function find(article: string, tokens: readonly Token[] = ['time'], lang = 'en', behind = ''): Imported {
  const page = document.implementation.createHTMLDocument();
  page.documentElement.lang = lang;
  page.body.innerHTML = `<article>${article}</article>${behind}<x-line></x-line>`;
  const before = page.documentElement.outerHTML;
  const timeline = page.querySelector('x-line')!;
  const imported = finish(
    discover({
      article: page.querySelector('article'),
      timeline,
      tokens,
      text: (root) => {
        const map = readTextMap(root);
        return { text: map.text, spanOf: placesIn(map).spanOf };
      },
    }),
  );
  if (page.documentElement.outerHTML !== before) throw new Error('Reading changed the page');
  return JSON.parse(JSON.stringify(imported)) as Imported;
}

/** The events found. */
export function eventsIn(...page: Parameters<typeof find>): readonly Fields[] {
  return find(...page).data.events as readonly Fields[];
}

/** `date | title | excerpt` of each event found. */
export function told(...page: Parameters<typeof find>): readonly string[] {
  return eventsIn(...page).map(({ date, title, excerpts }) => {
    const [excerpt] = (excerpts ?? []) as { exact: string }[];
    const parts: string[] = [date ?? '', title ?? '', excerpt?.exact ?? ''].map((part) =>
      typeof part === 'string' ? part : JSON.stringify(part),
    );
    return parts.join(' | ');
  });
}

/** The document that the element would show. */
export function documentIn(...page: Parameters<typeof find>): ReadResult {
  const imported = find(...page);
  return withPlaces(readDocument(imported.data), imported);
}

export const date = (datetime: string, words = datetime): string => `<time datetime="${datetime}">${words}</time>`;
