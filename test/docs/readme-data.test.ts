import { problemWords } from '../../src/i18n/problems/problem-words.js';
import { expect } from '@open-wc/testing';
import Ajv from 'ajv';
import readme from '../../README.md?raw';
import manifest from '../../package.json';
import schema from '../../data/timeline.schema.json';
import { MAX_ROWS } from '../../src/archive/event-source.js';
import {
  MAX_DATE,
  MAX_FILE,
  MAX_EXCERPT,
  MAX_ID,
  MAX_ISSUES,
  MAX_LINE,
  MAX_LIST,
  MAX_PROSE,
  MAX_SOURCE,
  MAX_URL,
} from '../../src/document/limits.js';
import { readWithWords as readDocument } from '../../src/document/issue-words.js';
import { formatEventTime } from '../../src/i18n/format-event-time.js';
import { messagesFor } from '../../src/i18n/messages.js';
import { readHtmlList } from '../../src/importers/html-list.js';
import { commandOf } from '../../src/navigation/commands.js';
import commandsSource from '../../src/navigation/commands.ts?raw';
import * as publicNames from '../../src/index.js';
import { parseEdtf } from '../../src/time/parse-edtf.js';
import { holds, type Check } from './doctor.js';
import { anchors, blocks, code, differences, links, section, table, tables } from './markdown.js';

interface Shape {
  readonly properties?: Readonly<Record<string, Shape>>;
  readonly required?: readonly string[];
  readonly items?: Shape;
  readonly anyOf?: readonly Shape[];
  readonly enum?: readonly (string | number)[];
}

const root = schema as unknown as Shape;
const event = root.properties!['events']!.items!;
/** Where the fields of each heading stand in the schema. */
const nouns: ReadonlyMap<string, Shape> = new Map([
  ['The timeline', root],
  ['Event', event],
  ['Article', root.properties!['article']!],
  ['Excerpt', event.properties!['excerpts']!.items!],
  ['Enriched', event.properties!['enriched']!],
  ['Group', root.properties!['groups']!.items!],
  ['Era', root.properties!['eras']!.items!],
  ['Person', event.properties!['people']!.items!.anyOf![1]!],
  ['Source', event.properties!['sources']!.items!],
  ['Image', event.properties!['media']!.items!],
  ['Columns', root.properties!['columns']!],
]);

const fields: Check = (text) =>
  [...nouns].flatMap(([heading, shape]) => {
    const rows = table(text, heading);
    const properties = Object.entries(shape.properties!).filter(([name]) => !name.startsWith('$'));
    const required = rows.filter(([name]) => name!.includes('(required)')).map(([name]) => code(name!)[0]!);
    const values = rows.flatMap(([name, type]) => code(type!).map((value) => `${code(name!)[0]}=${value}`));
    const enums = properties.flatMap(([name, { enum: all }]) => (all ?? []).map((value) => `${name}=${value}`));
    return [
      ...differences(
        `${heading}: field`,
        rows.map(([name]) => code(name!)[0]!),
        properties.map(([name]) => name),
      ),
      ...differences(`${heading}: required`, required, shape.required ?? []),
      ...differences(
        `${heading}: value`,
        values,
        enums.filter((value) => !/=\d$/.test(value)),
      ),
    ];
  });

const ajv = new Ajv({ allErrors: true, allowMatchingProperties: true });
ajv.addVocabulary(['markdownDescription', 'enumDescriptions', 'defaultSnippets', 'patternErrorMessage']);
const validate = ajv.compile(schema);

/** Paths of all fields in data, indices left out: `events.excerpts.exact`. */
function paths(data: unknown, shape: Shape, at = ''): string[] {
  const own = shape.anyOf ? shape.anyOf.find(({ properties }) => properties?.['name'])! : shape;
  if (Array.isArray(data)) return data.flatMap((entry) => paths(entry, shape.items ?? {}, at));
  if (typeof data !== 'object' || data === null || !own?.properties) return [];
  return Object.entries(data).flatMap(([name, value]) => {
    const path = at ? `${at}.${name}` : name;
    return [path, ...paths(value, own.properties![name] ?? {}, path)];
  });
}

