import { expect } from '@open-wc/testing';
import { readPlainDate, type PlainDate } from '../../src/archive/plain-date.js';
import { parseEdtf } from '../../src/time/parse-edtf.js';
import { seeded } from '../support/random.js';

const empty = (): PlainDate => ({ start: 0, end: 0, precision: 'day', isInterval: false });

/** Both ways of reading agree, where the quick one reads at all. */
function compare(text: string): boolean {
  const quick = empty();
  const isRead = readPlainDate(text, quick);
  if (!isRead) return false;
  const full = parseEdtf(text);
  if (!full.ok) throw new Error(`${text} is no date, but was read`);
  const { bounds, precision, form } = full.time;
  expect(quick, text).to.deep.equal({ ...bounds, precision, isInterval: form === 'interval' });
  return true;
}

describe('plain dates', () => {
  it('are read as the full reader reads them', () => {
    const dates = ['2022', '0000', '0001', '9999', '2022-02', '2022-12', '2022-02-24', '2024-02-29', '1900-02-28'];
    const times = ['2022-02-24T11:30', '2022-02-24T11:30Z', '2022-02-24T23:59:59', '2022-02-24T00:00:00Z'];
    for (const text of [...dates, ...times]) expect(compare(text), text).to.equal(true);
    for (const text of ['2020/2022', '2020-03/2022', '2020-03-04/2020-03-04', '2020-03-04T10:00Z/2022-01'])
      expect(compare(text), text).to.equal(true);
  });

  it('leave everything else to the full reader', () => {
    const wrong = ['', ' 2022', '2022 ', '202', '20222', '2022-13', '2022-00', '2022-02-30', '2023-02-29', '2022-2-4'];
    const unusual = [
      '2022~',
      '2022?',
      '-0490',
      '198X',
      '2022-21',
      'Y12022',
      '2022/..',
      '/2022',
      '[2020,2021]',
      '2022-02-24T11:30+01:00',
    ];
    const odd = [
      '2022-02-24T24:00',
      '2022-02-24T11:60',
      '2022-02-24T11',
      '2022-02-24 11:30',
      '2022/2020',
      '2022/2022/2022',
      '2022-',
      '2022-02-24T11:30:00:00',
    ];
    for (const text of [...wrong, ...unusual, ...odd]) expect(readPlainDate(text, empty()), text).to.equal(false);
  });

  it('are the same for any letters whatever', () => {
    const random = seeded(4);
    let read = 0;
    for (let i = 0; i < 20_000; i++) {
      const pad = (value: number) => String(value).padStart(2, '0');
      const date = () =>
        `${random.int(0, 9999).toString().padStart(4, '0')}-${pad(random.int(0, 13))}-${pad(random.int(0, 32))}T${pad(random.int(0, 25))}:${pad(random.int(0, 61))}Z`.slice(
          0,
          random.pick([4, 7, 10, 16, 17, 18]),
        );
      const text = random.chance(0.3) ? `${date()}/${date()}` : date();
      const at = random.int(0, text.length);
      if (
        compare(
          random.chance(0.2)
            ? text.slice(0, at) + random.pick(['-', 'Z', 'X', ':', '/', ' ']) + text.slice(at + 1)
            : text,
        )
      )
        read++;
    }
    expect(read).to.be.greaterThan(3000);
  });
});
