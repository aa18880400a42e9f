import type { Random } from '../support/random.js';

const DATES =
  '2022 2022-02 2022-02-24 2026-02-04T11:30Z 2026-02-04T11:30+01:00 -0489-09-12 Y-13798000000 2025-02~ 2022-02? 2022% 198X 19XX ' +
  '2022-XX 2022-02-XX 2022-21 2022-34 2022-40 2022-02/2024-05 2022/.. /.. ../2024 2024~/ [2022,2024] [2022-02..2024-05] ' +
  '[..2022] {2022,2023-05} 2014-02-30 irgendwann';
const WORDS = [
  'Treffen', 'in', 'Genf', '„so“', 'a, b', '"q"', "'", '<b>', '</script>', '&amp;', '=1+1', '*sehr*', '[x](https://x.example/)',
  'übermorgen', '会談', 'قمة', '🌊', '__proto__', 'constructor', ';', '-', '\u00a0', '\u00ad', ']]>', 'javascript:alert(1)',
]; // prettier-ignore
const LANGS = ['de', 'en', 'de-CH', 'pt-BR', 'ar', 'zh-Hant-TW'];
const URLS = ['https://a.example/', 'http://b.example/c?d="e"&f=<g>', 'images/x.svg', 'https://ü.example/#h', '/i'];

/** A well-formed document as an author may write it, with every kind of field and of hostile text. */
export function randomDocument(random: Random): Record<string, unknown> {
  const words = (most = 6): string => Array.from({ length: random.int(1, most) }, () => random.pick(WORDS)).join(' ');
  // Begins with a letter, so that it is never empty.
  const text = (): unknown =>
    random.chance(0.5)
      ? `T ${words()}`
      : Object.fromEntries(
          random
            .shuffle(LANGS)
            .slice(0, random.int(1, 3))
            .map((lang) => [lang, `${lang} ${words()}`]),
        );
  const maybe = <T>(make: () => T): T | undefined => (random.chance(0.5) ? make() : undefined);
  const some = <T>(make: () => T): T[] => Array.from({ length: random.int(0, 3) }, make);
  const url = (): string => random.pick(URLS);
  const groups = some(() => ({ id: `g${random.int(1, 9)}`, label: maybe(text) }));

  const event = (index: number): unknown => ({
    id: maybe(() => `e${index} ${random.pick(WORDS)}`.trim()),
    title: text(),
    date: maybe(() => random.pick(DATES.split(' '))),
    kind: maybe(() => random.pick(['event', 'state'])),
    basis: maybe(() => random.pick(['stated', 'derived', 'knowledge'])),
    wording: maybe(() => `w ${words()}`),
    reasoning: maybe(text),
    enriched: maybe(() => ({
      date: '2022-02-24',
      note: maybe(text),
      source: maybe(() => random.pick(['A book', URLS[0]])),
    })),
    displayDate: maybe(text),
    summary: maybe(text),
    excerpts: some(() => ({
      exact: `x ${words(12)} y`,
      prefix: maybe(() => words(2)),
      suffix: maybe(() => words(2)),
      start: maybe(() => random.int(0, 99)),
      article: maybe(() => random.pick(['https://a.example/', 'https://other.example/'])),
    })),
    group: maybe(() => (random.chance(0.3) ? `own ${random.pick(WORDS)}`.trim() : `g${random.int(1, 9)}`)),
    tags: some(() => `t${words(2)}`),
    people: some(() => (random.chance(0.5) ? text() : { name: text(), role: maybe(text) })),
    place: maybe(text),
    importance: maybe(() => random.int(1, 3)),
    status: maybe(() => random.pick(['confirmed', 'reported', 'alleged', 'disputed', 'planned', 'corrected'])),
    sources: some(() => ({
      title: text(),
      url: maybe(url),
      publisher: maybe(() => `p ${words(2)}`),
      date: maybe(() => '2020-05'),
    })),
    media: some(() => ({
      src: url(),
      alt: text(),
      caption: maybe(text),
      credit: maybe(text),
      width: maybe(() => random.int(1, 900)),
    })),
    url: maybe(url),
  });

  return {
    version: 1,
    lang: maybe(() => random.pick(LANGS)),
    title: maybe(text),
    description: maybe(text),
    article: maybe(() => ({
      url: maybe(() => 'https://a.example/'),
      title: maybe(text),
      publisher: maybe(() => `P ${words(2)}`),
      author: maybe(() => `A ${words(2)}`),
      agency: maybe(() => 'dpa'),
      published: maybe(() => random.pick(DATES.split(' '))),
      publishedBasis: maybe(() => 'knowledge'),
      lang: maybe(() => random.pick(LANGS)),
    })),
    groups,
    eras: some(() => ({ date: '1945/1989', label: text() })),
    events: Array.from({ length: random.int(0, 6) }, (_, index) => event(index)),
  };
}

/** The documents of the demo: name -> JSON. */
export const DOCUMENTS: ReadonlyMap<string, unknown> = new Map(
  Object.entries(
    import.meta.glob<unknown>(['../../data/*.json', '../../data/examples/*.json'], { eager: true, import: 'default' }),
  ).filter(([path]) => !path.endsWith('schema.json')),
);