function allPaths(shape: Shape, at = ''): string[] {
  const own = shape.anyOf ? shape.anyOf.find(({ properties }) => properties?.['name']) : (shape.items ?? shape);
  if (shape.items && !shape.properties) return allPaths(shape.items, at);
  return Object.entries(own?.properties ?? {}).flatMap(([name, inner]) => {
    // A text may be a language map: its languages are no fields.
    if (/^(de|en)$/.test(name)) return [];
    const path = at ? `${at}.${name}` : name;
    return [path, ...allPaths(inner, path)];
  });
}

const wholeDocument: Check = (text) => {
  const [json] = blocks(section(text, 'A whole document'), 'json');
  const data: unknown = JSON.parse(json!);
  validate(data);
  const { issues } = readDocument(data);
  return [
    ...(validate.errors ?? []).map(({ instancePath, message }) => `${instancePath} ${message}`),
    ...issues.map(({ message }) => message),
    ...differences(
      'the example: field',
      paths(data, root),
      // In place of the events that it has.
      allPaths(root).filter((path) => !path.startsWith('columns')),
    ),
  ];
};

const dates: Check = (text) =>
  table(text, 'Dates for editors').flatMap(([cell, words]) => {
    const [edtf] = code(cell!);
    const read = parseEdtf(edtf!);
    if (!read.ok) return [`${edtf}: ${read.message}`];
    const kind = /\/$|\/\.\.$/.test(edtf!) ? 'state' : 'event';
    const said = formatEventTime(read.time, kind, { locale: 'en-GB', messages: messagesFor('en-GB'), timeZone: null });
    return said.text === words ? [] : [`${edtf} reads ${said.text}, not ${words}`];
  });

const otherDates: Check = (text) => {
  const prose = section(text, 'Dates for editors')
    .split('\n')
    .filter((line) => !line.startsWith('|'));
  return code(prose.join('\n')).flatMap((edtf) => {
    const read = parseEdtf(edtf);
    return read.ok ? [] : [`${edtf}: ${read.message}`];
  });
};

const list: Check = (text) => {
  const [html] = blocks(section(text, 'A list instead of JSON'), 'html');
  const page = new DOMParser().parseFromString(html!, 'text/html');
  const { document, issues } = readDocument(readHtmlList(page.querySelector('news-timeline')!));
  const { article, events } = document;
  const facts = [
    events.length === 3,
    document.title?.[0]?.text === 'The bridge',
    article?.publisher === 'The Example Courier',
    article?.published !== null,
    events.every(({ time }) => time !== null),
    events[0]?.id === 'flood' && events[0].excerpts[0]?.exact === 'the flood of July 2021',
    events[1]?.kind === 'state' && events[1].summary?.[0]?.text.includes('*40 minutes*'),
    events[2]?.importance === 3 && events[2].tags.length === 2 && events[2].people.length === 1,
  ];
  return [
    ...issues.map(({ message }) => message),
    ...facts.flatMap((fact, i) => (fact ? [] : [`fact ${i} of the list is another`])),
  ];
};

const listData: Check = (text) => {
  const rows = table(text, 'A list instead of JSON');
  return rows.flatMap(([cell]) =>
    code(cell!)
      .filter((name) => name.startsWith('data-'))
      .flatMap((name) => {
        const html = '<div><ol><li>T <q cite="https://example.org/">q</q><img src="i.png" alt="i"></li></ol></div>';
        const host = new DOMParser().parseFromString(html, 'text/html').querySelector('div')!;
        const before = JSON.stringify(readHtmlList(host));
        for (const element of host.querySelectorAll('li, q, img')) element.setAttribute(name, '1');
        return JSON.stringify(readHtmlList(host)) === before ? [`${name} has no effect`] : [];
      }),
  );
};

const issueCodes: Check = (text) =>
  differences(
    'issue code',
    table(text, 'When something is wrong').map(([cell]) => code(cell!)[0]!),
    Object.keys(problemWords('en').issues),
  );

