import { expect } from '@open-wc/testing';
import { readDocument } from '../../src/document/timeline-document.js';
import { exportTimeline } from '../../src/exporters/exporters.js';
import { filePieces, objectPieces, type WholeFormat } from '../../src/exporters/in-pieces.js';
import { toJSON } from '../../src/exporters/to-json.js';
import { toJSONLD } from '../../src/exporters/to-json-ld.js';

/** Events a day apart, with all that a cell or a string can trip over. */
const documentOf = (count: number) =>
  readDocument({
    version: 1,
    lang: 'en',
    title: 'Many "quoted"',
    article: { publisher: 'The Paper', published: '2024-01-01' },
    groups: [{ id: 'a', label: 'A' }],
    events: Array.from({ length: count }, (_, i) => ({
      id: `e${i}`,
      title: i % 3 ? `Event ${i}, "so called"\n  "events": []` : '=1+1',
      date: new Date(Date.UTC(2000, 0, 1 + i)).toISOString().slice(0, 10),
      group: 'a',
      tags: ['x, y', 'z'],
      excerpts: i % 5 ? [] : ['some words'],
    })),
  }).document;

function* inChunks<T>(list: readonly T[], size: number): Generator<readonly T[]> {
  for (let from = 0; from < list.length; from += size) yield list.slice(from, from + size);
}

describe('a file in pieces', () => {
  for (const count of [0, 1, 7, 23])
    for (const format of ['json', 'csv', 'jsonld'] as const satisfies readonly WholeFormat[])
      it(`is the same, letter by letter, as at once: ${count} events as ${format}`, async () => {
        const document = documentOf(count);
        const head = { ...document, events: [] };
        const large = { head, locale: 'en', total: count };
        const expected = await (await exportTimeline(format, { document, locale: 'en', screen: null })).text();
        for (const size of [1, 5, 100]) {
          const pieces = [...filePieces(format, large, inChunks(document.events, size))];
          // The text of a blob comes without the byte order mark.
          expect(pieces.join('').replace(/^\ufeff/, ''), `chunks of ${size}`).to.equal(expected);
          if (size === 1 && count > 1) expect(pieces.length).to.be.at.least(count);
        }
      });

  it('is the same object, too', () => {
    const document = documentOf(9);
    const large = { head: { ...document, events: [] }, locale: 'en', total: 9 };
    for (const [format, expected] of [
      ['json', toJSON(document)],
      ['jsonld', toJSONLD(document, 'en')],
    ] as const) {
      const work = objectPieces(format, large, inChunks(document.events, 4));
      let steps = 0;
      for (;;) {
        const { done, value } = work.next();
        if (done) {
          expect(value).to.deep.equal(expected);
          break;
        }
        steps++;
      }
      expect(steps).to.equal(3);
    }
  });
});
