import { expect } from '@open-wc/testing';
import edtf from 'edtf';
import { parseEdtf } from '../../src/time/parse-edtf.js';
import type { EventTime } from '../../src/time/event-time.js';
import { seeded } from '../support/random.js';
import { readable, refused } from './cases.js';
import { randomDate } from './random-edtf.js';

/** Rows that we read and the `edtf` package does not: our extensions and its mistakes. */
const ONLY_OURS = new Map([
  ['blanks around the text', [' 2022-02-24\n']],
  ['a qualifier behind a clock time', ['2026-02-04T11:30Z~']],
  ['a qualifier behind unknown digits, a season or a long year', ['198X~', '2025-10-1X~', '2022-21?', 'Y-66000000~']],
  ['the thirtieth as the only day of its ten', ['2025-11-3X']],
  [
    'intervals whose ends are equal or within each other',
    ['2022/2022', '2022-02-24/2022-02-24', '2022-02-24/2022-02', '2022-02-24/2022'],
  ],
  ['long years and seasons in intervals', ['Y-13798000000/2022', '2022-21/2022-23']],
  [
    'qualifiers, masks, seasons, clock times and ranges of days in sets',
    ['[2022~,2024]', '[198X,2001-21]', '[2022-02-24T10:00Z..2022-02-24T12:00Z]', '[2025-12..2026-02-01,2020]'],
  ],
]);

/** Rows that both read, with other bounds: its mistakes, but for the seasons, where EDTF leaves it open. */
const OTHER_BOUNDS = new Map([
  ['years beyond Date', ['Y275761', 'Y-271822', 'Y17000002', 'Y-13798000000', 'Y999999999999']],
  ['29 February of the year 0', ['0000-02-29']],
  ['the first nine years before Christ', ['-000X']],
  ['unknown months and days before Christ end before they start', ['-0490-XX', '-0490-09-1X']],
  ['spring is January to March', ['2022-21', '2022-22', '2022-23', '2022-24', '2023-24', '-0001-24', '0099-24']],
  [
    'ranges in sets end at their first member',
    ['[2022-02..2024-05]', '[1667,1668,1670..1672]', '[-0490..-0480]', '{1667,1668,1670..1672}'],
  ],
  ['sets are ordered by place, not by time', ['[2024,2022-02]']],
]);

/** Rows that we refuse by name, though the package reads them: the rest of EDTF, and numbers as milliseconds. */
const ONLY_THEIRS = new Map([
  [
    'qualifiers inside',
    refused.filter((row) => row.problem === 'qualifier-inside' && !/[~?%]{2}/.test(row.text)).map((row) => row.text),
  ],
  ['masks inside', ['20X6', 'X022', '2X22', '2022-XX-24', '198X-02', '2022-X2', '2022-02-X4', '-04X0']],
  ['nothing known', ['XXXX', 'XXXX-12-25', 'XXXX-XX-XX', '/']],
  ['decades and centuries by their first digits', ['99', '490', '-490']],
  [
    'numbers are milliseconds',
    ['12022', '18263', '18264', '45123', '54789', '20220224', '202202', '1645660800', '1645660800000'],
  ],
  ['29 February rolls over', ['2023-02-29', '1900-02-29', '-0001-02-29']],
  [
    '24:00, fractions, offsets without a colon',
    ['2022-02-24T24:00', '2022-12-31T24:00:00Z', '2022-02-24T11:30:00.123Z', '2022-02-24T11:30+0100'],
  ],
  ['reversed ranges in sets', ['[2024..2022]', '{2024..2022}']],
  [
    'exponents, significant digits, other divisions',
    ['Y-17E7', 'Y17E8', 'Y171010000S3', 'Y1234567890123', '1950S2', '2022-25', '2022-29', '2022-37', '2022-39'],
  ],
]);

interface Bounds {
  readonly min: number;
  readonly max: number;
}

/** What the package makes of a text; null when it refuses. */
function theirs(text: string): Bounds | null {
  try {
    const { min, max } = edtf(text);
    return { min: min ?? -Infinity, max: max ?? Infinity };
  } catch {
    return null;
  }
}

function ours(text: string): EventTime | null {
  const result = parseEdtf(text);
  return result.ok ? result.time : null;
}

/** It counts the last millisecond in, and clock times as a moment. */
function sameBounds(time: EventTime, { min, max }: Bounds): boolean {
  const clocked = time.precision === 'minute' || time.precision === 'second';
  return min === time.bounds.start && (clocked ? max >= min && max < time.bounds.end : max + 1 === time.bounds.end);
}

/** Clock times without a zone, which the package takes as the machine's. */
function isLocal(text: string): boolean {
  return /T[0-9:]+($|\/)/.test(text);
}

function textsOf(exceptions: ReadonlyMap<string, readonly string[]>): readonly string[] {
  return [...exceptions.values()].flat();
}

describe('the edtf package as an oracle', () => {
  it('reads what we read, but for these', () => {
    const only = readable.map((row) => row.text).filter((text) => !theirs(text));
    expect(only).to.have.members(textsOf(ONLY_OURS));
  });

  it('finds the same bounds, but for these', () => {
    const compared = readable.filter((row) => !isLocal(row.text));
    const other = compared.filter(({ text }) => {
      const [time, bounds] = [ours(text), theirs(text)];
      return time && bounds && !sameBounds(time, bounds);
    });
    expect(other.map((row) => row.text)).to.have.members(textsOf(OTHER_BOUNDS));
    expect(compared.length - other.length).to.be.above(90);
  });

  it('refuses what we refuse, but for these', () => {
    const only = refused.map((row) => row.text).filter((text) => theirs(text));
    expect(only).to.have.members(textsOf(ONLY_THEIRS));
  });

  it('finds the same bounds of random dates that are in none of these classes', () => {
    const random = seeded(11);
    const wrong: string[] = [];
    let compared = 0;
    for (let i = 0; i < 1500; i++) {
      const text = randomDate(random);
      const masked = /X/.test(text);
      const excepted = [/^Y/, /\+14:[34]/, /T.*[~?%]$/, /-(2[1-4]|3[3-6]|4[01])[~?%]?$/, /^-?000/].some((shape) =>
        shape.test(text),
      );
      if (isLocal(text) || excepted || (masked && /^-|[~?%]$|3X$/.test(text))) continue;
      compared += 1;
      const [time, bounds] = [ours(text), theirs(text)];
      if (!time || !bounds || !sameBounds(time, bounds)) wrong.push(text);
    }
    expect(wrong).to.deep.equal([]);
    expect(compared).to.be.above(500);
  });
});