const limits: Check = (text) => {
  const numbers = table(text, 'Limits').map(([, number]) => number!);
  const actual = [MAX_ROWS, MAX_LIST, MAX_LINE, MAX_PROSE, MAX_EXCERPT, MAX_URL, MAX_ID, MAX_DATE, MAX_ISSUES];
  const said = [
    ...[MAX_FILE, MAX_SOURCE].map((bytes) => `${bytes / 1024 / 1024} MB`),
    ...actual.map((n) => n.toLocaleString('en-US')),
  ];
  return numbers
    .flatMap((number, i) => (number === said[i] ? [] : [`${number} is ${said[i]}`]))
    .concat(numbers.length === said.length ? [] : ['a limit is missing']);
};

const keys: Check = (text) => {
  const cells = table(text, 'Keyboard').flatMap(([cell]) => code(cell!));
  const names = new Map([
    ['→', 'ArrowRight'],
    ['←', 'ArrowLeft'],
    ['↓', 'ArrowDown'],
    ['↑', 'ArrowUp'],
    ['Page Up', 'PageUp'],
    ['Page Down', 'PageDown'],
    ['Esc', 'Escape'],
  ]);
  // What the browser does by itself with a list of buttons.
  const native = ['Tab', 'Enter', 'Space'];
  const said = cells.filter((key) => !native.includes(key)).map((key) => names.get(key) ?? key);
  const context = { rightToLeft: false, newestFirst: false };
  const known = [...commandsSource.matchAll(/case '([^']+)':/g)].map(([, key]) => key!);
  const works = (key: string) => commandOf({ key, ctrlKey: false, altKey: false, metaKey: false }, context) !== null;
  return differences('key', said, new Set([...known, ...said].filter(works)));
};

const languages: Check = (text) => {
  const files = Object.keys(import.meta.glob('../../src/i18n/messages/*.ts'));
  const tags = files.map((path) => /(\w+)\.ts$/.exec(path)![1]!);
  return differences(
    'language',
    table(text, 'Languages').map(([, tag]) => code(tag!)[0]!),
    tags,
  );
};

