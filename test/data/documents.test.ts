import { expect } from '@open-wc/testing';
import Ajv from 'ajv';
import type { NewsEvent } from '../../src/document/event.js';
import type { LocalizedText } from '../../src/document/text.js';
import { readWithWords as readDocument } from '../../src/document/issue-words.js';
import type { TimelineDocument } from '../../src/document/timeline-document.js';
import schema from '../../data/timeline.schema.json';
import fingerprints from './verified-excerpts.json';

const sources = import.meta.glob<unknown>(['../../data/*.json', '../../data/examples/*.json', '!**/*.schema.json'], {
  eager: true,
  import: 'default',
});
const documents = new Map(Object.entries(sources).map(([path, data]) => [path.replace('../../data/', ''), data]));
const good = [...documents].filter(([name]) => name !== 'examples/broken.json');

/** Where the folder is served. Addresses in a document are relative to the document. */
const DATA = new URL('/data/', location.href);

const ARTICLE = 'xi-putin-video-call.json';
/** What the article mentions, in the order in which it happened. */
const MENTIONED = [
  'zweiter-weltkrieg',
  'ende-zweiter-weltkrieg-asien',
  'beginn-ukraine-krieg',
  'ukraine-krieg',
  'schoigu-verteidigungsminister',
  'handelsvolumen',
  'schoigu-sekretaer',
  'letzter-videocall',
  'putin-in-peking',
  'militaerparade-peking',
  'schoigu-reise-peking',
  'schoigu-wang-yi',
  'trump-fordert-kriegsende',
  'abu-dhabi',
  'videogespraech',
  'xi-erklaerung',
  'putin-lobt-beziehungen',
  'energielieferant',
  'veroeffentlichung',
];
/** The article's own text ends here; teasers of other articles follow. */
const BODY_END = 2067;

function documentOf(name: string): TimelineDocument {
  return readDocument(documents.get(name)).document;
}

function eventOf(name: string, id: string): NewsEvent {
  const found = documentOf(name).events.find((event) => event.id === id);
  if (!found) throw new Error(`${name} has no event ${id}`);
  return found;
}

/**
 * Where an event stands in a list: by the editor's date if there is one, else by its own; by its end when it has no
 * start, and by the day of the article when it has neither. ms; null for undated events.
 */
function place({ time, enriched }: NewsEvent, published: number): number | null {
  if (!time) return null;
  const known = [enriched?.time.bounds.start, time.bounds.start, time.bounds.end, published];
  return known.find((at) => at !== undefined && Number.isFinite(at)) ?? null;
}

/** Every text that readers can see in a document. */
function textsOf({ title, description, groups, eras, events }: TimelineDocument): readonly LocalizedText[] {
  const texts = [
    title,
    description,
    ...[...groups, ...eras].map(({ label }) => label),
    ...events.flatMap((event) => [
      event.title,
      event.reasoning,
      event.summary,
      event.displayDate,
      event.place,
      event.enriched?.note ?? null,
      // A name that is the same everywhere may be a plain string.
      ...event.people.flatMap(({ name, role }) => (name.length > 1 ? [name, role] : [role])),
      ...event.sources.map((source) => source.title),
      ...event.media.flatMap(({ alt, caption, credit }) => [alt, caption, credit]),
    ]),
  ];
  return texts.filter((text) => text !== null);
}

async function sha256(text: string): Promise<string> {
  const bytes = new Uint8Array(await crypto.subtle.digest('SHA-256', new TextEncoder().encode(text)));
  return [...bytes].map((byte) => byte.toString(16).padStart(2, '0')).join('');
}

