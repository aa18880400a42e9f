import { expect } from '@open-wc/testing';
import { readDocument } from '../../src/document/timeline-document.js';
import { toJSON } from '../../src/exporters/to-json.js';
import { seeded } from '../support/random.js';
import { DOCUMENTS, randomDocument } from './random-document.js';

/** Written, turned into text and back, and read. */
function again(data: unknown): { once: unknown; twice: unknown; json: Record<string, unknown> } {
  const once = readDocument(data).document;
  const json = JSON.parse(JSON.stringify(toJSON(once))) as Record<string, unknown>;
  return { once, twice: readDocument(json).document, json };
}

describe('toJSON', () => {
  for (const [path, data] of DOCUMENTS) {
    it(`reads back to the same document: ${path}`, () => {
      const { once, twice } = again(data);
      expect(twice).to.deep.equal(once);
    });
  }

  it('reads back to the same document, whatever it holds', () => {
    const random = seeded(41);
    for (let round = 0; round < 300; round += 1) {
      const data = randomDocument(random);
      const { once, twice } = again(data);
      expect(twice, JSON.stringify(data)).to.deep.equal(once);
    }
  });

  it('writes what is there and nothing else', () => {
    expect(
      toJSON(
        readDocument({ lang: 'en', title: 'T', events: [{ id: 'a', title: 'A', date: '2022', kind: 'event' }] })
          .document,
      ),
    ).to.deep.equal({ version: 1, title: 'T', lang: 'en', events: [{ id: 'a', title: 'A', date: '2022' }] });
  });

  it('keeps a document without events a document', () => {
    expect(toJSON(readDocument(null).document)).to.deep.equal({ version: 1, events: [] });
  });

  it('keeps a date that nobody can read', () => {
    expect(again([{ title: 'A', date: 'gestern' }]).json.events).to.deep.equal([
      { id: 'event-1', title: 'A', date: 'gestern' },
    ]);
  });

  it('gives the language that readers see first when a text has two in one language', () => {
    const { json } = again({ lang: 'de', events: [{ id: 'a', title: { 'pt-BR': 'um', pt_BR: 'dois', de: 'drei' } }] });
    expect(json.events).to.deep.equal([{ id: 'a', title: { de: 'drei', 'pt-BR': 'um' } }]);
  });

  it('shares nothing with the document', () => {
    const { document } = readDocument([{ id: 'a', title: 'A', tags: ['x'] }]);
    const json = toJSON(document) as { events: { tags: string[] }[] };
    json.events[0]?.tags.push('y');
    expect(document.events[0]?.tags).to.deep.equal(['x']);
  });
});
