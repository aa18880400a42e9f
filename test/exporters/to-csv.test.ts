import { expect } from '@open-wc/testing';
import { csvParseRows } from 'd3';
import { readDocument } from '../../src/document/timeline-document.js';
import { toCSV } from '../../src/exporters/to-csv.js';
import type { CsvOptions } from '../../src/exporters/to-csv.js';
import { seeded } from '../support/random.js';
import { randomDocument } from './random-document.js';

/** The cell of each column of the first row, as another program reads it. */
function row(event: Record<string, unknown>, options?: CsvOptions): Map<string, string> {
  const text = toCSV(readDocument({ lang: 'en', events: [{ title: 'A', ...event }] }).document, options);
  const [head = [], first = []] = csvParseRows(text);
  return new Map(head.map((name, index) => [name, first[index] ?? '']));
}

describe('toCSV', () => {
  it('begins with the names of the columns', () => {
    expect(toCSV(readDocument([]).document)).to.equal(
      'id,date,earliest,latest,title,kind,importance,basis,wording,reasoning,enriched,summary,excerpt,group,people,place,tags,status,sources,url\r\n',
    );
  });

  it('says when as written, and the first and last possible day', () => {
    const days = (date: string): (string | undefined)[] =>
      ['date', 'earliest', 'latest'].map((name) => row({ date }).get(name));
    expect(days('2024-02')).to.deep.equal(['2024-02', '2024-02-01', '2024-02-29']);
    expect(days('2022/..')).to.deep.equal(['2022/..', '2022-01-01', '']);
    expect(days('-0489-09-12')).to.deep.equal(["'-0489-09-12", "'-0489-09-12", "'-0489-09-12"]);
    expect(days('')).to.deep.equal(['', '', '']);
  });

  it('puts several values into one cell', () => {
    const cells = row({
      people: ['Ada', { name: 'Bo', role: 'r' }],
      tags: ['x', 'y'],
      excerpts: [{ exact: 'one' }, { exact: 'two' }],
      sources: [{ url: 'https://a.example/' }, { title: 'Book' }],
    });
    expect(['people', 'tags', 'excerpt', 'sources'].map((name) => cells.get(name))).to.deep.equal([
      'Ada; Bo',
      'x; y',
      'one\ntwo',
      'https://a.example/ ; Book',
    ]);
  });

  it('names the group by its label', () => {
    const { document } = readDocument({ groups: [{ id: 'g', label: 'Group' }], events: [{ title: 'A', group: 'g' }] });
    expect(toCSV(document)).to.include(',Group,');
  });

  it('speaks the language asked for', () => {
    expect(row({ title: { en: 'Talks', de: 'Gespräche' } }, { locale: 'de-AT' }).get('title')).to.equal('Gespräche');
    expect(row({ title: { en: 'Talks', de: 'Gespräche' } }).get('title')).to.equal('Talks');
  });

  it('takes headings for readers', () => {
    expect(row({}, { headings: { title: 'Was, wann' } }).get('Was, wann')).to.equal('A');
  });

  it('begins with a byte order mark only when asked to', () => {
    expect(toCSV(readDocument([]).document, { bom: true }).charCodeAt(0)).to.equal(0xfeff);
    expect(toCSV(readDocument([]).document).startsWith('id,')).to.equal(true);
  });

  for (const title of ['=1+1', '+1', '-1', '@A1', '＝1', '＋1', '－1', '＠a', '=HYPERLINK("https://x.example/")']) {
    it(`writes ${title} so that no spreadsheet calculates it`, () => {
      expect(row({ title }).get('title')).to.equal(`'${title}`);
    });
  }

  it('disarms formulas behind tabs, line feeds and blanks', () => {
    for (const exact of ['\t=1', '\n=1', '\r=1', ' =1', '\tx', '\u00a0=1']) {
      expect(row({ excerpts: [{ exact }] }).get('excerpt')).to.equal(`'${exact}`);
    }
  });

  it('leaves signs inside alone', () => {
    expect(row({ title: "a=b+c-d@e 'f'" }).get('title')).to.equal("a=b+c-d@e 'f'");
  });

  it('is read back cell by cell, whatever it holds', () => {
    const random = seeded(42);
    for (let round = 0; round < 200; round += 1) {
      const { document } = readDocument(randomDocument(random));
      const text = toCSV(document);
      expect(text.endsWith('\r\n')).to.equal(true);
      const rows = csvParseRows(text);
      expect(rows.length).to.equal(document.events.length + 1);
      rows.forEach((cells, index) => {
        expect(cells.length).to.equal(20);
        for (const cell of cells) expect(cell).to.not.match(/^[=+\-@\t\r\n＝＋－＠]/);
        const event = document.events[index - 1];
        if (event) expect(cells[4]?.replace(/^'/, '')).to.equal(event.title[0]?.text.replace(/^'/, ''));
      });
    }
  });
});