describe('the documents in data/', () => {
  // Keywords for editors (completions) are not ajv's; schema.test.ts checks the schema itself.
  const valid = new Ajv({ allErrors: true, strict: false }).compile(schema);

  it('are the three stories and nine examples', () => {
    expect([...documents.keys()].sort()).to.deep.equal([
      'examples/arabic.json',
      'examples/broken.json',
      'examples/crowd.json',
      'examples/dates.json',
      'examples/deep-time.json',
      'examples/empty.json',
      'examples/long-titles.json',
      'examples/single.json',
      'examples/undated.json',
      'marathon.json',
      'space-stations.json',
      ARTICLE,
    ]);
  });

  for (const [name, data] of good) {
    it(`${name} is read without an issue, and whole`, () => {
      const { document, issues, eventsWritten } = readDocument(data);
      expect(issues.map(({ message }) => message)).to.deep.equal([]);
      expect(document.events.length).to.equal(eventsWritten);
    });

    it(`${name} follows the schema`, () => {
      valid(data);
      expect(valid.errors?.map(({ instancePath, message }) => `${instancePath} ${message}`) ?? []).to.deep.equal([]);
    });

    it(`${name} lists its events in time order`, () => {
      const { events, article } = readDocument(data).document;
      const published = article?.published?.bounds.start ?? Infinity;
      const dated = events.map((event) => place(event, published)).filter((at) => at !== null);
      expect(dated).to.deep.equal(dated.toSorted((a, b) => a - b));
    });

    it(`${name} loses no text on the way through JSON`, () => {
      expect(JSON.parse(JSON.stringify(data))).to.deep.equal(data);
      expect(JSON.stringify(data)).not.to.match(/[\u200E\u200F\u202A-\u202E\u2066-\u2069]|<\/?script/i);
    });
  }

  for (const name of [ARTICLE, 'space-stations.json', 'marathon.json']) {
    it(`${name} has titles that can be read in a drawing: at most sixty characters`, () => {
      const titles = documentOf(name).events.flatMap(({ title }) => title.map(({ text }) => text));
      expect(titles.filter((title) => title.length > 60)).to.deep.equal([]);
    });
  }

  it('have tags that are the same in every language, and are of use for lanes', () => {
    const tagsOf = (name: string): Set<string> => new Set(documentOf(name).events.flatMap(({ tags }) => tags));
    expect(tagsOf(ARTICLE)).to.deep.equal(new Set(['China', 'Ukraine', 'USA']));
    expect(tagsOf('space-stations.json')).to.deep.equal(new Set(['Skylab', 'Apollo', 'Mir', 'ISS', 'Tiangong']));
  });

  it('the broken one does not follow the schema', () => {
    expect(valid(documents.get('examples/broken.json'))).to.equal(false);
  });

  for (const name of [ARTICLE, 'space-stations.json', 'marathon.json', 'examples/dates.json']) {
    it(`${name} says everything in German and in English`, () => {
      const languages = textsOf(documentOf(name)).map((text) => text.map(({ lang }) => lang));
      expect(languages.length).to.be.greaterThan(10);
      for (const of of languages) expect(of).to.have.members(['de', 'en']);
    });
  }
});

