import { expect } from '@open-wc/testing';
import { readWithWords as readDocument } from '../../src/document/issue-words.js';
import { seeded } from '../support/random.js';
import type { Random } from '../support/random.js';
import example from '../../data/xi-putin-video-call.json';

/** Values where others are expected; those of an object are shared on purpose. */
const GARBAGE: readonly unknown[] = [
  null,
  undefined,
  true,
  -1,
  2022,
  1e308,
  NaN,
  10n,
  Symbol('s'),
  () => 1,
  '',
  '  ',
  'javascript:alert(1)',
  '\ud800',
  '2014-02-30',
  '__proto__',
  '\u202e\u0000<b>',
  'x'.repeat(30_000),
  [],
  [[[[]]]],
  new Array(1_000),
  {},
  { de: { de: 1 } },
  Object.create(null),
  JSON.parse('{"__proto__":{"title":"x"},"constructor":1}'),
  new Map(),
  new Date(NaN),
  new Proxy([], {
    get() {
      throw new Error('no');
    },
  }),
];

/** A copy of `value` in which fields and entries are, with probability `p` each, replaced, dropped, added or repeated. */
function damage(value: unknown, random: Random, p: number): unknown {
  if (random.chance(p)) return random.pick(GARBAGE);
  if (Array.isArray(value)) {
    const list = value.map((entry) => damage(entry, random, p));
    if (random.chance(p)) list.splice(random.int(0, list.length), 0, ...random.shuffle(list).slice(0, 3));
    return list;
  }
  if (typeof value !== 'object' || value === null) return value;
  const entries: [string, unknown][] = Object.entries(value).map(([key, field]) => [
    random.chance(p) ? random.pick(['titel', '__proto__', 'de', '$x', '', `${key}s`]) : key,
    damage(field, random, p),
  ]);
  return Object.fromEntries(entries);
}

/** The entries of what may be a list; one that cannot even be looked into stays as it is. */
function listed(value: unknown): unknown[] {
  try {
    return Array.isArray(value) ? [...value] : [value];
  } catch {
    return [value];
  }
}

describe('readDocument on 400 damaged documents', () => {
  it('never throws, explains every issue, keeps ids apart and addresses safe, and keeps every good event whole', () => {
    const good = { id: 'the good one', title: 'Good', date: '2022-02-24', excerpts: [{ exact: 'words' }] };
    const expected = readDocument([good]).document.events[0]!;
    const random = seeded(20_260_204);
    let issuesSeen = 0;
    for (let round = 0; round < 400; round++) {
      const bad = damage(example, random, random.pick([0.01, 0.05, 0.2])) as Record<string, unknown>;
      const isDocument = typeof bad === 'object' && bad !== null && !Array.isArray(bad);
      const events = listed(isDocument ? bad.events : bad);
      const at = random.int(0, events.length);
      events.splice(at, 0, good);
      const { document, issues, moreIssues, eventsWritten } = readDocument(
        isDocument ? { ...bad, lang: undefined, events } : events,
      );

      expect(document.events.find(({ id }) => id === good.id)).to.deep.equal(expected);
      expect(eventsWritten).to.equal(events.length);
      const ids = document.events.map(({ id }) => id);
      expect(new Set(ids).size).to.equal(ids.length);
      const groups = new Set(document.groups.map(({ id }) => id));
      for (const event of document.events) {
        expect(event.title.length).to.be.greaterThan(0);
        expect(event.title.every(({ text }) => text.trim() !== '')).to.equal(true);
        expect([1, 2, 3]).to.include(event.importance);
        if (event.group !== null) expect(groups.has(event.group)).to.equal(true);
        for (const url of [event.url, ...event.sources.map((s) => s.url), ...event.media.map((m) => m.src)])
          expect(url ?? '').not.to.match(/script:/i);
      }
      const left = events.length - document.events.length;
      const told = new Set(issues.filter((i) => i.severity === 'error').map((i) => /^events\[\d+\]/.exec(i.path)?.[0]));
      expect(told.size + moreIssues, 'events left out are told').to.be.at.least(left);
      for (const issue of issues) {
        issuesSeen++;
        expect(issue.path).to.match(/^(?:[^.[\]]*)(?:\[\d+\]|\.[^.[\]]*)*$/);
        expect(issue.expected).not.to.equal('');
        expect(issue.value).to.be.a('string').with.length.at.most(80);
        expect(issue.message).to.equal(
          `${issue.path || 'The document'}: ${issue.message.slice(issue.message.indexOf('found '))}`,
        );
        expect(issue.message).to.contain(issue.expected);
      }
    }
    expect(issuesSeen).to.be.greaterThan(5_000);
  });

  it('has nothing to say about the example before it is damaged', () => {
    expect(readDocument(example).issues).to.deep.equal([]);
  });
});
