import { expect } from '@open-wc/testing';
import { csvParseRows } from 'd3';
import { rowsOf } from '../../../src/importers/csv/rows.js';
import { seeded } from '../../support/random.js';

const cells = (text: string, separator = ','): (readonly string[])[] =>
  [...rowsOf(text, separator)].map((row) => row.cells);

describe('rowsOf', () => {
  it('parts cells at separators and rows at line feeds of every kind', () => {
    for (const feed of ['\n', '\r\n', '\r'])
      expect(cells(`a,b${feed}c,${feed},d`)).to.deep.equal([
        ['a', 'b'],
        ['c', ''],
        ['', 'd'],
      ]);
    expect(cells('a;b,c\td', ';')).to.deep.equal([['a', 'b,c\td']]);
  });

  it('keeps separators, line feeds and doubled marks within quotation marks', () => {
    expect(cells('"a,b","c\r\nd\ne","say ""so"""\nf')).to.deep.equal([['a,b', 'c\r\nd\ne', 'say "so"'], ['f']]);
    expect(cells(' "a" , b ')).to.deep.equal([['a', ' b ']]);
    expect(cells('"",x')).to.deep.equal([['', 'x']]);
  });

  it('takes quotation marks inside of a cell for letters', () => {
    expect(cells('5" pipe,a "b" c')).to.deep.equal([['5" pipe', 'a "b" c']]);
  });

  it('leaves out lines without anything, and counts them', () => {
    const rows = [...rowsOf('a\n\n,  ,\n"x\ny"\n\nb\n  ', ',')];
    expect(rows.map(({ line, cells: [first] }) => [line, first])).to.deep.equal([
      [1, 'a'],
      [4, 'x\ny'],
      [7, 'b'],
    ]);
    expect(cells('')).to.deep.equal([]);
    expect(cells('\r\n\n,')).to.deep.equal([]);
  });

  it('loses one cell and not the file where a quotation mark is not closed', () => {
    expect([...rowsOf('"open,1\nb,"2"\nc,3', ',')]).to.deep.equal([
      { line: 1, cells: ['"open', '1'], stray: '"open' },
      { line: 2, cells: ['b', '2'], stray: null },
      { line: 3, cells: ['c', '3'], stray: null },
    ]);
    expect(cells('"5" pipe,x')).to.deep.equal([['"5" pipe', 'x']]);
    expect(cells('"to the end')).to.deep.equal([['"to the end']]);
  });

  it('reads what d3 reads, whatever is in the cells', () => {
    const random = seeded(7);
    for (let round = 0; round < 500; round++) {
      const table = Array.from({ length: random.int(1, 5) }, () =>
        Array.from({ length: 3 }, () => {
          const text = Array.from({ length: random.int(0, 6) }, () =>
            random.pick(['"', ',', '\n', '\r', 'a', ' b', '🌊']),
          );
          return `x${text.join('')}`;
        }),
      );
      const text = table
        .map((row) => row.map((cell) => `"${cell.replaceAll('"', '""')}"`).join(','))
        .join(random.pick(['\n', '\r\n']));
      expect(cells(text)).to.deep.equal(table);
      expect(cells(text)).to.deep.equal(csvParseRows(text));
    }
  });

  it('keeps every letter of a text that is no CSV, and goes through it once', () => {
    const random = seeded(8);
    for (let round = 0; round < 500; round++) {
      const text = Array.from({ length: 40 }, () => random.pick(['"', '""', ',', '\n', 'a', ' '])).join('');
      const letters = cells(text).flat().join('').replace(/[^a]/g, '');
      expect(letters).to.equal(text.replace(/[^a]/g, ''));
    }
    for (const hard of ['"a,', '"""a,', '""""a,', '" ""', ' "'])
      expect(cells(`"${hard.repeat(100_000)}`).length).to.be.greaterThan(0);
  });
});