describe('the article’s document', () => {
  const { events, article, groups } = documentOf(ARTICLE);

  it('has the thirteen events and six states that the article mentions, in their order', () => {
    expect(events.map(({ id }) => id)).to.deep.equal(MENTIONED);
    expect(events.filter(({ kind }) => kind === 'state').map(({ id }) => id)).to.deep.equal([
      'zweiter-weltkrieg',
      'ukraine-krieg',
      'schoigu-verteidigungsminister',
      'handelsvolumen',
      'schoigu-sekretaer',
      'energielieferant',
    ]);
  });

  it('says of every date where it comes from and why', () => {
    for (const event of events) {
      expect(event.basis, event.id).not.to.equal(null);
      expect(event.reasoning, event.id).not.to.equal(null);
      expect(event.time, event.id).not.to.equal(null);
    }
    expect(events.filter(({ basis }) => basis === 'stated').map(({ id }) => id)).to.deep.equal([
      'beginn-ukraine-krieg',
      'putin-in-peking',
    ]);
  });

  it('has an editor’s date only where that adds something', () => {
    const enriched = events.filter((event) => event.enriched !== null);
    expect(enriched.length).to.equal(14);
    for (const event of enriched) expect(event.enriched?.date, event.id).not.to.equal(event.date);
  });

  it('keeps the vague last video call vague', () => {
    const call = eventOf(ARTICLE, 'letzter-videocall');
    expect([call.date, call.wording, call.enriched?.date]).to.deep.equal([
      '2025-02~',
      'Vor knapp einem Jahr',
      '2025-01-21',
    ]);
  });

  it('names its source and where it stands', () => {
    expect(article?.publisher).to.equal(':newstime');
    expect(article?.published?.source).to.equal('2026-02-04');
    expect(article?.lang).to.equal('de');
    expect(article?.url).to.equal('https://newstime.joyn.de/themen/politik/putin-chinas-staatschef-xi-russland-62091');
  });

  it('puts every event into a group that it describes', () => {
    const ids = groups.map(({ id }) => id);
    expect(ids).to.deep.equal(['diplomatie', 'aeusserungen', 'krieg', 'wirtschaft', 'hintergrund']);
    expect(new Set(events.map(({ group }) => group))).to.deep.equal(new Set(ids));
  });

  it('quotes every event briefly, from the article and not from the teasers below it', () => {
    for (const { id, excerpts } of events) {
      expect(excerpts.length, id).to.be.greaterThan(0);
      for (const { exact, start, end } of excerpts) {
        expect(exact.length, id).to.be.lessThan(100);
        expect(Number(end) - Number(start), id).to.equal(exact.length);
        expect(Number(end), id).to.be.lessThan(BODY_END);
      }
    }
  });

  it('quotes less than three fifths of the article', () => {
    const quoted = new Set<number>();
    for (const { exact, start } of events.flatMap(({ excerpts }) => excerpts)) {
      for (let at = 0; at < exact.length; at++) quoted.add(Number(start) + at);
    }
    expect(quoted.size / BODY_END).to.be.lessThan(0.6);
  });

  it('gives little of what stands around the quotations: whole words, less than three quarters together', () => {
    const given = new Set<number>();
    for (const { exact, prefix, suffix, start } of events.flatMap(({ excerpts }) => excerpts)) {
      expect(Math.max(prefix.length, suffix.length), exact).to.be.at.most(fingerprints.context);
      const first = Number(start) - prefix.length;
      for (let at = first; at < Number(start) + exact.length + suffix.length; at++) given.add(at);
    }
    expect(fingerprints.context).to.equal(16);
    expect(given.size / BODY_END).to.be.lessThan(0.75);
  });

  it('quotes word for word what the article has there', async () => {
    const found = [];
    for (const { id, excerpts } of events) {
      for (const [index, { prefix, exact, suffix, start }] of excerpts.entries()) {
        found.push({ event: id, excerpt: index, sha256: await sha256(`${start}:${prefix}${exact}${suffix}`) });
      }
    }
    expect(found).to.deep.equal(fingerprints.excerpts);
  });

  it('shows as reported what only agencies or one side say', () => {
    expect(events.filter(({ status }) => status === 'reported').map(({ id }) => id)).to.deep.equal([
      'handelsvolumen',
      'schoigu-reise-peking',
      'schoigu-wang-yi',
      'xi-erklaerung',
      'energielieferant',
    ]);
  });
});

