import { expect } from '@open-wc/testing';
import { edtfOf } from '../../../src/importers/csv/national-date.js';

const read = (texts: string, lang = ''): string[] => texts.split('|').map((text) => edtfOf(text, lang));

describe('edtfOf', () => {
  it('leaves EDTF and ISO 8601 as they are', () => {
    const same =
      '2022|2022-02|2022-02-24|2022-02~|2022-02/2024-05|../2024|[2022,2024]|-0489|198X|2022-21|2025-10-01T09:30Z';
    expect(read(same)).to.deep.equal(same.split('|'));
    expect(read('2025-12-31 14:30')).to.deep.equal(['2025-12-31T14:30']);
  });

  it('reads numbers that can be one date only', () => {
    expect(
      read('31.12.2025|1.2.2025|01. 02. 2025|2025/2/1|2025.12.31|2025. 12. 31.|12/31/2025|31/12/2025|31-12-2025'),
    ).to.deep.equal([
      '2025-12-31',
      '2025-02-01',
      '2025-02-01',
      '2025-02-01',
      '2025-12-31',
      '2025-12-31',
      '2025-12-31',
      '2025-12-31',
      '2025-12-31',
    ]);
    expect(read('11/11/2025|12.2025|2/2025')).to.deep.equal(['2025-11-11', '2025-12', '2025-02']);
  });

  it('reads numbers that could be two dates only when told how dates are written', () => {
    for (const lang of ['', 'en']) expect(read('11/12/2025|3-4-2025', lang)).to.deep.equal(['11/12/2025', '3-4-2025']);
    expect(read('11/12/2025', 'en-US')).to.deep.equal(['2025-11-12']);
    for (const lang of ['de', 'en-GB', 'fr', 'es-US']) expect(read('11/12/2025', lang)).to.deep.equal(['2025-12-11']);
    expect(read('12/31/2025', 'en-GB')).to.deep.equal(['12/31/2025']);
    expect(read('11.12.2025', 'en-US')).to.deep.equal(['2025-12-11']);
  });

  it('reads names of months in English and German', () => {
    expect(
      read('31. Dezember 2025|1 March 2025|Dec 31, 2025|December 31 2025|2. Mär. 2025|März 2025|May 2025|Okt 2024'),
    ).to.deep.equal([
      '2025-12-31',
      '2025-03-01',
      '2025-12-31',
      '2025-12-31',
      '2025-03-02',
      '2025-03',
      '2025-05',
      '2024-10',
    ]);
  });

  it('reads clock times', () => {
    expect(read('31.12.2025 14:30|31.12.2025, 9:05 Uhr|12/31/2025 2:30 PM|Dec 31, 2025 at 12:05 a.m.')).to.deep.equal([
      '2025-12-31T14:30',
      '2025-12-31T09:05',
      '2025-12-31T14:30',
      '2025-12-31T00:05',
    ]);
  });

  it('reads from and to', () => {
    expect(read('1.2.2025 – 3.2.2025|März 2022 - Mai 2023|2022–2024')).to.deep.equal([
      '2025-02-01/2025-02-03',
      '2022-03/2023-05',
      '2022/2024',
    ]);
  });

  it('gives back what is no date, or none that is known for sure', () => {
    const same = '|soon|31.02.2025|30/02/2025|31.12.25|12/31/25|0.1.2025|25:00|31.12.2025 25:61|1. Foo 2025|1 – 2 – 3';
    expect(read(same)).to.deep.equal(same.split('|'));
    expect(edtfOf(`${'9'.repeat(5_000)}.1.2025`, '')).to.have.length(5_007);
  });
});