/** `news-timeline/…` in code and tables against the package's exports. */
const imports: Check = (text) => {
  const said = [...text.matchAll(/['`](news-timeline(?:\/[\w./-]+)?)['`]/g)].map(([, name]) => name!);
  const exported = Object.keys(manifest.exports).map((path) => path.replace(/^\./, 'news-timeline'));
  const fits = (name: string) =>
    exported.some((path) => path === name || (path.endsWith('*') && name.startsWith(path.slice(0, -1))));
  const listed = table(text, 'npm').map(([cell]) => code(cell!)[0]!);
  const mentioned = (path: string) =>
    listed.some((name) => name === path || (path.endsWith('*') && name.startsWith(path.slice(0, -1))));
  return [
    ...said.filter((name) => !fits(name)).map((name) => `${name} is not exported`),
    ...exported
      .filter((path) => !path.endsWith('package.json') && !mentioned(path))
      .map((path) => `${path} is not listed`),
  ];
};

const exportedNames: Check = (text) => {
  const row = table(text, 'npm').find(([cell]) => code(cell!)[0] === 'news-timeline')!;
  const values = Object.keys(publicNames).filter((name) => name !== 'NewsTimelineElement' && !name.endsWith('Event'));
  return differences('export', code(row[1]!), values);
};

const scripts: Check = (text) => {
  const said = [...text.matchAll(/npm (?:run )?(start|test|build|check|look|bench|format)\b/g)].map(
    ([, name]) => name!,
  );
  const all = [...text.matchAll(/npm run ([\w:]+)/g)].map(([, name]) => name!);
  return [...said, ...all].filter((name) => !(name in manifest.scripts)).map((name) => `there is no npm run ${name}`);
};

const jsonParses: Check = (text) =>
  blocks(text, 'html').flatMap((html) => {
    const page = new DOMParser().parseFromString(html, 'text/html');
    return [...page.querySelectorAll('script[type="application/json"]')].flatMap((script) => {
      const { issues } = readDocument(JSON.parse(script.textContent ?? ''));
      return issues.map(({ message }) => message);
    });
  });

describe('the README about data', () => {
  it('names every field of the document with its values and whether it is required', () => {
    holds(fields, readme, [
      ['`displayDate`', '`printedDate`'],
      ['`exact` (required)', '`exact`'],
      ['`alleged`', '`claimed`'],
      ['`height`', '`depth`'],
    ]);
  });

  it('shows a document with every field, which the schema and the reader take without a word', () => {
    holds(wholeDocument, readme, [
      ['"reasoning": "July 2024 minus three years.",', ''],
      ['"date": "2021-07",', '"date": "July 2021",'],
      ['"status": "confirmed"', '"status": "sure"'],
    ]);
  });

  it('tells editors dates that are read, and what readers see of them', () => {
    holds(dates, readme, [
      ['c. February 2025', 'about February 2025'],
      ['`2022-02-24`', '`24.2.2022`'],
    ]);
    holds(otherDates, readme, [['`19XX`', '`19xx`']]);
  });

  it('shows a list that is read as it says', () => {
    holds(list, readme, [
      ['datetime="2021-07"', 'datetime="7/2021"'],
      ['data-importance="3"', 'data-importance="9"'],
    ]);
    holds(listData, readme, [['`data-wording`', '`data-words`']]);
  });

  it('lists every kind of issue', () => {
    holds(issueCodes, readme, [['`missing-alt`', '`no-alt`']]);
  });

  it('states the limits that hold', () => {
    holds(limits, readme, [['4,000,000', '100,000']]);
  });

  it('lists every key and no other', () => {
    holds(keys, readme, [
      ['`Home` `End`', '`Home`'],
      ['| `0` ', '| `f` '],
    ]);
  });

  it('lists every language there is', () => {
    holds(languages, readme, [['| `ar` ', '| `fr` ']]);
  });

  it('imports only what the package exports, and lists all of it', () => {
    holds(imports, readme, [
      ["'news-timeline/define'", "'news-timeline/register'"],
      ['| `news-timeline/ssr` ', '| `news-timeline/server` '],
    ]);
    holds(exportedNames, readme, [['`parseEdtf`', '`parseDate`']]);
  });

  it('runs only scripts that exist', () => {
    holds(scripts, readme, [['npm run look', 'npm run watch']]);
  });

  it('shows inline documents that are read without a word', () => {
    holds(jsonParses, readme, [['"title": "New bridge opens", "date"', '"name": "New bridge opens", "date"']]);
  });
});

describe('links in the documents', () => {
  const documents: Record<string, string> = import.meta.glob(
    ['../../README.md', '../../CHANGELOG.md', '../../src/README.md'],
    {
      query: '?raw',
      import: 'default',
      eager: true,
    },
  );

  async function broken(markdown: string, base: string): Promise<string[]> {
    const found: string[] = [];
    for (const link of links(markdown)) {
      if (/^https?:/.test(link)) continue;
      if (link.startsWith('#')) {
        if (!anchors(markdown).includes(link.slice(1))) found.push(link);
        continue;
      }
      // A folder stands for itself when one of its files is there.
      const path = new URL(link, base).pathname
        .replace(/\/$/, '/index.html')
        .replace('/data/index.html', '/data/timeline.schema.json');
      const { ok } = await fetch(path, { method: 'HEAD' });
      if (!ok) found.push(link);
    }
    return found;
  }

  it('lead to headings and files that are there', async () => {
    expect(Object.keys(documents)).to.have.length(3);
    for (const [path, markdown] of Object.entries(documents))
      expect(await broken(markdown, new URL(path, import.meta.url).href), path).to.deep.equal([]);
  });

  it('would be noticed when they did not', async () => {
    const base = new URL('../../README.md', import.meta.url).href;
    expect(await broken('[a](src/no-such-file.md) [b](#no-such-heading)\n\n# Other', base)).to.have.length(2);
    expect(await broken('[a](LICENSE) [b](#other)\n\n# Other', base)).to.deep.equal([]);
  });
});

describe('Markdown as the tests read it', () => {
  it('keeps headings and tables in code apart from those in the text', () => {
    const text = '# A\n\n```sh\n# not a heading\n| no | table |\n```\n\n| x | y |\n| --- | --- |\n| `1` | 2 |\n\n# B\n';
    expect(table(text, 'A')).to.deep.equal([['`1`', '2']]);
    expect(() => section(text, 'not a heading')).to.throw('There is no heading');
    expect(tables(text)).to.have.length(1);
    expect(anchors(text)).to.deep.equal(['a', 'b']);
  });
});