describe('the space stations', () => {
  const { events, eras, groups } = documentOf('space-stations.json');

  it('have eras, lanes, stations still in orbit and plans', () => {
    const going = events.filter(({ time }) => time?.end === 'open').map(({ id }) => id);
    expect(going).to.deep.equal(['iss', 'iss-bewohnt', 'tiangong']);
    expect(eras.length).to.equal(3);
    expect(new Set(events.map(({ group }) => group))).to.deep.equal(new Set(groups.map(({ id }) => id)));
    expect(events.filter(({ status }) => status === 'planned').map(({ id }) => id)).to.deep.equal([
      'indien-modul',
      'iss-ende',
    ]);
  });

  it('have drawings that can be loaded and are as large as the document says', async () => {
    const media = events.flatMap((event) => event.media);
    expect(media.length).to.equal(4);
    for (const { src, width, height } of media) {
      const image = new Image();
      image.src = new URL(src, DATA).href;
      await image.decode();
      expect([image.naturalWidth, image.naturalHeight], src).to.deep.equal([width, height]);
    }
  });

  it('are drawn without scripts, styles and anything from elsewhere', async () => {
    for (const { src } of events.flatMap((event) => event.media)) {
      const text = await (await fetch(new URL(src, DATA))).text();
      const drawing = new DOMParser().parseFromString(text, 'image/svg+xml');
      expect(drawing.querySelector('parsererror'), src).to.equal(null);
      const names = new Set([...drawing.querySelectorAll('*')].map(({ localName }) => localName));
      expect(
        [...names].filter((name) => !['svg', 'g', 'path', 'rect', 'circle'].includes(name)),
        src,
      ).to.deep.equal([]);
      expect(drawing.querySelector('[style], [href], [id], [onload]'), src).to.equal(null);
    }
  });
});

describe('the marathon', () => {
  it('counts the year of the battle as astronomers do: 490 BC is −0489', () => {
    const { time } = eventOf('marathon.json', 'schlacht');
    expect(time?.form).to.equal('one-of');
    expect(new Date(Number(time?.bounds.start)).getUTCFullYear()).to.equal(-489);
    expect(new Date(Number(time?.bounds.start)).getUTCMonth()).to.equal(7);
    // October, because an interval's end does not belong to it.
    expect(new Date(Number(time?.bounds.end)).getUTCMonth()).to.equal(9);
  });

  it('has the start in Vienna to the minute, in universal time', () => {
    expect(eventOf('marathon.json', 'wien-2019').time?.bounds.start).to.equal(Date.UTC(2019, 9, 12, 6, 15));
  });

  it('has every precision from century to minute', () => {
    const precisions = new Set(documentOf('marathon.json').events.map(({ time }) => time?.precision));
    const expected = ['century', 'decade', 'year', 'season', 'month', 'day', 'minute', undefined];
    expect([...precisions]).to.have.members(expected);
  });

  it('names runners by plain strings, others with a role', () => {
    const people = (documents.get('marathon.json') as { events: { people?: unknown[] }[] }).events.flatMap(
      ({ people: written = [] }) => written,
    );
    expect(people.filter((person) => typeof person === 'string')).to.deep.equal([
      'Paula Radcliffe',
      'Eliud Kipchoge',
      'Eliud Kipchoge',
      'Kelvin Kiptum',
    ]);
    expect(eventOf('marathon.json', 'radcliffe-2003').people).to.deep.equal([
      { name: [{ lang: 'de', text: 'Paula Radcliffe' }], role: null },
    ]);
  });

  it('leaves the legend undated and disputed', () => {
    const { time, status } = eventOf('marathon.json', 'legende');
    expect([time, status]).to.deep.equal([null, 'disputed']);
  });
});

