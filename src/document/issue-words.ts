import { adviseOn } from '../time/advise.js';
import { isList, wording, type Finding, type IssueCode } from './issue.js';
import { nearestName } from './nearest-name.js';
import { readDocument, type ReadOptions, type ReadResult } from './timeline-document.js';

/** From now on issues say what was found and what was expected; those that are there already do, too. */
export function giveIssuesWords(): void {
  wording.of = (finding) => {
    const { path, found } = finding;
    const value = describe(found);
    const expected = expectation(finding);
    const seen = typeof found === 'string' ? `"${value}"` : value;
    return { value, expected, message: `${path || 'The document'}: found ${seen}, expected ${expected}.` };
  };
}

/** `readDocument` for whoever wants to know all about mistakes at once. */
export function readWithWords(data: unknown, options?: ReadOptions): ReadResult {
  giveIssuesWords();
  return readDocument(data, options);
}

function expectation(finding: Finding): string {
  const { code, expected } = finding;
  return typeof expected === 'string' ? expected : (expectations[code]?.(expected, finding) ?? '');
}

type Maker = (given: readonly (string | number)[], finding: Finding) => string;

/** What was expected, by code, from what the reader gave with it. */
const expectations: Partial<Record<IssueCode, Maker>> = {
  'not-an-object': ([noun]) => examples.get(String(noun)) ?? '',
  'not-a-list': () => 'a list in [ ]',
  'not-text': ([year], { severity }) =>
    year ? `the year in quotation marks: "${year}"` : severity === 'error' ? 'text' : 'text in quotation marks',
  'not-a-number': (range, { found }) =>
    `${wholeNumber(range)}${typeof found === 'string' && /^\s*-?\d+\s*$/.test(found) ? ', without quotation marks' : ''}`,
  'unknown-value': (choices) =>
    choices.length === 0
      ? 'a language tag such as de or en-GB'
      : typeof choices[0] === 'number'
        ? wholeNumber(choices)
        : `one of ${choices.join(', ')}`,
  'unknown-field': (names, { found }) => {
    if (typeof found !== 'string') return `language tags such as de or en as fields, not "${names[0]}"`;
    const meant = meanings.find(([others, name]) => others.includes(found.toLowerCase()) && names.includes(name));
    if (meant) return meant[2] ?? `the field "${meant[1]}"; did you mean that`;
    const near = nearestName(found, names.map(String));
    return near ? `the field "${near}"; did you mean that` : `one of the fields ${names.join(', ')}`;
  },
  'unknown-group': (ids) => `one of ${ids.join(', ').slice(0, 200)}`,
  'unsupported-version': () => 'version 1',
  'bad-date': ([text]) => {
    const advice = text === undefined ? '' : adviseOn(String(text)).message.replace(/\.$/, '');
    return advice ? `${DATE} (${advice})` : DATE;
  },
  'bad-url': (_given, { path }) => `an http or https address${path.endsWith('.source') ? ', or words' : ''}`,
  'duplicate-id': (_given, { path }) => `an id that no other ${path.startsWith('groups') ? 'group' : 'event'} has`,
  'missing-alt': () => 'a text that says what the image shows',
  'too-large': ([most, things = 'entries']) => `at most ${most} ${things}`,
  shortened: ([most]) => `at most ${most} characters`,
  missing: (_given, { path }) => needs.get(/(\w+)(?:\[\d+\])?$/.exec(path)?.[1] ?? '') ?? 'something',
};

/** Other words for a field, the field, and what to say when its name is not enough. */
const meanings: readonly (readonly [others: readonly string[], field: string, expected?: string])[] = [
  [
    ['start', 'end', 'from', 'to', 'begin', 'until', 'startdate', 'enddate', 'beginn', 'anfang', 'ende', 'von', 'bis'],
    'date',
    'both ends in the field "date", such as "2022-02/2024-05"',
  ],
  [['headline', 'heading', 'name', 'überschrift'], 'title'],
  [['title', 'name', 'text'], 'label'],
  [['description', 'text', 'body', 'content', 'beschreibung', 'inhalt'], 'summary'],
  [['quote', 'quotes', 'quotation', 'citation', 'zitat', 'zitate'], 'excerpts'],
  [['image', 'images', 'photo', 'picture', 'bild', 'bilder', 'foto'], 'media'],
  [['link', 'href'], 'url'],
  [['category', 'lane', 'gruppe', 'kategorie'], 'group'],
  [['type'], 'kind'],
  [['location', 'where', 'ort'], 'place'],
  [['when', 'day', 'year', 'datum', 'tag', 'jahr', 'wann', 'zeit'], 'date'],
  [['items', 'entries', 'timeline', 'ereignisse'], 'events'],
  [['personen'], 'people'],
  [['quelle', 'quellen'], 'sources'],
  [['wichtigkeit', 'gewicht'], 'importance'],
];

const DATE = 'a date such as "2022", "2022-02-24", "2022-02~" or "2022-02/2024-05"';

const wholeNumber = ([min, max]: readonly (string | number)[]): string => `a whole number from ${min} to ${max}`;

const examples = new Map([
  ['timeline', 'a timeline such as {"events": [{"title": "…"}]}'],
  ['article', 'an article such as {"url": "https://…", "title": "…"}'],
  ['group', 'a group such as {"id": "…", "label": "…"}'],
  ['era', 'an era such as {"date": "1945/1989", "label": "…"}'],
  ['event', 'an event such as {"title": "…", "date": "2022-02-24"}'],
  ['enriched', 'an addition such as {"date": "2022-02-24", "note": "…"}'],
  ['excerpt', 'an excerpt such as {"exact": "…"}'],
  ['source', 'a source such as {"title": "…", "url": "https://…"}'],
  ['media', 'an image such as {"src": "…", "alt": "…"}'],
]);

/** By the field that is empty, or the list of what lacks everything. */
const needs = new Map([
  ['date', 'a date'],
  ['events', 'a list of events in [ ]'],
  ['exact', 'the quoted words'],
  ['excerpts', 'the quoted words'],
  ['id', 'an id'],
  ['label', 'a label'],
  ['name', 'a name'],
  ['people', 'a name'],
  ['sources', 'a title, a url or a publisher'],
  ['src', 'the address of an image'],
  ['title', 'a title'],
]);

/** A value as text of at most 80 characters; objects are only named, because reading them may run an author's code. */
function describe(value: unknown): string {
  switch (typeof value) {
    case 'string': {
      const line = value.slice(0, 100).replace(/[\s\p{Cc}\p{Surrogate}]+/gu, ' ');
      return line.length > 80 || value.length > 100 ? `${line.slice(0, 79).replace(/\p{Surrogate}$/u, '')}…` : line;
    }
    case 'undefined':
      return 'nothing';
    case 'object':
      return value === null ? 'null' : isList(value) ? 'a list' : 'an object';
    case 'function':
    case 'symbol':
      return `a ${typeof value}`;
    default:
      return String(value);
  }
}
