import { desks } from './word-banks.js';
import type { NewsColumns } from './made-up-news.js';

/** Of so many events and more, the page hands over columns: no object for each. */
const columnsFrom = 10_000;

const isoDate = (ms: number): string => new Date(ms).toISOString().slice(0, 10);

/** The made-up news as data of a timeline: a list of events, or columns where there are many. */
export function newsDocument(news: NewsColumns): object {
  const head = {
    version: 1,
    lang: 'en',
    article: { publisher: 'The Sample Courier', published: '2026-02-04' },
    groups: desks.map(({ id, label }) => ({ id, label })),
  };
  if (news.title.length >= columnsFrom) return { ...head, columns: news };
  const events = news.title.map((title, row) => {
    const [start, end] = [news.start[row]!, news.end[row]!];
    return {
      id: `n${row}`,
      title,
      date: Number.isNaN(end) ? isoDate(start) : `${isoDate(start)}/${isoDate(end)}`,
      kind: news.state[row] === 1 ? 'state' : 'event',
      importance: news.importance[row],
      group: desks[news.group[row]!]!.id,
      place: news.place[row],
    };
  });
  return { ...head, events };
}