describe('the examples', () => {
  it('have one date for every row of the drawing rules', () => {
    const rows = documentOf('examples/dates.json').events.map(({ id, kind, time, enriched }) => {
      const doubt = `${time?.approximate ? '~' : ''}${time?.uncertain ? '?' : ''}`;
      const ends = time?.form === 'interval' ? [time.start, time.end].filter((side) => typeof side === 'string') : [];
      return [
        id,
        kind,
        time ? `${time.form} ${time.precision}${doubt}` : '',
        ...ends,
        ...(enriched ? ['enriched'] : []),
      ];
    });
    expect(rows).to.deep.equal([
      ['state-without-start', 'state', 'interval day', 'unknown', 'open'],
      ['decade', 'event', 'date decade'],
      ['year', 'event', 'date year'],
      ['state', 'state', 'interval month'],
      ['month', 'event', 'date month'],
      ['uncertain', 'event', 'date month?'],
      ['open-end', 'state', 'interval month', 'open'],
      ['unknown-end', 'state', 'interval month', 'unknown'],
      ['both', 'event', 'date month~?'],
      ['enriched', 'event', 'date month', 'enriched'],
      ['approximate', 'event', 'date month~'],
      ['day', 'event', 'date day'],
      ['one-of', 'event', 'one-of month'],
      ['undated', 'event', ''],
    ]);
  });

  it('have thirty events on one day', () => {
    const { events } = documentOf('examples/crowd.json');
    expect(events.length).to.equal(30);
    expect(new Set(events.map(({ date }) => date)).size).to.equal(1);
  });

  it('have no event, one event, and events without a date', () => {
    expect(documentOf('examples/empty.json').events).to.deep.equal([]);
    expect(documentOf('examples/single.json').events.length).to.equal(1);
    expect(documentOf('examples/undated.json').events.map(({ time }) => time)).to.deep.equal([null, null, null]);
  });

  it('have titles of three hundred characters and words longer than a line', () => {
    const titles = documentOf('examples/long-titles.json').events.flatMap(({ title }) => title.map(({ text }) => text));
    expect(Math.max(...titles.map((title) => title.length))).to.be.greaterThan(299);
    expect(Math.max(...titles.flatMap((title) => title.split(/[ -]/)).map((word) => word.length))).to.be.greaterThan(
      60,
    );
  });

  it('have Arabic letters in every title of the Arabic one', () => {
    const { events, lang } = documentOf('examples/arabic.json');
    expect(lang).to.equal('ar');
    for (const { title } of events) expect(title[0]?.text).to.match(/\p{Script=Arabic}{3}/u);
  });

  it('reach from the Big Bang to today', () => {
    const starts = documentOf('examples/deep-time.json').events.map(({ time }) => Number(time?.bounds.start));
    const year = 365.2425 * 86_400_000;
    expect(Number(starts[0]) / year).to.be.closeTo(-13_800_001_970, 20);
    expect(starts.at(-1)).to.equal(Date.UTC(1969, 6, 20, 20, 17));
  });

  it('give exactly the issues that the broken one holds, and keep its good events', () => {
    const { document, issues, eventsWritten } = readDocument(documents.get('examples/broken.json'));
    expect(issues.map(({ severity, path, code, value }) => `${severity} ${path} ${code} ${value}`)).to.have.members([
      'error article.url bad-url javascript:alert(document.domain)',
      'error events[1].date bad-date 2014-02-30',
      'error events[2].date bad-date 2024-05/2022-02',
      'warning events[3].id duplicate-id gut-1',
      'error events[4].url bad-url javascript:alert(1)',
      'error events[4].sources[0].url bad-url java script:alert(2)',
      'error events[6].title missing nothing',
      'error events[7].title missing nothing',
      'warning events[8].status unknown-value rumoured',
      'warning events[9].importance unknown-value 9',
      'error events[10].media[0].alt missing-alt nothing',
      'error events[11] not-an-object kein Ereignis',
      'warning events[12].sumary unknown-field sumary',
      'warning events[13].group unknown-group fehlt',
      'warning events[14].date not-text 2024',
    ]);
    expect(eventsWritten).to.equal(16);
    expect(document.events.map(({ id, time }) => (time ? id : `${id}, undated`))).to.deep.equal([
      'gut-1',
      'unmoeglich, undated',
      'rueckwaerts, undated',
      'gut-1-2',
      'skript',
      'markup',
      'ohne-titel',
      'status',
      'wichtig',
      'bild',
      'tippfehler',
      'gruppe',
      'jahr',
      'gut-2',
    ]);
  });

  it('lead nowhere from the broken one', () => {
    const { document } = readDocument(documents.get('examples/broken.json'));
    const { url, sources } = eventOf('examples/broken.json', 'skript');
    expect([document.article?.url, url, sources[0]?.url]).to.deep.equal([null, null, null]);
  });

  it('keep the markup of the broken one as letters', () => {
    const { title } = eventOf('examples/broken.json', 'markup');
    expect(title[0]?.text).to.equal('<img src=x onerror="alert(3)"> bleibt <b>Text</b>');
  });
});
